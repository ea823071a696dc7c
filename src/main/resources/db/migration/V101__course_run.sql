-- The instances in which a course ran, so that the path really taken can be drawn long after it ended.
create table course_run (
    party    varchar(12) not null references party (code),
    process  varchar(64) not null,
    subject  varchar(64) not null,
    instance varchar(64) not null,
    primary key (party, subject, process, instance)
);
