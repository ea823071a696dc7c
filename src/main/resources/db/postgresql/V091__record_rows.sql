-- What the running transaction wrote, a line for each row of a sealed table; kept in settings that end with the
-- transaction, so that it costs no table, and taken by the record before the commit.
create function record_row() returns trigger language plpgsql set timezone to 'UTC' as $$
declare
    content jsonb;
    row_key text[] := '{}';
    name    text;
    chunk   integer := coalesce(nullif(current_setting('parley.chunk', true), ''), '0')::integer;
    held    text;
begin
    if tg_op = 'DELETE' then content := jsonb_strip_nulls(to_jsonb(old));
    else content := jsonb_strip_nulls(to_jsonb(new));
    end if;
    foreach name in array tg_argv loop row_key := row_key || (content ->> name); end loop;
    held := coalesce(current_setting('parley.rows_' || chunk, true), '');
    if length(held) > 16000 then
        chunk := chunk + 1;
        held := '';
        perform set_config('parley.chunk', chunk::text, true);
    end if;
    perform set_config('parley.rows_' || chunk, held || jsonb_build_array(
        left(tg_op, 1), tg_table_name, array_to_string(row_key, '/'),
        encode(sha256(convert_to(content::text, 'UTF8')), 'hex'), content ->> 'party')::text || E'\n', true);
    return null;
end
$$;

create function record_rows() returns text language plpgsql as $$
declare
    chunks integer := coalesce(nullif(current_setting('parley.chunk', true), ''), '0')::integer;
    lines  text := '';
begin
    for chunk in 0 .. chunks loop
        lines := lines || coalesce(current_setting('parley.rows_' || chunk, true), '');
        if lines <> '' then perform set_config('parley.rows_' || chunk, '', true); end if;
    end loop;
    if chunks > 0 then perform set_config('parley.chunk', '0', true); end if;
    return lines;
end
$$;
