-- A migration: running courses moved to another set of drawings. One row per course, each moved whole or not at all.
create table migration (
    id         varchar(64)   primary key,
    party      varchar(12)   not null references party (code),
    deployment varchar(64)   not null, -- the engine's own id of the set
    begun_by   varchar(64)   not null references person (id),
    begun_at   timestamp(6) with time zone not null,
    ended_at   timestamp(6) with time zone,
    why        varchar(2000) not null
);
create index migration_of_party on migration (party, begun_at);

create table migration_course (
    migration    varchar(64)  not null references migration (id),
    course       varchar(64)  not null, -- the outermost instance when the migration was chosen
    after        varchar(64)  not null, -- the outermost instance now
    place        integer      not null,
    negotiation  varchar(64)  not null, -- of a communication that is not registered yet, its own id
    process      varchar(64)  not null,
    label        varchar(400) not null,
    from_version integer      not null,
    to_version   integer,
    state        varchar(16)  not null,
    reason       varchar(2000),
    at           timestamp(6) with time zone,
    primary key (migration, course)
);
create index migration_course_waiting on migration_course (state, migration, place);
