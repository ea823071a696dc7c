-- Files that leave with a paper. The bytes are kept once per desk under their hash; a draft, and a communication that
-- crossed with them, name them.
create table annex (
    party  varchar(12) not null references party (code),
    sha256 varchar(64) not null,
    bytes  text        not null, -- Base64: one column type that both databases read alike
    primary key (party, sha256)
);

-- null where there are none: the seals of the drafts that were put before stay as they are
alter table paper_draft add column annexes integer;

create table paper_annex (
    paper  varchar(64)  not null,
    draft  integer      not null,
    place  integer      not null,
    name   varchar(200) not null,
    media  varchar(100) not null,
    length integer      not null,
    sha256 varchar(64)  not null,
    primary key (paper, draft, place),
    foreign key (paper, draft) references paper_draft (paper, draft)
);

create table communication_annex (
    communication varchar(64)  not null references communication (id),
    place         integer      not null,
    name          varchar(200) not null,
    media         varchar(100) not null,
    length        integer      not null,
    sha256        varchar(64)  not null,
    primary key (communication, place)
);
