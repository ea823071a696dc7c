-- What was done to a course by decision and not by its drawing: moved to another version, retried, handed over, put to a
-- successor. It stands in line in the history of the negotiation.
create table intervention (
    id          varchar(64)   primary key,
    party       varchar(12)   not null references party (code),
    negotiation varchar(64)   not null,
    points      varchar(1000) not null, -- ids of the measures concerned, parted by blanks
    kind        varchar(24)   not null,
    words       varchar(1000) not null, -- what was done, in one sentence
    why         varchar(2000) not null,
    by_person   varchar(64)   not null references person (id),
    at          timestamp(6) with time zone not null
);
create index intervention_of_negotiation on intervention (party, negotiation, at);
