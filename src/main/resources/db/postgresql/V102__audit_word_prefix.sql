-- A beginning of a word is looked up in an index only byte by byte, whatever the language of the database.
create index audit_word_prefix on audit_word (party, word varchar_pattern_ops);
create index audit_word_of on audit_word (negotiation);
