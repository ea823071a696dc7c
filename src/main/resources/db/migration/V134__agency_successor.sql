-- Who is asked in the place of an agency that has ended; a merger names one body for several, a split several for one.
create table agency_successor (
    party     varchar(12) not null,
    agency    varchar(40) not null,
    successor varchar(40) not null,
    primary key (party, agency, successor),
    foreign key (party, agency) references agency (party, code),
    foreign key (party, successor) references agency (party, code),
    check (agency <> successor)
);

-- An asking that came to a successor: what the one before it said stands until the words change, or is asked anew.
alter table paper_asked add column in_place_of varchar(40);
alter table paper_asked add column positions_stand boolean default false not null;
