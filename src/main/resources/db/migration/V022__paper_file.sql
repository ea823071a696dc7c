-- Files that belong to a paper and never leave with it: an agency's letter, a decision of authority.
create table paper_file (
    id       varchar(64)  primary key,
    party    varchar(12)  not null references party (code),
    paper    varchar(64)  not null references paper (id),
    name     varchar(200) not null,
    media    varchar(100) not null,
    sha256   varchar(64)  not null,
    marking  varchar(32)  not null,
    bytes    text         not null,  -- Base64: one column type that both databases read alike
    kept_by  varchar(64)  not null,
    kept_at  timestamp(6) with time zone not null
);
create index paper_file_of on paper_file (paper);
