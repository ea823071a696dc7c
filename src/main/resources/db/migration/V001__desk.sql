-- Parties, their agencies and their people come first: every other row belongs to one desk.
create table party (
    code     varchar(12)  primary key,
    name     varchar(120) not null,
    exercise boolean      not null default false
);

-- An agency is closed by a date, never deleted: old papers go on naming it.
create table agency (
    party        varchar(12)  not null references party (code),
    code         varchar(40)  not null,
    name         varchar(160) not null,
    kind         varchar(24)  not null,
    has_accounts boolean      not null, -- false: the desk records its positions from letters
    valid_from   date         not null,
    valid_to     date,                  -- the last day, or null while it stands
    primary key (party, code)
);

-- Passwords are not here: they are the business of whatever signs people in.
create table person (
    id       varchar(64)  primary key, -- the sign-in name, which never crosses to the other desk
    party    varchar(12)  not null references party (code),
    function varchar(160) not null,
    unique (party, id)
);

create table person_role (
    person varchar(64) not null references person (id),
    role   varchar(24) not null,
    primary key (person, role)
);

create table person_agency (
    party  varchar(12) not null,
    person varchar(64) not null,
    agency varchar(40) not null,
    primary key (person, agency),
    foreign key (party, person) references person (party, id), -- nobody speaks for an agency of the other side
    foreign key (party, agency) references agency (party, code)
);

create table holiday (
    party  varchar(12) not null references party (code),
    on_day date        not null,
    name   varchar(120) not null,
    primary key (party, on_day)
);
