package org.parley.chronicle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.parley.measure.Act;
import org.parley.measure.ActKind;
import org.parley.measure.AgreementStatus;
import org.parley.measure.Author;
import org.parley.measure.History;
import org.parley.measure.Inquiry;
import org.parley.measure.MeasureId;
import org.parley.measure.MeasureStatus;
import org.parley.shared.PartyCode;

/** What auditors ask of the eight negotiations; each test would fail if its trap were walked into. */
class QuestionsTests {
    private static final PartyCode US = new PartyCode("US");
    private static final PartyCode RU = new PartyCode("RU");
    private static final PartyCode SU = new PartyCode("SU");
    private static final PartyCode EU = new PartyCode("EU");
    private static final PartyCode IN = new PartyCode("IN");

    @Nested
    class ProgrammeOf2020 {
        private final History history = Cases.of("ru-us-ict-programme-2020").history();
        private final Inquiry ask = history.inquiry();

        @Test
        void aLaterClaimThatNothingWasAnsweredDoesNotEraseTheRefusalOnFile() {
            assertThat(dates(ask.refusedBefore(id("M4"), day("2020-09-25")))).containsExactly("2018-10");
            assertThat(dates(ask.silencesBefore(id("M1"), day("2020-09-25")))).containsExactly("2020-04-25");
            for (var other : List.of("M2", "M3")) {
                assertThat(ask.refusedBefore(id(other), day("2020-09-25"))).isEmpty();
                assertThat(ask.silencesBefore(id(other), day("2020-09-25"))).isEmpty();
            }
        }

        @Test
        void silenceAndAHostileRemarkAreNoRejection() {
            for (var measure : List.of("M1", "M2", "M3", "M4")) {
                assertThat(ask.answersOf(US, id(measure), day("2020-09-25"), day("2020-11-03")))
                        .isEmpty();
                assertThat(dates(ask.remarksOn(id(measure), day("2020-09-25"), day("2020-11-03"))))
                        .containsExactly("2020-10-19");
            }
        }

        @Test
        void oneOfFourBundledPointsWasTakenUpAtTheSummit() {
            assertThat(ask.measuresOf(ActKind.ACCEPTED_WITH_RESERVATION, day("2021-06-16")))
                    .containsExactly(id("M1"));
            assertThat(ask.measuresOf(ActKind.ACCEPTED, day("2021-06-16"))).isEmpty();
        }

        @Test
        void theDayOfTheReportIsNotTheDayOfTheEnd() {
            var end = ask.endsAndNotices(id("M2")).get(0);
            assertThat(end.happenedOn()).hasToString("2022-04-07");
            assertThat(end.sourcing().note()).contains("Date of the report");
        }

        @Test
        void anAppealToAllStatesIsNoPointOfTheProgramme() {
            var offer = ask.all(ActKind.PROPOSED, id("M3")).get(0);
            assertThat(offer.measures()).hasSize(4);
            assertThat(offer.sourcing().note()).contains("outside the bilateral programme");
        }
    }

    @Nested
    class MeasuresOf2013 {
        private final History history = Cases.of("us-ru-ict-cbm-2013").history();
        private final Inquiry ask = history.inquiry();

        @Test
        void aPoliticalStatementIsNotRatified() {
            assertThat(ask.all(ActKind.RATIFIED, id("M1"))).isEmpty();
            assertThat(ask.all(ActKind.SIGNED, id("M1"))).isEmpty();
            assertThat(ask.consentOfLegislature(US)).isEmpty();
            assertThat(history.asOf(day("2013-06-17")).agreement()).isEqualTo(AgreementStatus.POLITICAL_COMMITMENT);
        }

        @Test
        void aMeetingIsNoResumption() {
            assertThat(ask.resumptionsOf(id("M4"))).isEmpty();
            assertThat(history.asOf(day("2016-04-30")).of(id("M4")).status()).isEqualTo(MeasureStatus.SUSPENDED);
        }

