-- What crossed, to the letter: the very JSON under the digest that its series names, so that an evidence bundle can show it.
-- The bytes of annexes lie in the table of annexes under their hashes.
create table communication_contents (
    communication varchar(64) primary key references communication (id),
    contents      text        not null
);

-- How the counterpart's keys gave way to one another, as its notes say: heads that an older key signed stay verifiable.
create table series_rotation (
    party       varchar(12)   not null references party (code),
    counterpart varchar(12)   not null,
    place       integer       not null,
    note        varchar(2000) not null,
    primary key (party, counterpart, place)
);
