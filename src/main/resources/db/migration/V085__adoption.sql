-- Whether adopting the text is an act of its own for the parties (Vienna Convention, art. 9), or initialling says it too.
alter table instrument add column adopted_apart boolean default false not null;
