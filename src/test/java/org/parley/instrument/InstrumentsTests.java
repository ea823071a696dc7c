package org.parley.instrument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parley.instrument.Step.Side;
import org.parley.measure.Act;
import org.parley.measure.ActDate;
import org.parley.measure.ActKind;
import org.parley.measure.Acts;
import org.parley.measure.Author;
import org.parley.measure.InstrumentKind;
import org.parley.measure.LegalStatus.Stage;
import org.parley.measure.Measure;
import org.parley.measure.Measures;
import org.parley.measure.Negotiation;
import org.parley.measure.NegotiationId;
import org.parley.measure.Negotiations;
import org.parley.measure.NewAct;
import org.parley.measure.NewMeasure;
import org.parley.measure.Outcome;
import org.parley.measure.Readings;
import org.parley.measure.TextStatus;
import org.parley.party.Desks;
import org.parley.party.Party;
import org.parley.shared.Actor;
import org.parley.shared.Marking;
import org.parley.shared.PartyCode;
import org.parley.shared.Refusal;
import org.parley.shared.Role;
import org.parley.test.DatabaseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.transaction.annotation.Transactional;

@DatabaseTest
@Transactional
class InstrumentsTests {
    private static final PartyCode CORDA = new PartyCode("xc");
    private static final PartyCode DELM = new PartyCode("xd");
    private static final Actor OFFICER = actor("xc.desk", Role.DESK_OFFICER);
    private static final Actor LEGAL = actor("xc.legal", Role.LEGAL_ADVISER);
    private static final Actor HEAD = actor("xc.head", Role.HEAD_OF_DELEGATION);
    private static final Actor TREATY = actor("xc.treaty", Role.TREATY_OFFICER);
    private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);
    private static final Hand MINISTER = new Hand(Office.FOREIGN_MINISTER, TODAY.minusDays(40), null, null, null, null);
    private static final Hand AMBASSADOR =
            new Hand(Office.HEAD_OF_MISSION, TODAY.minusDays(40), null, null, null, null);

    /** The module alone: no process listens. */
    @TestConfiguration(proxyBeanMethods = false)
    static class NobodyListens {
        @Bean
        @Primary
        ApplicationEventPublisher quiet() {
            return event -> {};
        }
    }

    @Autowired
    private Desks desks;

    @Autowired
    private LegalDates legalDates;

    @Autowired
    private Negotiations negotiations;

    @Autowired
    private Measures measures;

    @Autowired
    private Acts acts;

    @Autowired
    private Readings readings;

    @Autowired
    private Instruments instruments;

    @Autowired
    private Concluding concluding;

    @Autowired
    private DomesticTrack track;

    private Negotiation talks =
            new Negotiation(NegotiationId.next(), CORDA, DELM, "Delm", "none yet", "none", Marking.PUBLIC, true, false);

    @BeforeEach
    void twoDesksOpenAndTalk() {
        desks.open(new Party(CORDA, "Corda", true));
        desks.open(new Party(DELM, "Delm", true));
        talks = negotiations.open(OFFICER, DELM, "Delm", "Security in the use of networks", Marking.RESTRICTED);
    }

    @Test
    void onlySettledPointsOfOneKindBecomeAnInstrument() {
        var open = measures.add(OFFICER, talks.id(), new NewMeasure(null, null, "Open", InstrumentKind.TREATY, ""));
        refused("not-settled", () -> instruments.open(OFFICER, talks.id(), "Treaty", List.of(open.id())));
        var treaty = settledPoint("Hotline", InstrumentKind.TREATY);
        var statement = settledPoint("Statement", InstrumentKind.POLITICAL_STATEMENT);
        refused("two-kinds", () -> instruments.open(OFFICER, talks.id(), "Both", List.of(treaty.id(), statement.id())));
        instruments.open(OFFICER, talks.id(), "Treaty", List.of(treaty.id()));
        refused("not-settled", () -> instruments.open(OFFICER, talks.id(), "Again", List.of(treaty.id())));
    }

    @Test
    void aWordChangedAfterTheCertificateVoidsIt() {
        var treaty = settled();
        refused("brackets-left", () -> settle(treaty, "The [line] is open.", "La ligne est ouverte."));
        assertThat(instruments.concordanceNeeded(treaty.id().value())).isTrue();
        instruments.certify(LEGAL, treaty.id(), Set.of("en", "fr"));
        settle(treaty, "The line is always open.", "La ligne est toujours ouverte.");
        refused("concordance-void", () -> concluding.initial(HEAD, treaty.id(), MINISTER, MINISTER, Map.of()));
    }

    @Test
    void aCopyThatDiffersInOneWordIsNeitherInitialledNorSigned() {
        var treaty = certified();
        refused(
                "text-differs",
                () -> concluding.initial(HEAD, treaty.id(), MINISTER, MINISTER, Map.of("fr", "La ligne est fermée.")));
        concluding.initial(HEAD, treaty.id(), MINISTER, MINISTER, Map.of("fr", "La ligne est ouverte."));
        refused(
                "text-differs",
                () -> concluding.sign(
                        HEAD, treaty.id(), Side.OURS, MINISTER, false, Map.of("en", "The line is closed.")));
        refused("text-authentic", () -> settle(treaty, "Another text.", "Un autre texte."));
    }

    @Test
    void anAmbassadorOfOursDoesNotSignWithoutPowersAndOneOfTheirsIsIrregular() {
        var treaty = initialled();
        refused("no-full-powers", () -> concluding.sign(HEAD, treaty.id(), Side.OURS, AMBASSADOR, false, Map.of()));
        concluding.sign(HEAD, treaty.id(), Side.THEIRS, AMBASSADOR, false, Map.of());
        assertThat(acts.of(CORDA, talks.id()))
                .filteredOn(act -> act.kind() == ActKind.SIGNED)
                .singleElement()
                .extracting(Act::irregular)
                .asString()
                .contains("without full powers");
    }

    @Test
    void itEntersIntoForceByItsClauseAndTheActsOfBothAndNotBefore() {
        var treaty = signed(false);
        refused("no-consent", () -> concluding.notified(TREATY, treaty.id(), Side.OURS, TODAY, TODAY, "receipt"));
        refused("consent-missing", () -> instruments.enterIntoForce(treaty.id().value()));
        consent(treaty);
        concluding.notified(TREATY, treaty.id(), Side.OURS, TODAY.minusDays(35), TODAY.minusDays(34), "their stamp");
        assertThat(instruments.bothNotified(treaty.id().value())).isFalse();
        refused("consent-missing", () -> instruments.enterIntoForce(treaty.id().value()));
        theyAreReady(treaty, TODAY.minusDays(31));
        assertThat(instruments.bothNotified(treaty.id().value())).isTrue();
        assertThat(instruments.entryIntoForce(treaty(treaty)).on()).isEqualTo(TODAY.minusDays(1));
        instruments.enterIntoForce(treaty.id().value());
        instruments.enterIntoForce(treaty.id().value());
        assertThat(acts.of(CORDA, talks.id()))
                .filteredOn(act -> act.kind() == ActKind.ENTERED_INTO_FORCE)
                .hasSize(1);
        var legal = instruments.legal(treaty(treaty));
        assertThat(legal.inForceForBoth()).isTrue();
        assertThat(legal.of(DELM)).isEqualTo(Stage.IN_FORCE);
    }

    @Test
    void theClausesDayIsNotAnticipated() {
        var treaty = signed(false);
        consent(treaty);
        concluding.notified(TREATY, treaty.id(), Side.OURS, TODAY.minusDays(3), TODAY.minusDays(3), "their stamp");
        theyAreReady(treaty, TODAY.minusDays(2));
        refused("before-its-day", () -> instruments.enterIntoForce(treaty.id().value()));
        assertThat(instruments.legal(treaty(treaty)).inForceForBoth()).isFalse();
    }

    @Test
    void aSignatureAdReferendumCountsOnceConfirmed() {
        var treaty = signed(true);
        refused("ad-referendum", () -> consent(treaty));
        concluding.confirm(TREATY, treaty.id(), Side.OURS, TODAY.minusDays(39));
        consent(treaty);
        assertThat(track.of(CORDA, treaty.id())).hasSize(1);
    }

    @Test
    void aTextAdoptedAsAnActApartIsNotInitialledBefore() {
        var treaty = certified();
        instruments.agree(OFFICER, treaty.id(), new Terms(true, null));
        assertThat(instruments.adoptedApart(treaty.id().value())).isTrue();
        refused("not-adopted", () -> concluding.initial(HEAD, treaty.id(), MINISTER, MINISTER, Map.of()));
        concluding.adopt(HEAD, treaty.id(), AMBASSADOR, AMBASSADOR, Map.of()); // ex officio, art. 7 (2) (b)
        assertThat(instruments.legal(treaty(treaty)).of(CORDA)).isEqualTo(Stage.ADOPTED);
        refused("text-adopted", () -> settle(treaty, "Another text.", "Un autre texte."));
        concluding.initial(HEAD, treaty.id(), MINISTER, MINISTER, Map.of());
        assertThat(instruments.legal(treaty(treaty)).of(DELM)).isEqualTo(Stage.AUTHENTICATED);
    }

    @Test
    void theSignaturesAloneBringIntoForceWhatSaysSo() {
        var point = settledPoint("Hotline", InstrumentKind.EXCHANGE_OF_LETTERS);
        var letters = instruments.open(OFFICER, talks.id(), "Letters", List.of(point.id()));
        var clause = new Clause(Clause.Kind.ON_SIGNATURE, null, null);
        instruments.settle(
                OFFICER,
                letters.id(),
                clause,
                List.of(new Instruments.Wording("en", TextStatus.AUTHENTIC, "The line is open.")));
        assertThat(instruments.forceBySignature(letters.id().value())).isTrue();
        concluding.initial(HEAD, letters.id(), MINISTER, MINISTER, Map.of());
        concluding.sign(HEAD, letters.id(), Side.OURS, MINISTER, true, Map.of());
        concluding.sign(HEAD, letters.id(), Side.THEIRS, MINISTER, false, Map.of());
        assertThat(instruments.bothNotified(letters.id().value())).isFalse();
        concluding.confirm(TREATY, letters.id(), Side.OURS, TODAY.minusDays(2));
        assertThat(instruments.bothNotified(letters.id().value())).isTrue();
        instruments.enterIntoForce(letters.id().value());
        assertThat(instruments.legal(treaty(letters)).inForceForBoth()).isTrue();
        assertThat(acts.of(CORDA, talks.id()))
                .filteredOn(act -> act.kind() == ActKind.ENTERED_INTO_FORCE)
                .singleElement()
                .satisfies(act -> assertThat(act.irregular()).isNull());
    }

    @Test
    void theNextLegalDateOfATreatyIsItsEntryIntoForceAndThenTheEndOfItsTerm() {
        var treaty = signed(false);
        consent(treaty);
        concluding.notified(TREATY, treaty.id(), Side.OURS, TODAY.minusDays(35), TODAY.minusDays(34), "their stamp");
        assertThat(legalDates.of(CORDA, talks.id())).isEmpty();
        theyAreReady(treaty, TODAY.minusDays(31));
        var inForce = TODAY.minusDays(1);
        assertThat(legalDates.of(CORDA, talks.id())).extracting(LegalDate::on).containsExactly(inForce);
        instruments.enterIntoForce(treaty.id().value());
        assertThat(legalDates.of(CORDA, talks.id()))
                .extracting(LegalDate::on)
                .containsExactly(inForce.plusYears(5).minusDays(180), inForce.plusYears(5));
        refused("unknown-negotiation", () -> legalDates.of(DELM, talks.id()));
    }

    @Test
    void aPoliticalStatementBecomesOperationalAndIsNeverInForce() {
        var point = settledPoint("Statement", InstrumentKind.POLITICAL_STATEMENT);
        var statement = instruments.open(OFFICER, talks.id(), "Joint statement", List.of(point.id()));
        assertThat(instruments.binding(statement.id().value())).isFalse();
        instruments.settle(
                OFFICER,
                statement.id(),
                null,
                List.of(new Instruments.Wording("en", TextStatus.AUTHENTIC, "We will talk.")));
        concluding.operational(OFFICER, statement.id(), TODAY);
        assertThat(instruments.operational(statement.id().value())).isTrue();
        assertThat(instruments.legal(treaty(statement)).inForceForBoth()).isFalse();
    }

    @Test
    void theOtherDeskKnowsNothingOfIt() {
        var treaty = settled();
        refused("unknown-instrument", () -> instruments.get(DELM, treaty.id()));
        assertThat(instruments.of(DELM, talks.id())).isEmpty();
    }

    private Instrument settled() {
        var point = settledPoint("Hotline", InstrumentKind.TREATY);
        var treaty = instruments.open(OFFICER, talks.id(), "Treaty", List.of(point.id()));
        return settle(treaty, "The line is open.", "La ligne est ouverte.");
    }

    private Instrument settle(Instrument treaty, String english, String french) {
        return instruments.settle(
                OFFICER,
                treaty.id(),
                new Clause(Clause.Kind.AFTER_LAST_NOTIFICATION, 30, null),
                List.of(
                        new Instruments.Wording("en", TextStatus.AUTHENTIC, english),
                        new Instruments.Wording("fr", TextStatus.AUTHENTIC, french)));
    }

    private Instrument certified() {
        var treaty = settled();
        instruments.agree(OFFICER, treaty.id(), new Terms(false, new Duration(5, true, 180)));
        instruments.certify(LEGAL, treaty.id(), Set.of("en", "fr"));
        return treaty;
    }

    private Instrument initialled() {
        var treaty = certified();
        concluding.initial(HEAD, treaty.id(), MINISTER, MINISTER, Map.of());
        return treaty;
    }

    private Instrument signed(boolean adReferendum) {
        var treaty = initialled();
        concluding.sign(HEAD, treaty.id(), Side.OURS, MINISTER, adReferendum, Map.of());
        concluding.sign(HEAD, treaty.id(), Side.THEIRS, MINISTER, false, Map.of());
        return treaty;
    }

    private void consent(Instrument treaty) {
        track.record(
                TREATY,
                treaty.id(),
                new DomesticTrack.Taken(
                        "Sign instrument of ratification",
                        DomesticTrack.Effect.CONSENT,
                        TODAY.minusDays(36),
                        "the president",
                        "instrument no. 7",
                        true,
                        null));
    }

    /** A note of Delm's, which Corda reads as saying that their procedures are complete. */
    private void theyAreReady(Instrument treaty, LocalDate received) {
        var note = acts.record(NewAct.of(
                        talks,
                        Author.of(DELM),
                        ActKind.COMMUNICATED,
                        treaty.measures(),
                        ActDate.of(received),
                        "xc.registrar")
                .carriedBy(new Act.Passage("c7", null, "note verbale", "desk", null, received, null, received)));
        for (var point : treaty.measures())
            readings.give(OFFICER, note.id(), point, null, Outcome.PROCEDURES_COMPLETE, null);
    }

    private Measure settledPoint(String title, InstrumentKind kind) {
        var point = measures.add(OFFICER, talks.id(), new NewMeasure(null, null, title, kind, ""));
        acts.record(act(Author.of(DELM), ActKind.PROPOSED, point));
        acts.perform(act(Author.of(CORDA), ActKind.ACCEPTED, point));
        return point;
    }

    private NewAct act(Author author, ActKind kind, Measure point) {
        return NewAct.of(talks, author, kind, List.of(point.id()), ActDate.of(TODAY.minusDays(50)), "xc.desk");
    }

    private Instrument treaty(Instrument instrument) {
        return instruments.get(CORDA, instrument.id());
    }

    private static Actor actor(String person, Role role) {
        return new Actor(CORDA, person, Set.of(role), Set.of());
    }

    private static void refused(String code, Runnable use) {
        assertThatExceptionOfType(Refusal.class).isThrownBy(use::run).satisfies(no -> assertThat(no.code())
                .isEqualTo(code));
    }
}
