-- Whose acts a negotiation tells, where that is not simply the desk and its counterpart: a chronicle's own two parties,
-- and the codes that a party bore in another period.
create table negotiation_side (
    negotiation varchar(64) not null references negotiation (id),
    code        varchar(12) not null,
    stands_for  varchar(12) not null, -- itself for the two parties
    place       integer     not null,
    primary key (negotiation, code)
);

-- A history that was brought in from a file. What the file says beside its events is kept as it was written, so that
-- the file can be written back fact for fact.
create table chronicle (
    negotiation varchar(64)  primary key,
    party       varchar(12)  not null,
    file_id     varchar(200) not null,
    live        boolean      not null, -- its talks go on at this desk; the same history may be read beside them
    digest      varchar(64)  not null, -- SHA-256 of the file: the same file twice changes nothing
    material    text         not null,
    brought_by  varchar(64)  not null,
    brought_at  timestamp(6) with time zone not null,
    unique (party, file_id, live),
    foreign key (negotiation, party) references negotiation (id, party)
);

-- The number that an act bears as an event of its file.
create table chronicle_event (
    act       varchar(64) primary key references act (id),
    party     varchar(12) not null,
    seq       integer     not null,
    names_all boolean     not null -- written as [all], which names the same measures in another word
);
