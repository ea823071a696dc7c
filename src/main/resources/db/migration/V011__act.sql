-- Acts are the truth. No row is ever changed or deleted: a correction is a row that names the one it corrects.
create table act (
    id                varchar(64)  primary key,
    party             varchar(12)  not null,
    negotiation       varchar(64)  not null,
    place             bigint       not null, -- recorded order within the negotiation
    author            varchar(16)  not null, -- a party's code, *both or *third
    kind              varchar(48)  not null,
    happened_on       varchar(10)  not null, -- to the day or only to the month
    effective_on      varchar(10),
    formal            boolean      not null,
    proposer          varchar(16),
    counterpart       varchar(16),
    carried           boolean      not null, -- whether the next nine columns speak
    communication     varchar(64),
    proposal          varchar(64),
    form              varchar(40),
    channel           varchar(40),
    level             varchar(40),
    sent_on           date,
    handed_over_on    date,
    received_on       date,
    words             text,
    words_language    varchar(16),
    quoted            boolean      not null,
    provenance        varchar(16)  not null,
    acted_by          varchar(400),
    source            text,
    confidence        varchar(40),
    checked           boolean,
    note              text,
    misfit            text,
    evidence          text,
    confirmed_by      varchar(64),
    legislature_level varchar(40),
    result            varchar(40),
    recorded_by       varchar(64)  not null,
    recorded_at       timestamp(6) with time zone not null,
    corrects          varchar(64)  references act (id),
    why_corrected     varchar(4000),
    irregular         varchar(1000), -- the rule it breaks
    unique (negotiation, place),
    unique (corrects),
    foreign key (negotiation, party) references negotiation (id, party)
);

create table act_measure (
    act     varchar(64) not null references act (id),
    measure varchar(64) not null references measure (id),
    place   integer     not null,
    primary key (act, measure)
);
create index act_measure_of on act_measure (measure);

-- Proof that the other side had it, learnt after the act was recorded; from that day their silence counts.
create table act_receipt (
    id          varchar(64)   primary key,
    act         varchar(64)   not null references act (id),
    received_on date          not null,
    proof       varchar(1000) not null,
    recorded_by varchar(64)   not null,
    recorded_at timestamp(6) with time zone not null
);
create index act_receipt_of on act_receipt (act);

create table proposal (
    id               varchar(64)   primary key,
    party            varchar(12)   not null,
    negotiation      varchar(64)   not null,
    answer_wanted_by date,
    inward_reason    varchar(4000) not null,
    opened_by        varchar(64)   not null,
    opened_at        timestamp(6) with time zone not null,
    put_by           varchar(64)   references act (id), -- the act that put it; null while in preparation
    foreign key (negotiation, party) references negotiation (id, party)
);

-- One putting of a point to the counterpart, and what became of it.
create table submission (
    id          varchar(64) primary key,
    party       varchar(12) not null,
    negotiation varchar(64) not null,
    proposal    varchar(64) not null references proposal (id),
    measure     varchar(64) not null references measure (id),
    place       integer     not null,
    state       varchar(24) not null,
    put_on      date,
    received_on date,
    look_again_on date, -- the day that somebody set; null: computed from delivery and the answer wanted
    look_again_set_on date, -- when it was set: a freeze shifts it from there on
    unique (proposal, measure),
    foreign key (negotiation, party) references negotiation (id, party)
);
create index submission_of on submission (measure);

create table submission_lineage (
    later    varchar(64) not null references submission (id),
    earlier  varchar(64) not null references submission (id),
    relation varchar(24) not null,
    primary key (later, earlier)
);

create table submission_decision (
    id            varchar(64)   primary key,
    submission    varchar(64)   not null references submission (id),
    step          varchar(16)   not null,
    inward_reason varchar(4000) not null,
    until_day     date,
    decided_by    varchar(64)   not null,
    decided_at    timestamp(6) with time zone not null
);
create index submission_decision_of on submission_decision (submission);

-- What their words amount to for one point, as this desk reads them; the latest of an act and a point stands.
create table reading (
    id            varchar(64) primary key,
    party         varchar(12) not null,
    negotiation   varchar(64) not null,
    act           varchar(64) not null references act (id),
    measure       varchar(64) not null references measure (id),
    submission    varchar(64) references submission (id),
    outcome       varchar(32) not null,
    given_by      varchar(64) not null,
    given_at      timestamp(6) with time zone not null,
    inward_reason varchar(4000),
    superseded    boolean     not null, -- a later reading of the same act and point stands
    decided_in    varchar(64) references submission_decision (id),
    foreign key (negotiation, party) references negotiation (id, party)
);
create index reading_of on reading (negotiation, given_at);
create index reading_for on reading (submission);

-- Whether the two sides talk at all; each change is an act.
create table contacts (
    id            varchar(64)   primary key,
    party         varchar(12)   not null,
    negotiation   varchar(64)   not null,
    act           varchar(64)   not null references act (id),
    state         varchar(16)   not null,
    scope         varchar(160), -- one channel or body; null: the pair
    since         date          not null,
    inward_reason varchar(4000) not null,
    look_again_on date,
    recorded_at   timestamp(6) with time zone not null,
    foreign key (negotiation, party) references negotiation (id, party)
);
create index contacts_of on contacts (negotiation, recorded_at);
