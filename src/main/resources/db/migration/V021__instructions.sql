-- What a delegation may offer; a new version supersedes the one before, which stays readable.
create table instructions (
    negotiation   varchar(64)  not null references negotiation (id),
    version       integer      not null,
    party         varchar(12)  not null references party (code),
    given_on      date         not null,
    authority     varchar(200) not null,
    words         text         not null,
    marking       varchar(32)  not null,
    at_the_table  boolean      not null,
    report_within integer      not null,
    conclude      boolean      not null,
    recorded_by   varchar(64)  not null,
    recorded_at   timestamp(6) with time zone not null,
    primary key (negotiation, version)
);
