package org.parley.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.parley.audit.LogIndex;
import org.parley.audit.Search;
import org.parley.audit.SubstanceGrants;
import org.parley.measure.NegotiationId;
import org.parley.measure.TextStatus;
import org.parley.measure.Texts;
import org.parley.paper.Paper;
import org.parley.paper.Papers;
import org.parley.record.BundleVerifier;
import org.parley.record.Sealing;
import org.parley.record.Verification;
import org.parley.road.Fixture;
import org.parley.shared.Actor;
import org.parley.shared.Gap;
import org.parley.shared.Refusal;
import org.parley.test.ExerciseTest;
import org.parley.web.task.Hands;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** When the words of a negotiation may be destroyed, by whom, and what stays of them. */
@ExerciseTest
@Import({Hands.class, Fixture.class, ArdensTalks.class})
class DestructionTests {
    private static final String WHY = "Records law, s. 4";

    @Autowired
    private ArdensTalks arden;

    @Autowired
    private Destructions destructions;

    @Autowired
    private Holds holds;

    @Autowired
    private Exports exports;

    @Autowired
    private Papers papers;

    @Autowired
    private Texts texts;

    @Autowired
    private Verification record;

    @Autowired
    private SubstanceGrants grants;

    @Autowired
    private LogIndex index;

    @Autowired
    private Search search;

    @Autowired
    private Sealing sealing;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcTemplate database;

    @Test
    void nothingGoesUnderHoldBeforeTheDayOrBeforeTheArchiveSaysItHasIt() {
        var talks = arden.longAgo();
        var id = ArdensTalks.id(talks);
        refused("not-decided", () -> ask(id));
        arden.keepFor(talks, 30, Retention.Then.TRANSFER);
        refused("kept-here", () -> ask(id));
        arden.keepFor(talks, 200, Retention.Then.TRANSFER_AND_DESTROY);
        refused("not-due", () -> ask(id));
        arden.keepFor(talks, 30, Retention.Then.TRANSFER_AND_DESTROY);
        refused("not-transferred", () -> ask(id));
        var transfer = arden.transferred(talks);
        refused("not-acknowledged", () -> ask(id));
        arden.acknowledged(talks, transfer);
        var hold = holds.place(arden.person("legal"), id, "The court of Arden", "Case 12");
        refused("under-hold", () -> ask(id));
        holds.lift(arden.person("head"), id, hold.id(), "The case is closed");
        assertThat(destructions.plan(ArdensTalks.ARDEN, id).hindrances()).isEmpty();

        talks.notes(talks.point(1));
        assertThat(destructions.plan(ArdensTalks.ARDEN, id).hindrances())
                .anyMatch(line -> line.startsWith("A paper is still in preparation"));
    }

    @Test
    void whatWasSaidAfterTheBundleWasMadeIsTransferredFirst() {
        var talks = arden.inTheArchive();
        var answer = talks.receives(talks.point(1));
        assertThat(destructions.plan(ArdensTalks.ARDEN, ArdensTalks.id(talks)).hindrances())
                .anyMatch(line -> line.endsWith("nobody has read it"));
        talks.registers(answer);
        assertThat(destructions.plan(ArdensTalks.ARDEN, ArdensTalks.id(talks)).hindrances())
                .anyMatch(line -> line.endsWith("transfer a new one first"));
    }

    @Test
    void onePersonAsksAnotherDoesItAndNobodyElse() {
        var talks = arden.inTheArchive();
        var id = ArdensTalks.id(talks);
        var head = arden.person("head");
        refused("not-your-office", () -> destructions.ask(head, id, WHY));
        refused("unknown-negotiation", () -> destructions.ask(arden.otherDesk("registrar"), id, WHY));
        refused("not-asked", () -> destructions.destroy(head, id, 1));
        refused("reason-missing", () -> destructions.ask(arden.person("registrar"), id, " "));
        var asked = ask(id);
        refused("asked-already", () -> ask(id));
        refused("not-your-office", () -> destructions.destroy(arden.person("registrar"), id, asked.pieces()));
        refused("not-your-office", () -> destructions.destroy(arden.person("owner"), id, asked.pieces()));
        refused("unknown-negotiation", () -> destructions.destroy(arden.otherDesk("head"), id, asked.pieces()));
        refused("other-number", () -> destructions.destroy(head, id, asked.pieces() - 1));
        destructions.decline(head, id, "The historians ask for it");
        refused("not-asked", () -> destructions.destroy(head, id, asked.pieces()));
        assertThat(rowsWith("within a day. " + talks.point(0))).isNotEmpty();
    }

    @Test
    void aHoldThatComesAfterTheAskingStillHindersIt() {
        var id = ArdensTalks.id(arden.inTheArchive());
        var asked = ask(id);
        holds.place(arden.person("legal"), id, "The court of Arden", "Case 13");
        refused("under-hold", () -> destructions.destroy(arden.person("head"), id, asked.pieces()));
    }

