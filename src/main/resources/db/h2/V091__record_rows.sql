-- What the running transaction wrote, a line for each row of a sealed table; taken by the record before the commit.
create table record_row_line (
    number bigint generated always as identity primary key,
    tx     varchar(64) not null,
    line   text        not null
);
create index record_row_line_of on record_row_line (tx);
create alias record_rows for 'org.parley.record.RowLines.take';
