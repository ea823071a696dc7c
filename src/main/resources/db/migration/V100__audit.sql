-- Who let which auditor read the words and reasons of which negotiation, and who took it back. Rows are only added.
create table audit_grant (
    id          varchar(64)   primary key,
    party       varchar(12)   not null,
    negotiation varchar(64)   not null,
    auditor     varchar(64)   not null references person (id),
    reason      varchar(4000) not null,
    granted_by  varchar(64)   not null,
    granted_at  timestamp(6) with time zone not null,
    foreign key (negotiation, party) references negotiation (id, party)
);
create index audit_grant_of on audit_grant (negotiation);
create index audit_grant_to on audit_grant (auditor);

create table audit_revocation (
    audit_grant varchar(64)   primary key references audit_grant (id),
    reason      varchar(4000) not null,
    revoked_by  varchar(64)   not null,
    revoked_at  timestamp(6) with time zone not null
);

-- The auditors' index follows each desk's sealed log, leaf by leaf, and can be built again from the first.
create table audit_follow (
    party varchar(12) primary key references party (code),
    place bigint      not null -- the next leaf to read
);

-- Which leaves speak of what: an act, a paper, a communication, a reading.
create table audit_leaf (
    party   varchar(12) not null references party (code),
    subject varchar(64) not null,
    place   bigint      not null,
    kind    varchar(80) not null,
    primary key (party, subject, place)
);

-- The words by which something is found; those of texts are found only by who may read the substance.
create table audit_word (
    party       varchar(12) not null references party (code),
    word        varchar(40) not null,
    sort        varchar(16) not null,
    subject     varchar(64) not null,
    substance   boolean     not null,
    negotiation varchar(64) not null,
    primary key (party, word, sort, subject, substance)
);

-- Auditors ask by negotiation and by point what others ask by the paper in hand.
create index audit_instrument_of on instrument (negotiation);
create index audit_instrument_measure_of on instrument_measure (measure);
create index audit_proposal_of on proposal (negotiation);
create index audit_submission_of on submission (negotiation);
create index audit_programme_of on programme (negotiation);
create index audit_stage_stay_of on stage_stay (party, measure);
create index audit_reading_of_act on reading (act);