    @Test
    void theWordsAreGoneEverywhereAndEveryProofHolds() throws Exception {
        var talks = arden.inTheArchive();
        var id = ArdensTalks.id(talks);
        var theirs = wordsOfBrenn();
        assertThat(theirs).as("what crossed").contains("Each Party informs the other within a day. " + talks.point(1));
        var before = hashes(id);
        var earlier = exports.of(arden.person("registrar"), id).get(0);
        var chart = filed(arden.chartOf(talks));
        assertThat(rowsWith(chart)).contains("annex.bytes");
        assertThat(rowsWith("within a day. " + talks.point(0))).contains("kept_text.words");
        assertThat(destructions.plan(ArdensTalks.ARDEN, id).shares())
                .extracting(Share::what)
                .contains(
                        "texts",
                        "letters of drafts",
                        "letters that crossed",
                        "words of acts",
                        "files of papers",
                        "annexes");

        var auditor = arden.person("auditor");
        grants.give(arden.person("head"), id, auditor.person(), "The yearly audit");
        assertThat(found(auditor, id)).isPositive();

        destructions.destroy(arden.person("head"), id, ask(id).pieces());

        assertThat(found(auditor, id))
                .as("what the search finds by words of texts")
                .isZero();
        assertThat(rowsWith("within a day. " + talks.point(0))).isEmpty();
        assertThat(rowsWith(chart)).isEmpty();
        assertThat(wordsOfBrenn()).as("the other desk's").isEqualTo(theirs);
        assertThat(hashes(id)).as("what positions and approvals are bound to").isEqualTo(before);
        assertThat(destructions.plan(ArdensTalks.ARDEN, id).pieces()).isZero();
        assertThat(record.verifyAll()).isEmpty();
        assertThat(record.report().found())
                .anyMatch(line -> line.contains("are gone (destroyed on ") && line.contains(WHY));
        refused("unknown-file", () -> exports.take(arden.person("registrar"), earlier.id()));
        assertThat(Path.of("target/dossiers/xa").resolve(earlier.id().value())).doesNotExist();

        var young =
                exports.take(arden.person("registrar"), arden.exported(talks).id());
        var report = BundleVerifier.verify(young, List.of());
        assertThat(report.fault()).isNull();
        assertThat(report.found()).anyMatch(line -> line.startsWith("Withheld") && line.contains(WHY));
        var opened = Opened.of(young);
        assertThat(opened.holds("Each Party informs the other within a day")).isFalse();
        assertThat(opened.holds("destroyed on ")).isTrue();
        assertThat(opened.holds(arden.chartOf(talks))).isFalse();
        assertThat(opened.holds("We clear it.")).as("the letters of agencies").isFalse();
    }

    @Test
    void whoeverKillsTheMachineInBetweenHasDestroyedNothing() {
        var talks = arden.inTheArchive();
        var id = ArdensTalks.id(talks);
        var asked = ask(id);
        var plan = destructions.plan(ArdensTalks.ARDEN, id);
        transaction.executeWithoutResult(status -> {
            destructions.destroy(arden.person("head"), id, asked.pieces());
            status.setRollbackOnly();
        });
        assertThat(destructions.plan(ArdensTalks.ARDEN, id)).isEqualTo(plan);
        assertThat(exports.take(
                        arden.person("registrar"),
                        exports.of(arden.person("registrar"), id).get(0).id()))
                .exists();
        destructions.destroy(arden.person("head"), id, asked.pieces());
        assertThat(record.verifyAll()).isEmpty();
    }

    @Test
    void aTextThatOtherTalksUseStaysAndOneThatComesAgainStandsAgain() {
        var talks = arden.inTheArchive();
        var id = ArdensTalks.id(talks);
        var text = papers.of(ArdensTalks.ARDEN, id)
                .get(0)
                .latest()
                .orElseThrow()
                .points()
                .get(0)
                .texts()
                .get(0);
        var words = texts.words(ArdensTalks.ARDEN, text.hash());
        destructions.destroy(arden.person("head"), id, ask(id).pieces());
        assertThat(Gap.in(texts.words(ArdensTalks.ARDEN, text.hash())))
                .hasValueSatisfying(
                        gap -> assertThat(gap.sha256()).isEqualTo(text.hash().value()));
        refused(
                "destroyed-words",
                () -> texts.keep(
                        ArdensTalks.ARDEN, "en", TextStatus.AUTHENTIC, texts.words(ArdensTalks.ARDEN, text.hash())));
        texts.keep(ArdensTalks.ARDEN, "en", TextStatus.AUTHENTIC, words);
        assertThat(texts.words(ArdensTalks.ARDEN, text.hash())).isEqualTo(words);
        assertThat(record.verifyAll()).isEmpty();
    }