        @Test
        void oneOfFourMeasuresWasSuspended() {
            assertThat(ask.suspensionsBy(US, id("M4"))).hasSize(1);
            for (var other : List.of("M1", "M2", "M3")) {
                assertThat(ask.suspensionsBy(US, id(other))).isEmpty();
                assertThat(history.asOf(day("2014-12-31")).of(id(other)).status())
                        .isEqualTo(MeasureStatus.IN_EFFECT);
            }
        }

        @Test
        void theTwoDaysGivenForTheFirstUseStandSideBySide() {
            var use = ask.first(ActKind.APPLIED, id("M2")).orElseThrow();
            assertThat(use.happenedOn()).hasToString("2016-10-31");
            assertThat(use.sourcing().note()).contains("7 October 2016");
        }
    }

    @Nested
    class IncidentsAtSea {
        private final History history = Cases.of("incsea-1972").history();
        private final Inquiry ask = history.inquiry();

        @Test
        void theReminderOf1968AndTheSilenceBeforeItAreOnRecord() {
            assertThat(ask.daysToFirstReminder(id("M1"))).hasValue(119);
            assertThat(ask.answersOf(SU, id("M1"), day("1968-04-16"), day("1968-08-13")))
                    .isEmpty();
            assertThat(history.asOf(day("1968-08-13"))
                            .of(id("M1"))
                            .owedBy(SU)
                            .orElseThrow()
                            .days())
                    .isEqualTo(119);
        }

        @Test
        void acceptingTalksIsNotAcceptingText() {
            assertThat(ask.all(ActKind.TALKS_ACCEPTED, id("M1"))).hasSize(1);
            assertThat(history.asOf(day("1970-12-31")).of(id("M1")).status()).isEqualTo(MeasureStatus.NEVER_AGREED);
            assertThat(history.asOf(day("1970-12-31")).of(id("M2")).status()).isEqualTo(MeasureStatus.NEVER_AGREED);
        }

        @Test
        void theDistanceRuleWasDeclinedAndThenPutOff() {
            var distances = history.standing().of(id("M5"));
            assertThat(distances.declinedFormally()).hasSize(1);
            assertThat(distances.status()).isEqualTo(MeasureStatus.DEFERRED);
            assertThat(ask.all(ActKind.ACCEPTED, id("M5"))).isEmpty();
        }

        @Test
        void noLegislatureHadToApprove() {
            assertThat(ask.consentOfLegislature(US)).isEmpty();
            assertThat(ask.consentOfLegislature(SU)).isEmpty();
            assertThat(history.asOf(day("1972-05-25")).agreement()).isEqualTo(AgreementStatus.IN_FORCE);
        }
    }

    @Nested
    class SaltTwo {
        private final History history = Cases.of("salt-ii-1979").history();
        private final Inquiry ask = history.inquiry();

        @Test
        void oneAnswerRefusedTwoAlternatives() {
            var refusals = ask.refusedBefore(id("M1"), day("1977-04-01"));
            assertThat(refusals).hasSize(1);
            assertThat(refusals.get(0).sourcing().misfit()).contains("two alternative proposals");
        }

        @Test
        void aCommitteeIsNotTheSenateAndAFreezeIsNoRefusal() {
            assertThat(ask.consentOfLegislature(US)).isEmpty();
            assertThat(ask.lesserVotes(US)).hasSize(1);
            assertThat(ask.refusedBefore(id("M4"), day("1990-01-01"))).isEmpty();
            assertThat(history.asOf(day("1980-01-03")).agreement())
                    .isEqualTo(AgreementStatus.SIGNED_PENDING_RATIFICATION);
        }

        @Test
        void observanceIsNoProvisionalApplication() {
            assertThat(ask.all(ActKind.PROVISIONALLY_APPLIED, id("M1"))).isEmpty();
            var legal = history.legal(java.util.Set.of(id("M1")), day("1985-01-01"), null);
            assertThat(legal.of(US, id("M1")).observed()).isTrue();
            assertThat(legal.of(US, id("M1")).provisionallyApplied()).isFalse();
            assertThat(legal.of(US, id("M1")).stage().binds()).isFalse();
        }

