package org.parley.dossier;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.dossier.WordsHeld.Column;

/**
 * Where the words of a negotiation lie: texts, letters, wordings, reasons, files. Only what an evidence bundle takes to the
 * archive stands here; names, numbers, days and whoever acted are small facts and stay.
 */
final class WordColumns {
    private static final String MINE = "w.party = :party and w.negotiation = :n";
    private static final String OF_PAPER =
            "w.paper in (select p.id from paper p where p.party = :party and p.negotiation = :n)";
    private static final String OF_COMMUNICATION =
            "w.communication in (select c.id from communication c where c.party = :party and c.negotiation = :n)";
    private static final String OF_MEASURE = "(select m.programme from measure m where m.id = w.measure)";

    /** The same text or file may be used in other talks, whose words nobody has destroyed: then it stays. */
    private static final String ELSEWHERE =
            """
            <> :n and not exists (select 1 from destruction d join destruction_end e on e.destruction = d.id
                                  where d.negotiation = %s.negotiation and e.done = true)""";

    private static final String TEXT_HERE =
            """
            w.party = :party and w.hash in (
              select t.hash from paper_text t join paper p on p.id = t.paper where p.party = :party and p.negotiation = :n
              union select t.hash from instrument_text t join instrument i on i.id = t.instrument
              where i.party = :party and i.negotiation = :n)
            and w.hash not in (
              select t.hash from paper_text t join paper p on p.id = t.paper where p.party = :party and p.negotiation %s
              union select t.hash from instrument_text t join instrument i on i.id = t.instrument
              where i.party = :party and i.negotiation %s)"""
                    .formatted(ELSEWHERE.formatted("p"), ELSEWHERE.formatted("i"));

    private static final String ANNEX_HERE =
            """
            w.party = :party and w.sha256 in (
              select a.sha256 from communication_annex a join communication c on c.id = a.communication
              where c.party = :party and c.negotiation = :n)
            and w.sha256 not in (
              select a.sha256 from communication_annex a join communication c on c.id = a.communication
              where c.party = :party and c.negotiation %s
              union select a.sha256 from paper_annex a join paper p on p.id = a.paper
              where p.party = :party and p.negotiation %s)"""
                    .formatted(ELSEWHERE.formatted("c"), ELSEWHERE.formatted("p"));

    static final List<Column> ALL = List.of(
            words(
                    "texts",
                    "kept_text",
                    "words",
                    "party, hash, language, status",
                    TEXT_HERE,
                    """
                    (select min(m.programme) from paper_text t join paper p on p.id = t.paper
                     join paper_point o on o.paper = t.paper and o.draft = t.draft and o.place = t.place
                     join measure m on m.id = o.measure where t.hash = w.hash and p.negotiation = :n)"""),
            words("letters of drafts", "paper_draft", "covering_text", "paper, draft", OF_PAPER, null),
            words("departures from instructions", "paper_draft", "departure", "paper, draft", OF_PAPER, null),
            words("wordings of drafts", "paper_point", "outward_wording", "paper, draft, place", OF_PAPER, OF_MEASURE),
            words(
                    "words that agencies asked for",
                    "paper_position",
                    "words_asked_for",
                    "paper, place, part",
                    OF_PAPER,
                    OF_MEASURE),
            words("reasons of agencies", "paper_position", "inward_reason", "paper, place, part", OF_PAPER, OF_MEASURE),
            words("reasons of overrulings", "paper_overruling", "inward_reason", "paper, place", OF_PAPER, null),
            words("reasons of steps", "paper_step", "inward_reason", "paper, place", OF_PAPER, null),
            words("instructions", "instructions", "words", "negotiation, version", MINE, null),
            words("letters that crossed", "communication", "covering_text", "id", MINE, null),
            words("doubts of second persons", "communication", "contested", "id", MINE, null),
            words(
                    "contents as they crossed",
                    "communication_contents",
                    "contents",
                    "communication",
                    OF_COMMUNICATION,
                    null),
            words(
                    "reasons of replies",
                    "communication_reply",
                    "reason",
                    "communication, place",
                    OF_COMMUNICATION,
                    null),
            words(
                    "wordings that crossed",
                    "communication_item",
                    "wording",
                    "communication, place",
                    OF_COMMUNICATION,
                    OF_MEASURE),
            words(
                    "texts that crossed",
                    "communication_text",
                    "words",
                    "communication, place, language",
                    OF_COMMUNICATION,
                    """
                    (select m.programme from communication_item i join measure m on m.id = i.measure
                     where i.communication = w.communication and i.place = w.place)"""),
            words(
                    "words of acts",
                    "act",
                    "words",
                    "id",
                    MINE,
                    "(select min(m.programme) from act_measure a join measure m on m.id = a.measure where a.act = w.id)"),
            words("reasons of corrections", "act", "why_corrected", "id", MINE, null),
            words("reasons of readings", "reading", "inward_reason", "id", MINE, OF_MEASURE),
            words(
                    "reasons of proposals",
                    "proposal",
                    "inward_reason",
                    "id",
                    MINE,
                    """
                    (select min(m.programme) from submission s join measure m on m.id = s.measure
                     where s.proposal = w.id)"""),
            words(
                    "reasons of decisions",
                    "submission_decision",
                    "inward_reason",
                    "id",
                    "w.submission in (select s.id from submission s where s.party = :party and s.negotiation = :n)",
                    """
                    (select m.programme from submission s join measure m on m.id = s.measure
                     where s.id = w.submission)"""),
            words("reasons in the state of contacts", "contacts", "inward_reason", "id", MINE, null),
            words("summaries of points", "measure", "summary", "id", MINE, "w.programme"),
            files("files of papers", "paper_file", "bytes", "id", "w.party = :party and " + OF_PAPER),
            files("annexes", "annex", "bytes", "party, sha256", ANNEX_HERE),
            files(
                    "files that prove",
                    "proof_file",
                    "content",
                    "id",
                    """
                    w.party = :party and w.id in (select c.proof_file from communication c
                                                  where c.party = :party and c.negotiation = :n)"""));

    private WordColumns() {}

    private static Column words(
            String what, String table, String name, String keys, String belongs, @Nullable String programme) {
        return new Column(what, table, name, List.of(keys.split(", ")), belongs, programme, false);
    }

    private static Column files(String what, String table, String name, String keys, String belongs) {
        return new Column(what, table, name, List.of(keys.split(", ")), belongs, null, true);
    }
}
