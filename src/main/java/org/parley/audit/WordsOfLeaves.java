package org.parley.audit;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.measure.ActKind;
import org.parley.shared.PartyCode;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Takes the words from what a leaf speaks of: names and numbers for every auditor, texts for the substance. */
@Component
class WordsOfLeaves {
    private final JdbcClient db;
    private final JdbcTemplate batch;

    WordsOfLeaves(JdbcClient db, JdbcTemplate batch) {
        this.db = db;
        this.batch = batch;
    }

    void index(PartyCode party, LogIndex.Sealed leaf) {
        var negotiation = leaf.negotiation();
        if (negotiation == null) return;
        var place = new Place(party, negotiation);
        switch (leaf.kind()) {
            case "NegotiationOpened" -> named(place, Sort.NEGOTIATION, negotiation, "select subject from negotiation");
            case "MeasureAdded" ->
                named(place, Sort.MEASURE, leaf.text("measure"), "select number || ' ' || title from measure");
            case "PaperOpened" -> named(place, Sort.PAPER, leaf.text("paperId"), "select number from paper");
            case "InstrumentOpened" ->
                named(place, Sort.INSTRUMENT, leaf.text("instrumentId"), "select title from instrument");
            case "PaperDrafted" ->
                draft(place, leaf.text("paperId"), leaf.fact().path("draft").asInt());
            case "ActRecorded" -> act(place, leaf.text("act"));
            case "CommunicationSent",
                    "CommunicationArrived",
                    "CommunicationReported",
                    "CommunicationRegistered",
                    "CommunicationTakenOver" -> communication(place, leaf.text("communicationId"));
            case "TextsDestroyed" -> forgetTexts(place);
            default -> {} // found by what it speaks of
        }
    }

    private record Place(PartyCode party, String negotiation) {}

    private void act(Place place, String act) {
        db.sql("select kind, words from act where party = ? and id = ?")
                .params(place.party().value(), act)
                .query(row -> {
                    var kind = Spoken.act(ActKind.valueOf(row.getString("kind")));
                    add(place, Sort.ACT, act, false, List.of(kind));
                    add(place, Sort.ACT, act, true, texts(row.getString("words")));
                });
    }

    private void draft(Place place, String paper, int draft) {
        var words = new ArrayList<String>();
        words.addAll(column("select covering_text from paper_draft where paper = ? and draft = ?", paper, draft));
        words.addAll(column("select outward_wording from paper_point where paper = ? and draft = ?", paper, draft));
        words.addAll(column(
                """
                select k.words from paper_text t join kept_text k on k.party = ? and k.hash = t.hash
                where t.paper = ? and t.draft = ?""",
                place.party().value(),
                paper,
                draft));
        add(place, Sort.PAPER, paper, true, words);
    }

    private void communication(Place place, String id) {
        db.sql(
                        """
                        select form, office, number_ours, number_theirs, number_registry, covering_text
                        from communication where party = ? and id = ?""")
                .params(place.party().value(), id)
                .query(row -> {
                    var names = new ArrayList<String>();
                    for (int column = 1; column <= 5; column++) names.addAll(texts(row.getString(column)));
                    add(place, Sort.COMMUNICATION, id, false, names);
                    add(place, Sort.COMMUNICATION, id, true, texts(row.getString("covering_text")));
                });
        var words = column("select wording from communication_item where communication = ?", id);
        add(place, Sort.COMMUNICATION, id, true, words);
        add(
                place,
                Sort.COMMUNICATION,
                id,
                true,
                column("select words from communication_text where communication = ?", id));
    }

    private void named(Place place, Sort sort, String id, String name) {
        add(place, sort, id, false, column(name + " where id = ?", id));
    }

    /** Words that are no longer kept are no longer found. */
    private void forgetTexts(Place place) {
        db.sql("delete from audit_word where party = ? and negotiation = ? and substance = true")
                .params(place.party().value(), place.negotiation())
                .update();
    }

    private List<String> column(String sql, Object... values) {
        return db.sql(sql).params(List.of(values)).query((row, n) -> texts(row.getString(1))).list().stream()
                .flatMap(List::stream)
                .toList();
    }

    private static List<String> texts(@Nullable String text) {
        return text == null ? List.of() : List.of(text);
    }

    /** Adds the words that are not there yet; a second leaf on the same thing brings mostly the same. */
    private void add(Place place, Sort sort, String subject, boolean substance, List<String> texts) {
        Set<String> fresh = new LinkedHashSet<>();
        for (var text : texts) fresh.addAll(Tokens.of(text));
        if (fresh.isEmpty()) return;
        fresh.removeAll(db.sql(
                        """
                        select word from audit_word where party = ? and sort = ? and subject = ? and substance = ?""")
                .params(place.party().value(), sort.name(), subject, substance)
                .query(String.class)
                .set());
        var rows = new ArrayList<Object[]>();
        for (var word : fresh)
            rows.add(new Object[] {place.party().value(), word, sort.name(), subject, substance, place.negotiation()});
        batch.batchUpdate(
                "insert into audit_word (party, word, sort, subject, substance, negotiation) values (?, ?, ?, ?, ?, ?)",
                rows);
    }
}
