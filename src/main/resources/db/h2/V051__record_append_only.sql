-- The database keeps the invariant too: what the record holds is neither changed nor taken away.
create trigger record_leaf_append_only before update, delete on record_leaf
    for each row call 'org.parley.record.AppendOnly';
