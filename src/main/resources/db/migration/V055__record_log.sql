-- The log of each desk: leaves put in a row and sealed under signed checkpoints, apart from the writers.
create table record_log (
    party varchar(12) primary key references party (code),
    size  bigint        not null, -- leaves sealed so far
    peaks varchar(4400) not null  -- heads of the full subtrees, largest first, in hex: enough to append (RFC 6962, section 2.1)
);

create table record_entry (
    party     varchar(12) not null references record_log (party),
    place     bigint      not null, -- from 0, without a gap
    leaf_id   varchar(64) not null unique references record_leaf (id),
    leaf_hash varchar(64) not null,
    primary key (party, place)
);

create table record_checkpoint (
    party varchar(12)  not null references record_log (party),
    size  bigint       not null,
    note  varchar(1000) not null, -- a signed note: C2SP tlog-checkpoint
    at    timestamp with time zone not null,
    primary key (party, size)
);

-- The public halves of the desks' keys; the private ones never enter a database.
create table record_key (
    party    varchar(12)  not null references party (code),
    verifier varchar(200) not null, -- name+hash+base64, as signed-note has it
    since    timestamp with time zone not null,
    primary key (party, verifier)
);
