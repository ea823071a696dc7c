package org.parley.benchmark;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Fills a desk with negotiations of a thousand leaves each and the rows that belong to them: four points, 120 acts with
 * their communications and readings, 60 submissions, twelve papers cleared by five agencies. Made inside PostgreSQL.
 */
final class AuditRows {
    private static final int LEAVES_EACH = 1000;

    /** n is the negotiation; i an act, j a leaf, m a point, d a draft, a an agency. */
    private static final List<String> ROWS = List.of(
            """
            insert into negotiation (id, party, counterpart, counterpart_name, subject, common_ref, marking, exercise,
                chronicle, opened_by, opened_at)
            select {negotiation,n,0}, 'xa', 'xb', 'Brenn', 'Talks no ' || n, {ref,n,0}, 'RESTRICTED', true, false, 'xa.desk',
                timestamptz '2020-01-01 09:00Z' from {n}""",
            """
            insert into programme (id, party, negotiation, title, single_undertaking)
            select {programme,n,0}, 'xa', {negotiation,n,0}, 'Programme no ' || n, false from {n}""",
            """
            insert into measure (id, party, negotiation, programme, number, title, kind, common_ref, summary, place)
            select {measure,n,m}, 'xa', {negotiation,n,0}, {programme,n,0}, m::text, 'Point ' || m || ' of talks no ' || n,
                'TREATY', {measure,n,m}, '', m from {n}, generate_series(1, 4) m""",
            """
            insert into communication (id, party, counterpart, negotiation, direction, form, channel, office, number_ours,
                number_registry, sent_on, received_on, provenance, marking, covering_text, recorded_by, recorded_at)
            select {communication,n,i}, 'xa', 'xb', {negotiation,n,0}, case when i % 2 = 1 then 'OUT' else 'IN' end,
                'note verbale', 'desk', 'Ministry', 'N-' || n || '/' || i, 'R-' || n || '/' || i, {day}, {day} + 2,
                'ORIGINAL', 'RESTRICTED', 'The Ministry presents its compliments', 'xa.registrar', {at}
            from {n}, generate_series(1, 120) i""",
            """
            insert into communication_item (communication, place, measure, number, title)
            select {communication,n,i}, 0, {measure,n,{point}}, {point}::text, 'Point' from {n}, generate_series(1, 120) i""",
            """
            insert into communication_text (communication, place, language, status, words)
            select {communication,n,i}, 0, 'en', 'authentic', {words} from {n}, generate_series(1, 120) i""",
            """
            insert into act (id, party, negotiation, place, author, kind, happened_on, formal, carried, communication, form,
                received_on, words, words_language, quoted, provenance, recorded_by, recorded_at, irregular)
            select {act,n,i}, 'xa', {negotiation,n,0}, i, case when i % 2 = 1 then 'xa' else 'xb' end,
                case when i % 2 = 0 then 'COMMUNICATED' when i <= 8 then 'PROPOSED' else 'RESUBMITTED' end,
                to_char({day}, 'YYYY-MM-DD'), true, true, {communication,n,i}, 'note verbale', {day} + 2, {words}, 'en', true,
                'ORIGINAL', 'xa.registrar', {at}, case when i % 40 = 0 then 'answered before it was put' end
            from {n}, generate_series(1, 120) i""",
            """
            insert into act_measure (act, measure, place)
            select {act,n,i}, {measure,n,{point}}, 0 from {n}, generate_series(1, 120) i""",
            """
            insert into reading (id, party, negotiation, act, measure, outcome, given_by, given_at, inward_reason, superseded)
            select {reading,n,i}, 'xa', {negotiation,n,0}, {act,n,i}, {measure,n,{point}},
                (array['DECLINED', 'COUNTER_TEXT', 'EVADED', 'NO_POSITION_YET'])[1 + i / 2 % 4], 'xa.desk',
                {at} + interval '1 day', 'As the note says', false from {n}, generate_series(2, 120, 2) i""",
            """
            insert into proposal (id, party, negotiation, inward_reason, opened_by, opened_at, put_by)
            select {proposal,n,i}, 'xa', {negotiation,n,0}, 'Now', 'xa.desk', {at}, {act,n,i}
            from {n}, generate_series(1, 120, 2) i""",
            """
            insert into submission (id, party, negotiation, proposal, measure, place, state, put_on, received_on)
            select {submission,n,i}, 'xa', {negotiation,n,0}, {proposal,n,i}, {measure,n,{point}}, 0, 'TO_BE_RESUBMITTED',
                {day}, {day} + 2 from {n}, generate_series(1, 120, 2) i""",
            """
            insert into submission_decision (id, submission, step, inward_reason, decided_by, decided_at)
            select {decision,n,i}, {submission,n,i}, 'RESUBMIT', 'Once more', 'xa.desk', {at} + interval '3 days'
            from {n}, generate_series(1, 120, 2) i""",
            """
            insert into paper (id, party, negotiation, number, purpose, proposal, state, communication, sent_at, version,
                opened_at)
            select {paper,n,i}, 'xa', {negotiation,n,0}, i::text, 'PROPOSAL', {proposal,n,i}, 'SENT', {communication,n,i}, {at},
                9, {at} - interval '9 days' from {n}, generate_series(1, 120, 10) i""",
            """
            insert into paper_plan (paper, place, measure, act)
            select {paper,n,i}, 0, {measure,n,{point}}, 'PROPOSED' from {n}, generate_series(1, 120, 10) i""",
            """
            insert into paper_draft (paper, draft, drafter, put_at, form, channel, marking, leaves_as, at_the_table,
                covering_text, paragraphs)
            select {paper,n,i}, d, 'xa.desk', {at} - interval '8 days' + d * interval '1 day', 'NOTE_VERBALE', 'DESK',
                'RESTRICTED', 'PUBLIC', false, 'The Ministry presents its compliments', ''
            from {n}, generate_series(1, 120, 10) i, generate_series(1, 2) d""",
            """
            insert into paper_point (paper, draft, place, measure, act, outward_wording)
            select {paper,n,i}, d, 0, {measure,n,{point}}, 'PROPOSED', 'As follows'
            from {n}, generate_series(1, 120, 10) i, generate_series(1, 2) d""",
            """
            insert into kept_text (party, hash, language, status, words)
            select 'xa', {text,n,i * 10 + d}, 'en', 'AUTHENTIC', {words} || ' Draft ' || d
            from {n}, generate_series(1, 120, 10) i, generate_series(1, 2) d""",
            """
            insert into paper_text (paper, draft, place, language, status, hash)
            select {paper,n,i}, d, 0, 'en', 'AUTHENTIC', {text,n,i * 10 + d}
            from {n}, generate_series(1, 120, 10) i, generate_series(1, 2) d""",
            """
            insert into paper_asked (paper, place, agency, draft, mode, due_on, asked_at)
            select {paper,n,i}, a, 'agency' || a, 1, 'POSITION', {day}, {at} - interval '6 days'
            from {n}, generate_series(1, 120, 10) i, generate_series(0, 4) a""",
            """
            insert into paper_clearance (paper, place, agency, draft, given_by, given_at)
            select {paper,n,i}, a, 'agency' || a, 2, 'xa.agency' || a, {at} - interval '4 days' + a * interval '1 hour'
            from {n}, generate_series(1, 120, 10) i, generate_series(0, 4) a""",
            """
            insert into paper_position (paper, place, part, measure, position_taken, inward_reason, hash)
            select {paper,n,i}, a, 0, {measure,n,{point}}, case when a = 3 and i % 20 = 1 then 'OBJECT' else 'CLEAR' end,
                'For the desk', 'h' from {n}, generate_series(1, 120, 10) i, generate_series(0, 4) a""",
            """
            insert into paper_overruling (paper, place, draft, draft_hash, agencies, authority, decided_on, inward_reason,
                recorded_by, recorded_at)
            select {paper,n,i}, 0, 2, 'h', 'agency3', 'Deputy minister', {day} - 2, 'Worth it', 'xa.desk',
                {at} - interval '2 days' from {n}, generate_series(1, 120, 20) i""",
            """
            insert into paper_approval (paper, place, draft, draft_hash, basis, concludes, approved_by, approved_at)
            select {paper,n,i}, 0, 2, 'h', case when i % 20 = 1 then 'OVERRULED' else 'CLEARED' end, false, 'xa.head',
                {at} - interval '1 day' from {n}, generate_series(1, 120, 10) i""",
            """
            insert into paper_step (paper, place, kind, draft, taken_by, taken_at, inward_reason)
            select {paper,n,i}, 0, 'OPENED', 0, 'xa.desk', {at} - interval '9 days', 'Now'
            from {n}, generate_series(1, 120, 10) i""",
            """
            insert into stage_stay (id, party, measure, stage, label, entered_at, left_at)
            select {stay,n,m * 10 + d}, 'xa', {measure,n,m}, 'stage ' || d, 'Stage ' || d,
                timestamptz '2020-01-01 09:00Z' + d * interval '90 days',
                timestamptz '2020-01-01 09:00Z' + (d + 1) * interval '90 days'
            from {n}, generate_series(1, 4) m, generate_series(1, 4) d""",
            """
            insert into record_leaf (id, party, negotiation, kind, by_person, at, content, leaf_hash)
            select {leaf,n,j}, 'xa', {negotiation,n,0}, {kind}, 'xa.desk', timestamptz '2020-01-01 09:00Z' + j * interval '2 days',
                '{"at":"2020-01-01T09:00:00Z","by":"xa.desk","fact":{"subject":"' || {subject} || '","words":"'
                    || repeat('kept as it was said ', 8) || '"},"kind":"' || {kind} || '"}',
                md5(n || '/' || j) || md5(j || '/' || n)
            from {n}, generate_series(0, 999) j""",
            """
            insert into record_entry (party, place, leaf_id, leaf_hash)
            select 'xa', {base} + n * 1000 + j, {leaf,n,j}, md5(n || '/' || j) || md5(j || '/' || n)
            from {n}, generate_series(0, 999) j""",
            """
            insert into audit_leaf (party, subject, place, kind)
            select 'xa', {subject}, {base} + n * 1000 + j, {kind} from {n}, generate_series(0, 999) j""",
            """
            insert into audit_word (party, word, sort, subject, substance, negotiation)
            select 'xa', w, 'MEASURE', {measure,n,m}, false, {negotiation,n,0}
            from {n}, generate_series(1, 4) m, unnest(array['point', 'of', 'talks', 'no' || n, 'no']) w""",
            """
            insert into audit_word (party, word, sort, subject, substance, negotiation)
            select distinct 'xa', 'word' || (n * 7 + i * 13 + k * 101) % 5000, 'ACT', {act,n,i}, true, {negotiation,n,0}
            from {n}, generate_series(1, 120) i, generate_series(1, 10) k""");