    /** A column of words that somebody adds later must be said here to go or to stay. */
    @Test
    void everyLongColumnOfTheDeskIsSaidToGoOrToStay() {
        var go = new TreeSet<String>();
        for (var column : WordColumns.ALL) go.add(column.table() + "." + column.name());
        var known = new TreeSet<>(go);
        known.addAll(STAY);
        known.addAll(COPIES);
        var tables = new TreeSet<String>(OF_A_NEGOTIATION);
        tables.addAll(database.queryForList(
                "select lower(table_name) from information_schema.columns where lower(column_name) = 'negotiation'",
                String.class));
        assertThat(textColumns("character_maximum_length is null or character_maximum_length >= 1000"))
                .filteredOn(name -> tables.contains(name.substring(0, name.indexOf('.'))))
                .isSubsetOf(known);
    }

    /** Tables that belong to a negotiation by way of another. */
    private static final Set<String> OF_A_NEGOTIATION = Set.of(
            "kept_text",
            "paper_draft",
            "paper_point",
            "paper_position",
            "paper_overruling",
            "paper_step",
            "paper_file",
            "annex",
            "proof_file",
            "communication_item",
            "communication_text",
            "submission_decision",
            "kept_work",
            "instrument_step",
            "act_receipt");

    /** Where it lies, how it is known, and who said so: small facts of the record. */
    private static final Set<String> STAY = Set.of(
            "act.source",
            "act.note",
            "act.misfit",
            "act.evidence",
            "act.irregular",
            "act_receipt.proof",
            "instrument_step.authority",
            "instrument_step.rule_broken",
            "instrument_step.document",
            "intervention.points",
            "intervention.words",
            "intervention.why",
            "migration_course.reason",
            "series_doubt.held",
            "series_doubt.theirs",
            "series_head.note",
            "worklist.ids",
            "worklist.points",
            "retention.reason",
            "legal_hold.reason",
            "audit_grant.reason",
            "dossier_not_applicable.reason",
            "chronicle.material",
            "record_leaf.content");

    /** Copies, which are emptied with the words. */
    private static final Set<String> COPIES = Set.of("outbox.envelope", "kept_work.fields");

    private List<String> textColumns(String and) {
        return database.queryForList(
                """
                select lower(table_name) || '.' || lower(column_name) from information_schema.columns
                where lower(table_schema) = 'public' and lower(table_name) not like 'flyway%%'
                  and lower(data_type) in ('text', 'character varying', 'character large object') and (%s)"""
                        .formatted(and),
                String.class);
    }

    /** Every row of any table, the engine's too, that holds these words. */
    private List<String> rowsWith(String words) {
        var found = new ArrayList<String>();
        for (var column : textColumns("1 = 1")) {
            var table = column.substring(0, column.indexOf('.'));
            var name = column.substring(table.length() + 1);
            var rows = database.queryForObject(
                    "select count(*) from %s where %s like ?".formatted(table, name), Long.class, "%" + words + "%");
            if (rows != null && rows > 0) found.add(column);
        }
        return found;
    }

    private List<String> wordsOfBrenn() {
        return database.queryForList(
                """
                select words from kept_text where party = 'xb' union all select words from act where party = 'xb'
                union all select covering_text from communication where party = 'xb'
                union all select t.words from communication_text t join communication c on c.id = t.communication
                where c.party = 'xb' order by 1""",
                String.class);
    }

    private static String filed(String words) {
        return Base64.getEncoder().encodeToString(words.getBytes(StandardCharsets.UTF_8));
    }

    /** By words of the paper's own text; the talks themselves go on being found by name. */
    private long found(Actor auditor, NegotiationId id) {
        sealing.sealAll(ArdensTalks.ARDEN);
        while (index.follow(ArdensTalks.ARDEN) > 0) {
            // as far as the record is sealed
        }
        return search.find(auditor, "informs within day").stream()
                .filter(hit -> id.value().equals(hit.negotiation()))
                .count();
    }

    private Destruction ask(NegotiationId id) {
        return destructions.ask(arden.person("registrar"), id, WHY);
    }

    private static void refused(String code, ThrowingCallable deed) {
        assertThatThrownBy(deed)
                .isInstanceOf(Refusal.class)
                .extracting(no -> ((Refusal) no).code())
                .isEqualTo(code);
    }

    /** What positions and approvals of each draft are bound to. */
    private List<String> hashes(NegotiationId id) {
        var hashes = new ArrayList<String>();
        for (Paper paper : papers.of(ArdensTalks.ARDEN, id))
            for (var draft : paper.course().drafts()) {
                hashes.add(draft.hash());
                draft.parts().forEach(part -> hashes.add(part.hash()));
            }
        return hashes;
    }
}
