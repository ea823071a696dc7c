-- H2 looks up a beginning of a word in the primary key.
create index audit_word_of on audit_word (negotiation);
