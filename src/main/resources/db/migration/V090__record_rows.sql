-- A leaf bears a tag that only the desk's own service can make: what somebody else puts into the table is not sealed.
alter table record_leaf add column tag varchar(64);

-- Leaves that are not sealed yet, so that the sealer looks at these alone.
create table record_waiting (
    leaf_id varchar(64) primary key references record_leaf (id),
    party   varchar(12) not null
);
create index record_waiting_of on record_waiting (party);

-- Words that lie beside a leaf, which holds only their hash: salted, so that a hash betrays nothing of what is withheld.
create table record_beside (
    party   varchar(12) not null references party (code),
    sha256  varchar(64) not null,
    content text        not null, -- the salt, a line feed, the words
    primary key (party, sha256)
);

-- What the archivist keeps back from exports, and what was set free again; the last row of a text stands.
create table record_withheld (
    party    varchar(12)   not null references party (code),
    sha256   varchar(64)   not null,
    place    integer       not null,
    withheld boolean       not null,
    reason   varchar(1000) not null,
    by_person varchar(64)  not null,
    at       timestamp(6) with time zone not null,
    primary key (party, sha256, place)
);

-- A key of the desk gave way to the next: a note signed with both.
create table record_rotation (
    party varchar(12)   not null references party (code),
    place integer       not null,
    note  varchar(2000) not null,
    primary key (party, place)
);
