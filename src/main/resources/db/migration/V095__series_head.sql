-- The counterpart's key as it was first seen; only a key that followed by its hand takes its place.
create table series_key (
    party       varchar(12)  not null references party (code),
    counterpart varchar(12)  not null,
    verifier    varchar(200) not null,
    since       timestamp(6) with time zone not null,
    primary key (party, counterpart)
);

-- Heads of the small log of one direction, signed by the sender and, where all of it was checked, by the receiver too.
create table series_head (
    party         varchar(12)   not null references party (code),
    negotiation   varchar(64)   not null,
    direction     varchar(3)    not null,
    size          bigint        not null,
    note          varchar(2000) not null,
    countersigned boolean       not null,
    primary key (party, negotiation, direction, size)
);

-- Where the counterpart's heads contradict each other or what came: both stay as evidence, and the communication too.
create table series_doubt (
    id            varchar(64)  primary key,
    party         varchar(12)  not null references party (code),
    negotiation   varchar(64)  not null,
    communication varchar(64)  not null references communication (id),
    number        bigint       not null,
    sentence      varchar(400) not null,
    held          varchar(2000),          -- their head as we held it
    theirs        varchar(2000) not null, -- their head as it came
    found_at      timestamp(6) with time zone not null
);
create index series_doubt_of on series_doubt (party, negotiation);