    private final JdbcTemplate database;
    private final long base;
    private int negotiations;

    AuditRows(JdbcTemplate database) {
        this.database = database;
        base = 1_000_000_000L; // far from what the exercise itself seals
        database.update(
                """
                insert into record_log (party, size, peaks)
                select 'xa', 0, '' where not exists (select 1 from record_log where party = 'xa')""");
    }

    int negotiations() {
        return negotiations;
    }

    void growTo(int leaves) {
        int wanted = leaves / LEAVES_EACH;
        for (var row : ROWS) database.execute(sql(row, negotiations, wanted - 1));
        negotiations = wanted;
        database.execute("analyze");
    }

    /** The id that the rows bear, made as PostgreSQL makes it. */
    static String id(String kind, int negotiation, int n) {
        var hash = HexFormat.of().formatHex(md5("%s/%d/%d".formatted(kind, negotiation, n)));
        return hash.replaceFirst("(.{8})(.{4})(.{4})(.{4})(.{12})", "$1-$2-$3-$4-$5");
    }

    private String sql(String row, int from, int to) {
        return row.replace("{n}", "generate_series(%d, %d) n".formatted(from, to))
                .replace("{base}", Long.toString(base))
                .replace("{point}", "((i - 1) / 2 % 4 + 1)")
                .replace("{day}", "(date '2020-01-05' + i * 15)")
                .replace("{at}", "(timestamptz '2020-01-05 10:00Z' + i * interval '15 days')")
                .replace(
                        "{words}",
                        "('The Parties shall exchange messages on incidents numbered ' || i || ' over a line kept open by the centres')")
                .replace(
                        "{kind}",
                        """
                        case when j < 120 then 'ActRecorded' when j < 180 then 'ReadingGiven' when j < 192 then 'PaperApproved'
                            when j < 216 then 'PaperDrafted' when j < 276 then 'ClearanceGiven' else 'TaskCompleted' end""")
                .replace(
                        "{subject}",
                        """
                        case when j < 120 then {act,n,j + 1} when j < 180 then {reading,n,(j - 119) * 2}
                            when j < 192 then {paper,n,(j - 180) * 10 + 1} when j < 216 then {paper,n,(j - 192) / 2 * 10 + 1}
                            when j < 276 then {paper,n,(j - 216) / 5 * 10 + 1} else {task,n,j} end""")
                .replaceAll("\\{(\\w+),n,([^{}]+)\\}", "(md5('$1/' || n || '/' || ($2))::uuid::text)");
    }

    private static byte[] md5(String text) {
        try {
            return MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
