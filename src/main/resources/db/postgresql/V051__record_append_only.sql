-- The database keeps the invariant too: what the record holds is neither changed nor taken away.
create function record_is_append_only() returns trigger language plpgsql as $$
begin
    raise exception 'The record is append-only';
end
$$;

create trigger record_leaf_append_only before update or delete or truncate on record_leaf
    for each statement execute function record_is_append_only();
