-- Half-typed work outlives the browser's tab and the task: it belongs to what it is about, the form and the person.
create table kept_work (
    party   varchar(12)  not null references party (code),
    person  varchar(64)  not null,
    form    varchar(64)  not null,
    subject varchar(120) not null,
    fields  text         not null, -- as a browser would post them
    kept_at timestamp with time zone not null,
    primary key (party, person, form, subject)
);
