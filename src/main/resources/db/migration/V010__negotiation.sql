-- A negotiation is one desk's own view of the talks with one counterpart. Its row is the lock that every use case
-- takes first. common_ref is all that the other desk's row shares with it.
create table negotiation (
    id               varchar(64)  primary key,
    party            varchar(12)  not null references party (code),
    counterpart      varchar(12)  not null, -- may have no desk here
    counterpart_name varchar(160) not null,
    subject          varchar(300) not null,
    common_ref       varchar(64)  not null,
    marking          varchar(32)  not null,
    exercise         boolean      not null,
    chronicle        boolean      not null, -- read-only: a history from the public record
    opened_by        varchar(64)  not null,
    opened_at        timestamp(6) with time zone not null,
    unique (party, common_ref),
    unique (id, party)
);

-- The next number of each series that a negotiation counts: its acts, its papers.
create table number_series (
    negotiation varchar(64) not null references negotiation (id),
    series      varchar(40) not null,
    last_number bigint      not null,
    primary key (negotiation, series)
);

create table programme (
    id                 varchar(64)  primary key,
    party              varchar(12)  not null,
    negotiation        varchar(64)  not null,
    title              varchar(300) not null,
    single_undertaking boolean      not null, -- settled only together
    put_forward_on     date,
    foreign key (negotiation, party) references negotiation (id, party)
);

create table measure (
    id          varchar(64)   primary key,
    party       varchar(12)   not null,
    negotiation varchar(64)   not null,
    programme   varchar(64)   references programme (id),
    number      varchar(16)   not null,
    title       varchar(300)  not null,
    kind        varchar(32)   not null,
    common_ref  varchar(64)   not null,
    stage       varchar(80),
    summary     varchar(4000) not null,
    place       integer       not null, -- the order in which the points are read
    unique (negotiation, number),
    unique (negotiation, common_ref),
    foreign key (negotiation, party) references negotiation (id, party)
);

-- Which point came out of which, by splitting one or merging several.
create table measure_lineage (
    earlier  varchar(64) not null references measure (id),
    later    varchar(64) not null references measure (id),
    relation varchar(24) not null,
    primary key (earlier, later)
);

-- How long a point stayed in each stage that the diagrams name.
create table stage_stay (
    id         varchar(64) primary key,
    party      varchar(12) not null,
    measure    varchar(64) not null references measure (id),
    stage      varchar(80) not null,
    label      varchar(160) not null,
    entered_at timestamp(6) with time zone not null,
    left_at    timestamp(6) with time zone
);
create index stage_stay_of on stage_stay (measure, entered_at);

-- Wordings are never changed: a word changed is another text.
create table kept_text (
    party    varchar(12) not null references party (code),
    hash     varchar(64) not null, -- SHA-256 of the words, NFC, UTF-8, line feeds
    language varchar(16) not null,
    status   varchar(24) not null,
    words    text        not null,
    primary key (party, hash, language, status)
);
