-- Parties and their people come first: every other row belongs to one desk.
create table party (
    code     varchar(12)  primary key,
    name     varchar(120) not null,
    exercise boolean      not null default false
);