        @Test
        void aTermThatRanOutEndedNothingThatWasInForce() {
            assertThat(dates(ask.endsAndNotices(id("M5")))).containsExactly("1981-12-31");
            assertThat(history.asOf(day("1981-12-31")).of(id("M5")).status()).isEqualTo(MeasureStatus.LAPSED);
        }
    }

    @Nested
    class NewStart {
        private final History history = Cases.of("new-start-2010").history();
        private final Inquiry ask = history.inquiry();

        @Test
        void aMessageOnSocialMediaDoesNotAnswerANote() {
            assertThat(ask.answersOf(US, id("M4"), day("2020-10-16"), day("2020-10-19")))
                    .isEmpty();
            assertThat(ask.remarksOn(id("M4"), day("2020-10-16"), day("2020-10-19")))
                    .hasSize(1);
            assertThat(dates(ask.silencesBefore(id("M4"), day("2020-10-21")))).containsExactly("2020-10-20");
        }

        @Test
        void theLimitsLivedWhileInspectionsWereSuspended() {
            var standing = history.asOf(day("2023-03-01"));
            assertThat(standing.of(id("M1")).status()).isEqualTo(MeasureStatus.IN_EFFECT);
            assertThat(standing.of(id("M2")).status()).isEqualTo(MeasureStatus.SUSPENDED);
            assertThat(standing.of(id("M3")).status()).isEqualTo(MeasureStatus.SUSPENDED);
            assertThat(standing.agreement()).isEqualTo(AgreementStatus.IN_FORCE);
        }

        @Test
        void theExtensionNeededOneParliamentOnly() {
            assertThat(on(ask.consentOfLegislature(RU), "M4", "2021-01-27")).isTrue();
            assertThat(ask.consentOfLegislature(US))
                    .noneMatch(act -> act.happenedOn().first().getYear() == 2021);
        }

        @Test
        void aFriendlyRemarkAcceptsNothing() {
            assertThat(ask.all(ActKind.ACCEPTED, id("M6"))).isEmpty();
            assertThat(history.standing().of(id("M6")).status()).isEqualTo(MeasureStatus.NEVER_AGREED);
            assertThat(history.standing().of(id("M6")).remarks()).hasSize(1);
            assertThat(history.standing().of(id("M6")).owedBy(US)).isPresent();
        }
    }

    @Nested
    class TradeAndCooperation {
        private final History history = Cases.of("eu-uk-tca-2020").history();
        private final Inquiry ask = history.inquiry();

        @Test
        void inMarch2021ItWasSignedAndAppliedButNotInForce() {
            var standing = history.asOf(day("2021-03-15"));
            assertThat(standing.agreement()).isEqualTo(AgreementStatus.SIGNED_PENDING_RATIFICATION);
            assertThat(standing.of(id("M1")).status()).isEqualTo(MeasureStatus.PROVISIONAL);
            assertThat(dates(ask.standingOn(
                            day("2021-03-15"), id("M1"), List.of(ActKind.PROVISIONALLY_APPLIED, ActKind.EXTENDED))))
                    .containsExactly("2021-01-01", "2021-02-23");
        }

        @Test
        void theVoteIsDatedByTheVoteNotByItsAnnouncement() {
            assertThat(dates(ask.consentOfLegislature(EU))).containsExactly("2021-04-27");
        }

        @Test
        void theAuthenticTextReplacedTheSignedOneFromTheBeginning() {
            var text = ask.first(ActKind.AUTHENTICATED, id("M1")).orElseThrow();
            assertThat(text.happenedOn()).hasToString("2021-04-21");
            assertThat(text.effectiveOn()).hasToString("2020-12-30");
            assertThat(Cases.of("eu-uk-tca-2020").file().authenticLanguages()).hasSize(24);
        }

        @Test
        void noNationalParliamentHadToAct() {
            assertThat(ask.consentOfLegislature(EU))
                    .singleElement()
                    .satisfies(act -> assertThat(act.sourcing().actor()).isEqualTo("European Parliament"));
        }
    }

