-- Papers of one desk: what is drafted, cleared, approved and sent once. Every row but the paper's own
-- is only ever added; a paper's own row tells how far it came.
create table paper (
    id            varchar(64) primary key,
    party         varchar(12) not null references party (code), -- whose eyes alone
    negotiation   varchar(64) not null references negotiation (id),
    number        varchar(24) not null,
    purpose       varchar(16) not null,
    proposal      varchar(64),
    in_reply_to   varchar(64),                                  -- the communication it answers
    state         varchar(16) not null,
    communication varchar(64),                                  -- as which it left
    sent_at       timestamp(6) with time zone,
    version       integer     not null,                         -- two editors cannot overwrite each other
    opened_at     timestamp(6) with time zone not null,
    constraint paper_number unique (negotiation, number),
    constraint paper_sent check ((state = 'SENT') = (communication is not null))
);
create index paper_of_proposal on paper (proposal);

create table paper_plan (
    paper   varchar(64) not null references paper (id),
    place   integer     not null,
    measure varchar(64) not null references measure (id),
    act     varchar(40) not null,
    primary key (paper, place),
    constraint paper_plan_once unique (paper, measure)
);
create index paper_plan_measure on paper_plan (measure);

create table paper_draft (
    paper         varchar(64) not null references paper (id),
    draft         integer     not null,
    drafter       varchar(64) not null,
    put_at        timestamp(6) with time zone not null,
    form          varchar(24) not null,
    channel       varchar(24) not null,
    level         varchar(24),
    marking       varchar(32) not null,
    leaves_as     varchar(32) not null,
    at_the_table  boolean     not null,
    covering_text text        not null,
    mandate       integer,                -- version of the instructions it was written under
    paragraphs    varchar(400) not null,
    departure     varchar(2000),
    primary key (paper, draft)
);

create table paper_point (
    paper           varchar(64) not null,
    draft           integer     not null,
    place           integer     not null,
    measure         varchar(64) not null references measure (id),
    act             varchar(40) not null,
    outward_wording text,
    primary key (paper, draft, place),
    foreign key (paper, draft) references paper_draft (paper, draft)
);

create table paper_text (
    paper    varchar(64) not null,
    draft    integer     not null,
    place    integer     not null,
    language varchar(16) not null,
    status   varchar(24) not null,
    hash     varchar(64) not null,
    primary key (paper, draft, place, language),
    foreign key (paper, draft, place) references paper_point (paper, draft, place)
);

-- Who was asked about which draft, by when; an agency once asked about a paper stays asked.
create table paper_asked (
    paper           varchar(64) not null references paper (id),
    place           integer     not null,
    agency          varchar(40) not null,
    draft           integer     not null,
    mode            varchar(16) not null,
    due_on          date        not null,
    asked_at        timestamp(6) with time zone not null,
    primary key (paper, place)
);

create table paper_clearance (
    paper         varchar(64) not null references paper (id),
    place         integer     not null,
    agency        varchar(40) not null,
    draft         integer     not null,
    given_by      varchar(64) not null,
    given_at      timestamp(6) with time zone not null,
    letter_number varchar(80),            -- recorded from a letter, for an agency without accounts
    letter_day    date,
    letter_file   varchar(64),
    primary key (paper, place),
    constraint clearance_letter check ((letter_number is null) = (letter_file is null))
);

-- A position binds to the hash of the words it was taken on: a changed word leaves it behind.
create table paper_position (
    paper           varchar(64) not null,
    place           integer     not null,
    part            integer     not null,
    measure         varchar(64) references measure (id),  -- null for the letter itself
    position_taken  varchar(24) not null,
    words_asked_for text,                                  -- outward: the other side may come to read them
    inward_reason   text,                                  -- never leaves this desk
    hash            varchar(64) not null,
    primary key (paper, place, part),
    foreign key (paper, place) references paper_clearance (paper, place)
);

create table paper_overruling (
    paper         varchar(64)  not null references paper (id),
    place         integer      not null,
    draft         integer      not null,
    draft_hash    varchar(64)  not null,
    agencies      varchar(400) not null,
    authority     varchar(200) not null,
    decided_on    date         not null,
    inward_reason text         not null,
    recorded_by   varchar(64)  not null,
    recorded_at   timestamp(6) with time zone not null,
    primary key (paper, place)
);

create table paper_approval (
    paper        varchar(64) not null references paper (id),
    place        integer     not null,
    draft        integer     not null,
    draft_hash   varchar(64) not null,
    basis        varchar(16) not null,
    instructions integer,
    concludes    boolean     not null,
    report_by    date,
    approved_by  varchar(64) not null,
    approved_at  timestamp(6) with time zone not null,
    primary key (paper, place)
);

create table paper_step (
    paper         varchar(64) not null references paper (id),
    place         integer     not null,
    kind          varchar(16) not null,
    draft         integer     not null,
    taken_by      varchar(64) not null,
    taken_at      timestamp(6) with time zone not null,
    inward_reason text,
    primary key (paper, place)
);
