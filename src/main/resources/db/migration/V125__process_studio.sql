-- Every set of diagrams and tables that a party ever worked with; the files themselves lie in the engine's deployment.
-- No reference to the party: the first set is deployed while the desk that it belongs to is being opened.
create table process_set (
    party         varchar(12)   not null,
    number        integer       not null,
    deployment    varchar(64)   not null,
    deployed_at   timestamp with time zone not null,
    author        varchar(64),  -- null: found in the folder at a start
    why           varchar(2000) not null,
    owner         varchar(64),  -- who approved it; null where nobody had to
    owners_reason varchar(2000),
    change_id     varchar(36),
    primary key (party, number)
);

-- What lay in the folder when Parley last looked, so that a start knows what was changed there since.
create table process_folder (
    party varchar(12)  not null,
    name  varchar(120) not null,
    hash  varchar(64)  not null,
    primary key (party, name)
);

-- A change of the set on its way from the first stroke to the process owner's decision.
create table process_change (
    id          varchar(36)   primary key,
    party       varchar(12)   not null references party (code), -- whose eyes alone
    title       varchar(200)  not null,
    source      varchar(16)   not null,
    state       varchar(16)   not null,
    begun_by    varchar(64),  -- null: found in the folder
    begun_at    timestamp with time zone not null,
    reason      varchar(2000),
    moves       varchar(16),  -- what becomes of the courses that run
    picked      text,         -- their ids, parted by blanks
    proposed_by varchar(64),
    proposed_at timestamp with time zone,
    decided_by  varchar(64),
    decided_at  timestamp with time zone,
    decision    varchar(2000),
    set_number  integer
);

create index process_change_of_party on process_change (party, state, begun_at);

create table process_change_file (
    change_id varchar(36)  not null references process_change (id),
    name      varchar(120) not null,
    content   text         not null, -- as it was drawn, sound or not
    removed   boolean      not null,
    base_hash varchar(64),           -- of the file that it is to replace; null for one that is new
    version   integer      not null, -- two people cannot overwrite each other
    saved_by  varchar(64),
    saved_at  timestamp with time zone not null,
    primary key (change_id, name)
);

-- Whoever had a hand in a change does not approve it.
create table process_change_hand (
    change_id varchar(36) not null references process_change (id),
    person    varchar(64) not null,
    primary key (change_id, person)
);

-- What somebody drew upon a version that was no longer the last: kept aside for its author, overwriting nothing.
create table process_change_aside (
    change_id varchar(36)  not null references process_change (id),
    name      varchar(120) not null,
    person    varchar(64)  not null,
    content   text         not null,
    kept_at   timestamp with time zone not null,
    primary key (change_id, name, person)
);

-- Who has which file of a change open.
create table process_change_presence (
    change_id varchar(36)  not null references process_change (id),
    name      varchar(120) not null,
    person    varchar(64)  not null,
    seen_at   timestamp with time zone not null,
    primary key (change_id, name, person)
);
