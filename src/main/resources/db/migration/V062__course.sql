-- What was started for which paper, proposal, communication or instrument: the same thing never starts twice.
create table course (
    party    varchar(12) not null references party (code),
    process  varchar(64) not null,
    subject  varchar(64) not null,
    primary key (party, process, subject)
);
