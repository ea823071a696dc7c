-- Exports of a desk: each is made piece by piece by one node at a time, and goes on where it stopped.
create table dossier_export (
    id            varchar(64)  primary key,
    party         varchar(12)  not null references party (code), -- whose eyes alone
    negotiation   varchar(64)  not null references negotiation (id),
    measure       varchar(64)  references measure (id), -- null: all points
    kind          varchar(16)  not null,
    depth         varchar(16)  not null,
    asked_by      varchar(64)  not null,
    asked_at      timestamp(6) with time zone not null,
    state         varchar(16)  not null,
    claimed_by    varchar(64),
    claimed_until timestamp(6) with time zone, -- a node that died lets go by running out
    ended_at      timestamp(6) with time zone,
    file_name     varchar(200),
    bytes         bigint,
    sha256        varchar(64),
    checkpoint    bigint, -- how many leaves of the record it was proved against
    trouble       varchar(500)
);
create index dossier_export_of on dossier_export (party, negotiation, asked_at);
create index dossier_export_waiting on dossier_export (state, asked_at);

create table dossier_piece (
    export  varchar(64)  not null references dossier_export (id),
    place   integer      not null,
    piece   varchar(24)  not null,
    subject varchar(64), -- the paper or communication that it is of
    title   varchar(200) not null,
    made_at timestamp(6) with time zone,
    primary key (export, place)
);

-- Who said of an item of the checklist that it does not apply here, and why; the latest word on an item stands.
create table dossier_not_applicable (
    id          varchar(64)   primary key,
    party       varchar(12)   not null references party (code),
    negotiation varchar(64)   not null references negotiation (id),
    item        varchar(40)   not null,
    applies     boolean       not null,
    reason      varchar(2000) not null,
    said_by     varchar(64)   not null,
    said_at     timestamp(6) with time zone not null
);
create index dossier_not_applicable_of on dossier_not_applicable (party, negotiation, said_at);

-- How long the dossier of a negotiation is kept here after its last act; the latest decision stands.
create table retention (
    id          varchar(64)   primary key,
    party       varchar(12)   not null references party (code),
    negotiation varchar(64)   not null references negotiation (id),
    years       integer       not null,
    then_do     varchar(24)   not null,
    reason      varchar(2000) not null,
    decided_by  varchar(64)   not null,
    decided_at  timestamp(6) with time zone not null
);
create index retention_of on retention (party, negotiation, decided_at);

-- While one stands, nothing of the negotiation is destroyed and no name in it is pseudonymised.
create table legal_hold (
    id          varchar(64)   primary key,
    party       varchar(12)   not null references party (code),
    negotiation varchar(64)   not null references negotiation (id),
    authority   varchar(300)  not null,
    reason      varchar(2000) not null,
    placed_by   varchar(64)   not null,
    placed_at   timestamp(6) with time zone not null
);
create index legal_hold_of on legal_hold (party, negotiation);

create table legal_hold_end (
    legal_hold varchar(64)   primary key references legal_hold (id),
    reason     varchar(2000) not null,
    lifted_by  varchar(64)   not null,
    lifted_at  timestamp(6) with time zone not null
);

-- Dossiers that went to the archive, each with the digest of the bundle that was verified there.
create table dossier_transfer (
    id             varchar(64)  primary key,
    party          varchar(12)  not null references party (code),
    negotiation    varchar(64)  not null references negotiation (id),
    export         varchar(64)  not null references dossier_export (id),
    file_name      varchar(200) not null,
    sha256         varchar(64)  not null,
    transferred_by varchar(64)  not null,
    transferred_at timestamp(6) with time zone not null,
    texts_gone_by  varchar(64),
    texts_gone_at  timestamp(6) with time zone
);
create index dossier_transfer_of on dossier_transfer (party, negotiation);
