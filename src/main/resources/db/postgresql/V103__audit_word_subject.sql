-- Several words at once: the rarest is looked up, the others are looked for on what it found.
create index audit_word_subject on audit_word (subject, word varchar_pattern_ops);
