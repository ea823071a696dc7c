-- The archive's own receipt for a dossier that was transferred to it: without one no words are destroyed here.
create table dossier_receipt (
    transfer    varchar(64)  primary key references dossier_transfer (id),
    number      varchar(120) not null,
    given_on    date         not null,
    recorded_by varchar(64)  not null,
    recorded_at timestamp(6) with time zone not null
);

-- One person asks that the words of a negotiation be destroyed, another does it or declines. Rows are only added.
create table destruction (
    id          varchar(64)  primary key,
    party       varchar(12)  not null references party (code),
    negotiation varchar(64)  not null references negotiation (id),
    transfer    varchar(64)  not null references dossier_transfer (id),
    pieces      bigint       not null,
    bytes       bigint       not null,
    reason      varchar(500) not null, -- it comes to stand where the words stood
    asked_by    varchar(64)  not null,
    asked_at    timestamp(6) with time zone not null
);
create index destruction_of on destruction (party, negotiation);

create table destruction_end (
    destruction varchar(64)  primary key references destruction (id),
    done        boolean      not null,
    reason      varchar(500) not null,
    ended_by    varchar(64)  not null,
    ended_at    timestamp(6) with time zone not null
);

-- Words that lay beside a leaf and are gone: the leaf goes on naming their hash and size, this says why they are not here.
create table record_gone (
    party  varchar(12)   not null references party (code),
    sha256 varchar(64)   not null,
    size   bigint        not null,
    reason varchar(1000) not null,
    at     timestamp(6) with time zone not null,
    primary key (party, sha256)
);

-- The hashes that positions and approvals are bound to, of a draft whose words are gone; null while they are here.
alter table paper_draft add column letter_hash varchar(64);
alter table paper_point add column words_hash varchar(64);
