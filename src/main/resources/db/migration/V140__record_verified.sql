-- What each verification of the whole record came to, for the auditors of the desk, whichever node ran it.
create table record_verified (
    party varchar(12) not null references party (code),
    at    timestamp(6) with time zone not null,
    fault varchar(2000), -- the first thing that did not hold, in words; null where all did
    primary key (party, at)
);
