-- A row for each sealed table of the modules that the exchange does not know.
insert into process_set (party, number, deployment, deployed_at, why)
values ('xa', 1, 'd1', timestamp with time zone '2026-03-02 10:00:00+00', 'The first');
insert into process_change (id, party, title, source, state, begun_at)
values ('c1', 'xa', 'CERT earlier', 'STUDIO', 'APPROVED', timestamp with time zone '2026-03-02 10:00:00+00');
insert into process_change_file (change_id, name, content, removed, version, saved_at)
values ('c1', 'paper.bpmn', '<definitions/>', false, 1, timestamp with time zone '2026-03-02 10:00:00+00');
insert into process_change_hand (change_id, person) values ('c1', 'xa.admin');
insert into course (party, process, subject) values ('xa', 'paper', 'p1'), ('xb', 'incoming', 'c1');
insert into course_run (party, process, subject, instance) values ('xa', 'paper', 'p1', 'i1');
insert into intervention (id, party, negotiation, points, kind, words, why, by_person, at)
values ('i1', 'xa', 'TALKS', '', 'MIGRATED', 'Moved', 'New law', 'xa.owner', timestamp with time zone '2026-03-02 10:00:00+00');
insert into migration (id, party, deployment, begun_by, begun_at, why)
values ('m1', 'xa', 'd2', 'xa.owner', timestamp with time zone '2026-03-02 10:00:00+00', 'New law');
insert into migration_course (migration, course, after, place, negotiation, process, label, from_version, state)
values ('m1', 'i1', 'i2', 0, 'TALKS', 'paper', 'Paper 1', 1, 'DONE');
insert into retention (id, party, negotiation, years, then_do, reason, decided_by, decided_at)
values ('r1', 'xa', 'TALKS', 30, 'TRANSFER', 'Records law', 'xa.head', timestamp with time zone '2026-03-02 10:00:00+00');
insert into legal_hold (id, party, negotiation, authority, reason, placed_by, placed_at)
values ('h1', 'xa', 'TALKS', 'The court', 'Case 12', 'xa.legal', timestamp with time zone '2026-03-02 10:00:00+00');
insert into legal_hold_end (legal_hold, reason, lifted_by, lifted_at)
values ('h1', 'Closed', 'xa.head', timestamp with time zone '2026-03-02 10:00:00+00');
insert into dossier_export (id, party, negotiation, kind, depth, asked_by, asked_at, state)
values ('e1', 'xa', 'TALKS', 'EVIDENCE', 'SUBSTANCE', 'xa.head', timestamp with time zone '2026-03-02 10:00:00+00', 'READY');
insert into dossier_transfer (id, party, negotiation, export, file_name, sha256, transferred_by, transferred_at)
values ('t1', 'xa', 'TALKS', 'e1', 'talks.zip', 'ab', 'xa.registrar', timestamp with time zone '2026-03-02 10:00:00+00');
insert into dossier_not_applicable (id, party, negotiation, item, applies, reason, said_by, said_at)
values ('n1', 'xa', 'TALKS', 'reports', false, 'None', 'xa.head', timestamp with time zone '2026-03-02 10:00:00+00');
insert into audit_grant (id, party, negotiation, auditor, reason, granted_by, granted_at)
values ('g1', 'xa', 'TALKS', 'xa.auditor', 'Yearly', 'xa.head', timestamp with time zone '2026-03-02 10:00:00+00');
insert into audit_revocation (audit_grant, reason, revoked_by, revoked_at)
values ('g1', 'Done', 'xa.head', timestamp with time zone '2026-03-02 10:00:00+00');
insert into record_verified (party, at) values ('xa', timestamp with time zone '2026-03-02 10:00:00+00');
