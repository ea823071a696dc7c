-- Each fact of a desk, as it was published, in the transaction that made it true. Rows are never changed: see V051.
create table record_leaf (
    kept        bigint generated always as identity primary key, -- the order of keeping, with gaps; no proof of anything
    id          varchar(64)  not null unique,
    party       varchar(12)  not null references party (code), -- whose eyes alone
    negotiation varchar(64),
    kind        varchar(80)  not null,
    by_person   varchar(64),
    at          timestamp with time zone not null,
    content     text         not null, -- canonical JSON (RFC 8785): the bytes under the hash
    leaf_hash   varchar(64)  not null  -- SHA-256(0x00 || content), RFC 6962 section 2.1
);

create index record_leaf_of_negotiation on record_leaf (party, negotiation, kept);
