-- Null for every asking that nobody succeeded to: a column that is empty in old rows changes no hash of theirs.
alter table paper_asked drop column positions_stand;
alter table paper_asked add column positions_stand boolean;