    @Nested
    class IntermediateForces {
        private final History history = Cases.of("inf-1987").history();
        private final Inquiry ask = history.inquiry();

        @Test
        void ofThreeDatesOnlyTheDecreeSuspended() {
            assertThat(dates(ask.suspensionsBy(RU, id("M4")))).containsExactly("2019-03-04");
            assertThat(history.asOf(day("2019-03-03")).of(id("M4")).suspendedBy())
                    .containsExactly(US);
            assertThat(history.asOf(day("2019-03-04")).of(id("M4")).suspendedBy())
                    .containsExactly(US, SU);
        }

        @Test
        void itEndedWithTheNoticeNotWithTheAnnouncement() {
            var acts = ask.endsAndNotices(id("M4"));
            assertThat(dates(acts)).containsExactly("2018-12-04", "2019-02-02", "2019-08-02");
            assertThat(acts.get(1).author()).isEqualTo(Author.of(US));
            assertThat(history.asOf(day("2018-10-20")).agreement()).isEqualTo(AgreementStatus.IN_FORCE);
            assertThat(history.asOf(day("2019-08-01")).agreement()).isEqualTo(AgreementStatus.SUSPENDED);
            assertThat(history.asOf(day("2019-08-02")).agreement()).isEqualTo(AgreementStatus.TERMINATED);
        }

        @Test
        void whatTheNegotiatorsDraftedBothCapitalsRefused() {
            var draft = ask.all(ActKind.DRAFTED, id("M1")).get(0);
            assertThat(draft.author()).isEqualTo(Author.BOTH);
            assertThat(ask.all(ActKind.INTERAGENCY_OBJECTED, id("M1")))
                    .singleElement()
                    .matches(act -> act.by(US));
            assertThat(ask.refusedBefore(id("M1"), day("1982-12-31")))
                    .anyMatch(act ->
                            act.by(SU) && Author.BOTH.equals(act.addressing().proposer()));
        }

        @Test
        void theGermanMissilesAreOutsideTheTreaty() {
            assertThat(history.standing().instrument().measures()).doesNotContain(id("M7"));
            assertThat(history.standing().of(id("M7")).status()).isEqualTo(MeasureStatus.PERFORMED);
        }
    }

    @Nested
    class CivilNuclear {
        private final History history = Cases.of("us-india-123-2008").history();
        private final Inquiry ask = history.inquiry();

        @Test
        void congressApprovedBeforeSignature() {
            var approval = ask.consentOfLegislature(US).get(0).happenedOn();
            assertThat(approval).hasToString("2008-10-01");
            assertThat(history.standing().instrument().signedOn()).isGreaterThan(approval);
        }

        @Test
        void aConfidenceVoteIsNoRatification() {
            assertThat(ask.consentOfLegislature(IN)).isEmpty();
            assertThat(dates(ask.lesserVotes(IN))).containsExactly("2008-07-22");
        }

        @Test
        void twoBodiesThatAreNoPartyHadToAct() {
            assertThat(dates(ask.gates())).containsExactly("2008-08-01", "2008-08-22", "2008-09-06");
            assertThat(history.standing().counts().counterProposals()).isZero();
        }

        @Test
        void aFreezeIsNoRefusal() {
            assertThat(ask.refusedBefore(id("M2"), day("2009-01-01"))).isEmpty();
            assertThat(history.asOf(day("2007-10-15")).of(id("M2")).frozen()).isTrue();
            assertThat(history.asOf(day("2007-10-15")).of(id("M2")).status()).isEqualTo(MeasureStatus.PENDING);
            assertThat(dates(ask.resumptionsOf(id("M2")))).containsExactly("2007-11");
        }
    }

    private static MeasureId id(String id) {
        return new MeasureId(id);
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }

    private static List<String> dates(List<Act> acts) {
        return acts.stream().map(act -> act.happenedOn().toString()).toList();
    }

    private static boolean on(List<Act> acts, String measure, String date) {
        return acts.stream()
                .anyMatch(act -> act.measures().contains(id(measure))
                        && act.happenedOn().toString().equals(date));
    }
}
