-- What settled points end in. Where each party stands toward it in law is folded from the acts, never kept here.
create table instrument (
    id          varchar(64)  primary key,
    party       varchar(12)  not null references party (code),
    negotiation varchar(64)  not null references negotiation (id),
    title       varchar(300) not null,
    kind        varchar(32)  not null,
    clause      varchar(40),  -- how it enters into force, once the text is settled
    clause_days integer,
    clause_on   date,
    edition     integer      not null, -- rises with each settling of the text
    opened_by   varchar(64)  not null,
    opened_at   timestamp(6) with time zone not null
);

create table instrument_measure (
    instrument varchar(64) not null references instrument (id),
    measure    varchar(64) not null references measure (id),
    place      integer     not null,
    primary key (instrument, measure)
);

create table instrument_text (
    instrument varchar(64) not null references instrument (id),
    edition    integer     not null,
    language   varchar(16) not null,
    status     varchar(24) not null,
    hash       varchar(64) not null,
    primary key (instrument, edition, language)
);

-- A certificate is for one edition: a word changed makes another edition and leaves the certificate behind.
create table concordance (
    instrument   varchar(64) not null references instrument (id),
    edition      integer     not null,
    language     varchar(16) not null,
    certified_by varchar(64) not null,
    certified_at timestamp(6) with time zone not null,
    primary key (instrument, edition, language)
);

-- What was done about an instrument, in order; no row is ever changed.
create table instrument_step (
    id          varchar(64)   primary key,
    party       varchar(12)   not null,
    instrument  varchar(64)   not null references instrument (id),
    place       integer       not null,
    kind        varchar(32)   not null,
    side        varchar(8)    not null, -- OURS, THEIRS, BOTH
    on_day      date          not null,
    office      varchar(32),
    authority   varchar(1000), -- ex officio, full powers, or why they were dispensed with
    rule_broken varchar(1000), -- performed without authority (Vienna Convention, art. 8)
    edition     integer,
    name        varchar(300),
    document    varchar(1000),
    passed      boolean,
    due_on      date,
    received_on date,
    recorded_by varchar(64)   not null,
    recorded_at timestamp(6) with time zone not null,
    unique (instrument, place)
);
