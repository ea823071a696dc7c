-- The register of each desk: what left and what came in, by three numbers. A row belongs to one desk's eyes alone;
-- the counterpart keeps its own of the same communication.
create table communication (
    id              varchar(64)   primary key,
    party           varchar(12)   not null references party (code),
    counterpart     varchar(12)   not null,
    negotiation     varchar(64)   not null,
    direction       varchar(3)    not null,
    paper           varchar(64),
    form            varchar(40)   not null,
    channel         varchar(40)   not null,
    level           varchar(40),
    office          varchar(200)  not null,
    number_ours     varchar(60),
    number_theirs   varchar(60),
    number_registry varchar(60),
    written_on      date,
    sent_on         date,
    handed_over_on  date,
    received_on     date,
    provenance      varchar(16)   not null,
    marking         varchar(40)   not null,
    covering_text   text          not null,
    said_quoted     boolean,
    said_by         varchar(200),
    said_officially boolean,
    said_at         varchar(200),
    handing         varchar(16),
    handed_to       varchar(200),
    handed_at       varchar(200),
    their_stamp     varchar(120),
    proof_file      varchar(64),
    recorded_by     varchar(64)   not null,
    recorded_at     timestamp(6) with time zone not null,
    registered_by   varchar(64),
    registered_at   timestamp(6) with time zone,
    confirmed_by    varchar(64),
    confirmed_at    timestamp(6) with time zone,
    contested       varchar(2000), -- what the second person knows otherwise
    foreign key (negotiation, party) references negotiation (id, party),
    constraint communication_once_per_paper unique (party, paper),
    constraint communication_registry_number unique (party, number_registry),
    constraint communication_never_confirmed_by_its_writer check (confirmed_by is null or confirmed_by <> recorded_by)
);
create index communication_of_negotiation on communication (party, negotiation);

-- One row per point that a communication speaks of; the measure is known once it is registered.
create table communication_item (
    communication varchar(64)  not null references communication (id),
    place         integer      not null,
    ref           varchar(64),
    measure       varchar(64),
    number        varchar(40)  not null,
    title         varchar(300) not null,
    kind          varchar(40),
    wording       text,
    primary key (communication, place)
);

create table communication_text (
    communication varchar(64) not null,
    place         integer     not null,
    language      varchar(20) not null,
    status        varchar(40) not null,
    words         text        not null,
    primary key (communication, place, language),
    foreign key (communication, place) references communication_item (communication, place)
);

-- The acts that a communication is recorded as, in each negotiation that it touches.
create table communication_act (
    communication varchar(64) not null references communication (id),
    negotiation   varchar(64) not null,
    act           varchar(64) not null,
    primary key (communication, act)
);

-- How we decided to answer a communication of theirs, or to leave it unanswered: who decided, until when.
create table communication_reply (
    communication varchar(64)   not null references communication (id),
    place         integer       not null, -- a dropped reply is decided anew
    reply         varchar(10)   not null,
    paper         varchar(64),
    decided_by    varchar(200),
    until_day     date,
    reason        varchar(4000),
    recorded_by   varchar(64)   not null,
    recorded_at   timestamp(6) with time zone not null,
    primary key (communication, place)
);

-- Numbers that a desk gives out itself, rising without a break: a number is taken in the transaction that uses it.
create table desk_number (
    party       varchar(12) not null references party (code),
    kind        varchar(12) not null,
    last_number bigint      not null,
    primary key (party, kind)
);

-- The small log of one direction of one negotiation. On the receiver's side the key makes a second delivery do nothing;
-- another head under the same number is a fork and stands beside the first.
create table series_link (
    party         varchar(12) not null references party (code),
    negotiation   varchar(64) not null,
    direction     varchar(3)  not null,
    number        bigint      not null,
    head          varchar(64) not null,
    previous      varchar(64) not null,
    content       varchar(64) not null,
    communication varchar(64) not null references communication (id),
    primary key (party, negotiation, direction, number, head)
);
create unique index series_link_of_communication on series_link (communication);

-- What has left a desk and not yet reached the other. Written in the sender's transaction, carried after it.
create table outbox (
    communication varchar(64)  primary key references communication (id),
    party         varchar(12)  not null references party (code),
    negotiation   varchar(64)  not null,
    series_number bigint       not null,
    channel       varchar(40)  not null,
    envelope      text         not null,
    written_at    timestamp(6) with time zone not null,
    tries         integer      not null default 0,
    next_try_at   timestamp(6) with time zone not null,
    claimed_by    varchar(64),
    claimed_until timestamp(6) with time zone,
    delivered_at  timestamp(6) with time zone,
    trouble       varchar(500)
);
create index outbox_undelivered on outbox (delivered_at, next_try_at);

-- Files that prove something, such as a photograph of a stamp; kept as base64, which both databases know.
create table proof_file (
    id      varchar(64)  primary key,
    party   varchar(12)  not null references party (code),
    name    varchar(200) not null,
    media   varchar(100) not null,
    content text         not null
);
