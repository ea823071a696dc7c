package org.parley.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.parley.measure.ActKind.ACCEPTED;
import static org.parley.measure.ActKind.ACCEPTED_AD_REFERENDUM;
import static org.parley.paper.Position.*;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.parley.measure.ActKind;
import org.parley.measure.MeasureId;
import org.parley.measure.NegotiationId;
import org.parley.measure.TextHash;
import org.parley.measure.TextStatus;
import org.parley.shared.Actor;
import org.parley.shared.Marking;
import org.parley.shared.PartyCode;
import org.parley.shared.Refusal;
import org.parley.shared.Role;

class PaperTests {
    static final PartyCode ARDEN = new PartyCode("xa");
    static final MeasureId INCIDENTS = new MeasureId("incidents");
    static final MeasureId HOTLINE = new MeasureId("hotline");
    static final Instant NOW = Instant.parse("2026-03-12T10:00:00Z");
    static final LocalDate TODAY = LocalDate.of(2026, 3, 12);
    static final Actor DESK = actor("xa.desk", Role.DESK_OFFICER);
    static final Actor HEAD = actor("xa.head", Role.HEAD_OF_DELEGATION);

    static Actor actor(String name, Role role) {
        return new Actor(ARDEN, name, Set.of(role), Set.of());
    }

    static Paper opened() {
        var head = new Paper.Head(
                PaperId.next(), ARDEN, new NegotiationId("n"), "001", PaperPurpose.REPLY, null, "note-402");
        return Paper.open(head, List.of(planned(INCIDENTS), planned(HOTLINE)), "xa.desk", NOW, null);
    }

    static Planned planned(MeasureId measure) {
        return new Planned(measure, ACCEPTED);
    }

    static Draft draft(int number, String incidents, String hotline) {
        return draft(number, incidents, hotline, false, Draft.Mandate.NONE);
    }

    static Draft draft(int number, String incidents, String hotline, boolean atTheTable, Draft.Mandate mandate) {
        return new Draft(
                number,
                "xa.desk",
                NOW,
                PaperForm.NOTE_VERBALE,
                Channel.MISSION,
                null,
                Marking.RESTRICTED,
                Marking.DIPLOMATIC_CORRESPONDENCE,
                atTheTable,
                "The Ministry presents its compliments.",
                List.of(point(INCIDENTS, incidents), point(HOTLINE, hotline)),
                mandate);
    }

    static PaperPoint point(MeasureId measure, String words) {
        return new PaperPoint(
                measure, ACCEPTED, List.of(new PaperText("en", TextStatus.AUTHENTIC, TextHash.of(words))), null);
    }

    static Paper inReview() {
        return opened().save(draft(1, "24 hours", "a line"), List.of()).ask(asked(1, "legal", "comms"));
    }

    static List<Asked> asked(int draft, String... agencies) {
        return Stream.of(agencies)
                .map(agency -> new Asked(agency, draft, Asked.Mode.POSITION, TODAY.plusDays(5), NOW))
                .toList();
    }

    static Paper gives(Paper paper, String agency, PointPosition... positions) {
        return paper.give(Positions.of(paper, agency, "xa." + agency, NOW, null, List.of(positions)));
    }

    static Paper clears(Paper paper, String agency) {
        return gives(paper, agency, PointPosition.clear(INCIDENTS), PointPosition.clear(HOTLINE));
    }

    static PointPosition objects(MeasureId measure) {
        return new PointPosition(
                measure, OBJECT, null, new InwardReason("The leased line ends in August, keep it quiet"));
    }

    static Paper cleared() {
        return clears(clears(inReview(), "legal"), "comms");
    }

    static Approval approve(Paper paper, Actor actor, boolean concludes, @Nullable Instructions inForce) {
        return new Leave(
                        actor,
                        paper.draft().hash(),
                        Role.HEAD_OF_DELEGATION,
                        concludes,
                        inForce,
                        TODAY.plusDays(3),
                        NOW)
                .grant(paper);
    }

    static Instructions instructions(int version, boolean atTheTable, boolean conclude) {
        return new Instructions(
                ARDEN,
                new NegotiationId("n"),
                version,
                TODAY,
                "The Minister",
                "1. Offer 24 hours.",
                Marking.CONFIDENTIAL,
                new Instructions.Powers(atTheTable, 3, conclude),
                "xa.head",
                NOW);
    }

    static void refused(String code, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.code())
                .isEqualTo(code));
    }

    @Nested
    class Drafted {
        @Test
        void itSpeaksOfEveryPointItWasOpenedFor() {
            var all = draft(1, "24 hours", "a line");
            var one = new Draft(
                    1,
                    "xa.desk",
                    NOW,
                    all.form(),
                    all.channel(),
                    null,
                    all.marking(),
                    all.leavesAs(),
                    false,
                    "Text",
                    List.of(point(INCIDENTS, "24 hours")),
                    Draft.Mandate.NONE);
            refused("point-missing", () -> opened().save(one, List.of()));
        }

        @Test
        void aChangedWordInAnyLanguageChangesItsHash() {
            assertThat(draft(1, "24 hours", "a line").hash())
                    .isEqualTo(draft(2, "24 hours", "a line").hash())
                    .isNotEqualTo(draft(1, "72 hours", "a line").hash());
        }

        @Test
        void anInwardReasonIsNotTakenIntoTheNextDraft() {
            var back = gives(inReview(), "comms", objects(INCIDENTS), PointPosition.clear(HOTLINE))
                    .sendBack(DESK, new InwardReason("Mend it"), NOW);
            refused(
                    "inward-reason-in-text",
                    () -> back.save(
                            draft(2, "x", "y"), List.of("We note: the leased line ENDS in August,\n keep it quiet.")));
            assertThat(back.save(draft(2, "x", "y"), List.of("Plain words")).state())
                    .isEqualTo(PaperState.PUT_FORWARD);
        }
    }

    @Nested
    class InReview {
        @Test
        void silenceOfOneAgencyKeepsItFromLeaving() {
            var paper = clears(inReview(), "legal");
            assertThat(paper.review(TODAY).inTheWay()).containsExactly("comms");
            refused("not-cleared", () -> approve(paper, HEAD, false, null));
        }

        @Test
        void theLegalAdvisersPositionIsNeverMissing() {
            refused("legal-adviser-silent", () -> approve(clears(inReview(), "comms"), HEAD, false, null));
            refused(
                    "legal-adviser-must-look",
                    () -> gives(inReview(), "legal", new PointPosition(INCIDENTS, NOT_OUR_COMPETENCE, null, null)));
        }

        @Test
        void anAgencyThatAsksForOtherWordsSaysWhichAndOneThatObjectsSaysWhy() {
            refused("words-missing", () -> new PointPosition(INCIDENTS, CLEAR_ONCE_CHANGED, " ", null));
            refused("reason-missing", () -> new PointPosition(INCIDENTS, OBJECT, null, null));
        }

        @Test
        void noPointIsPassedOverInSilence() {
            refused("position-missing", () -> gives(inReview(), "comms", PointPosition.clear(INCIDENTS)));
        }

        @Test
        void theDrafterClearsNothing() {
            var paper = inReview();
            refused(
                    "drafter-cannot-clear",
                    () -> Positions.of(paper, "comms", "xa.desk", NOW, null, List.of(PointPosition.clear(INCIDENTS))));
        }

        @Test
        void declaredSilenceCountsOnlyAfterItsDay() {
            var silent = new Asked("defence", 1, Asked.Mode.SILENCE, TODAY.plusDays(5), NOW);
            var paper = cleared().ask(List.of(silent));
            assertThat(paper.review(TODAY.plusDays(5)).isCleared()).isFalse();
            assertThat(paper.review(TODAY.plusDays(6)).isCleared()).isTrue();
        }
    }

    @Nested
    class OnceAWordChanged {
        final Paper redrafted = cleared()
                .sendBack(DESK, new InwardReason("One word"), NOW)
                .save(draft(2, "72 hours", "a line"), List.of())
                .ask(asked(2, "legal", "comms"));

        @Test
        void agenciesLookAgainOnlyAtWhatChanged() {
            assertThat(redrafted.review(TODAY).toLookAt("comms"))
                    .extracting(Draft.Part::measure)
                    .containsExactly(INCIDENTS);
            refused("legal-adviser-silent", () -> approve(redrafted, HEAD, false, null));
        }

        @Test
        void anAgencyWhosePointsAreUnchangedKeepsItsClearance() {
            var first = clears(inReview(), "legal");
            var second = gives(
                            first,
                            "comms",
                            new PointPosition(INCIDENTS, NOT_OUR_COMPETENCE, null, null),
                            PointPosition.clear(HOTLINE))
                    .sendBack(DESK, new InwardReason("One word"), NOW)
                    .save(draft(2, "72 hours", "a line"), List.of())
                    .ask(asked(2, "legal", "comms"));
            assertThat(second.review(TODAY).mustLook()).containsExactly("legal");
        }

        @Test
        void oneLookAtTheChangeClearsTheWhole() {
            var paper = gives(
                    gives(redrafted, "legal", PointPosition.clear(INCIDENTS)), "comms", PointPosition.clear(INCIDENTS));
            assertThat(paper.review(TODAY).isCleared()).isTrue();
        }
    }

    @Nested
    class OnceDissentWasVoiced {
        final Paper paper =
                gives(clears(inReview(), "legal"), "comms", objects(INCIDENTS), PointPosition.clear(HOTLINE));

        @Test
        void aNamedAuthorityOverrulesItAndTheDissentIsKept() {
            var overruled = paper.overrule("Deputy Minister", TODAY, new InwardReason("Owed for 113 days"), DESK, NOW);
            assertThat(approve(overruled, HEAD, false, null).basis()).isEqualTo(Basis.OVERRULED);
            assertThat(overruled.review(TODAY).stand("comms")).isEqualTo(Review.Stand.DISSENTS);
        }

        @Test
        void nobodyUnnamedOverrules() {
            refused("authority-missing", () -> paper.overrule(" ", TODAY, new InwardReason("Because"), DESK, NOW));
        }

        @Test
        void aChangedWordVoidsTheDecision() {
            var overruled = paper.overrule("Deputy Minister", TODAY, new InwardReason("Owed long"), DESK, NOW)
                    .sendBack(DESK, new InwardReason("One word"), NOW)
                    .save(draft(2, "24 hours", "two lines"), List.of())
                    .ask(asked(2, "legal", "comms"));
            var legalAgain = gives(overruled, "legal", PointPosition.clear(HOTLINE));
            refused("not-cleared", () -> approve(legalAgain, HEAD, false, null));
        }

        @Test
        void aMissingLegalPositionCannotBeOverruled() {
            var silent = gives(inReview(), "comms", objects(INCIDENTS), PointPosition.clear(HOTLINE));
            refused(
                    "legal-adviser-silent",
                    () -> silent.overrule("Deputy Minister", TODAY, new InwardReason("Because"), DESK, NOW));
        }

        @Test
        void theTableIsNoWayAroundIt() {
            var aside = paper.sendBack(DESK, new InwardReason("Aside"), NOW)
                    .save(draft(2, "24 hours", "a line", true, new Draft.Mandate(1, "§ 1", null)), List.of());
            refused("dissent-stands", () -> approve(aside, HEAD, false, instructions(1, true, false)));
        }
    }

    @Nested
    class OnceCleared {
        @Test
        void whoDraftedItDoesNotApproveIt() {
            var both = new Actor(ARDEN, "xa.desk", Set.of(Role.DESK_OFFICER, Role.HEAD_OF_DELEGATION), Set.of());
            refused("drafter-cannot-approve", () -> approve(cleared(), both, false, null));
        }

        @Test
        void theOfficeOfTheApproverIsAsked() {
            refused("not-your-office", () -> approve(cleared(), actor("xa.mission", Role.MISSION), false, null));
        }

        @Test
        void approvalBindsTheWordsThatWereRead() {
            var stale = new Leave(HEAD, "other", Role.HEAD_OF_DELEGATION, false, null, TODAY, NOW);
            refused("draft-changed", () -> stale.grant(cleared()));
        }

        @Test
        void anAcceptanceLeavesAdReferendum() {
            var paper = cleared();
            var approved = paper.approve(approve(paper, HEAD, false, null));
            assertThat(approved.actOf(approved.draft().points().get(0))).isEqualTo(ACCEPTED_AD_REFERENDUM);
            assertThat(Outgoing.wording(ACCEPTED_AD_REFERENDUM, "With pleasure."))
                    .startsWith(Outgoing.AD_REFERENDUM);
        }

        @Test
        void itConcludesOnlyUnderInstructionsThatSaySo() {
            refused("no-authority-to-conclude", () -> approve(cleared(), HEAD, true, null));
        }

        @Test
        void instructionsThatCameSinceSendItBack() {
            refused("instructions-changed", () -> approve(cleared(), HEAD, false, instructions(1, false, true)));
        }

        @Test
        void itCannotBeRecalledOnceApproved() {
            var paper = cleared();
            var approved = paper.approve(approve(paper, HEAD, false, null));
            refused("not-in-preparation", () -> approved.recall(DESK, new InwardReason("Late"), NOW));
        }

        @Test
        void sendingItTwiceSendsItOnce() {
            var paper = cleared();
            var sent = paper.approve(approve(paper, HEAD, false, null)).sentAs("c1");
            assertThat(sent.sentAs("c1")).isSameAs(sent);
            refused("paper-is-sent", () -> sent.sentAs("c2"));
        }
    }

    @Nested
    class UnderInstructions {
        Paper under(Draft.Mandate mandate) {
            var paper = opened().save(draft(1, "24 hours", "a line", false, mandate), List.of())
                    .ask(asked(1, "legal", "comms"));
            return clears(clears(paper, "legal"), "comms");
        }

        @Test
        void aDepartureWaitsForNewerOnes() {
            refused(
                    "beyond-instructions",
                    () -> approve(
                            under(new Draft.Mandate(1, "§ 1", "48 hours")),
                            HEAD,
                            false,
                            instructions(1, false, false)));
        }

        @Test
        void theApprovalNamesTheVersionAndMayConcludeWhereTheySaySo() {
            var paper = under(new Draft.Mandate(2, "§ 1", null));
            var approval = approve(paper, HEAD, true, instructions(2, false, true));
            assertThat(approval.instructions()).isEqualTo(2);
            var approved = paper.approve(approval);
            assertThat(approved.actOf(approved.draft().points().get(0))).isEqualTo(ACCEPTED);
        }
    }

    @Nested
    class AtTheTable {
        final Paper paper =
                opened().save(draft(1, "24 hours", "a line", true, new Draft.Mandate(1, "§ 1", null)), List.of());

        @Test
        void itNeedsStandingInstructions() {
            refused("no-standing-instructions", () -> approve(paper, HEAD, false, null));
            refused("no-standing-instructions", () -> approve(paper, HEAD, false, instructions(1, false, false)));
        }

        @Test
        void itIsAdReferendumAndReportedByASetDay() {
            refused("ad-referendum-only", () -> approve(paper, HEAD, true, instructions(1, true, true)));
            var approval = approve(paper, HEAD, false, instructions(1, true, true));
            assertThat(approval.basis()).isEqualTo(Basis.AT_THE_TABLE);
            assertThat(approval.reportBy()).isEqualTo(TODAY.plusDays(3));
        }
    }

    @Nested
    class Recalled {
        final Paper paper = inReview().recall(DESK, new InwardReason("They withdrew"), NOW);

        @Test
        void itIsDraftedAgainOrDropped() {
            assertThat(paper.redraft(DESK, new InwardReason("Still wanted"), NOW)
                            .state())
                    .isEqualTo(PaperState.DRAFTING);
            assertThat(paper.drop(DESK, new InwardReason("Pointless"), NOW).state())
                    .isEqualTo(PaperState.DROPPED);
        }

        @Test
        void nobodyClearsOrApprovesIt() {
            refused("paper-is-recalled", () -> clears(paper, "comms"));
            refused("paper-is-recalled", () -> approve(paper, HEAD, false, null));
        }
    }

    @Test
    void noTypeThatLeavesCanHoldAnInwardReason() {
        assertThat(reachable(Outgoing.class)).contains(Outgoing.Point.class).doesNotContain(InwardReason.class);
        assertThat(reachable(Clearance.class)).contains(InwardReason.class);
        assertThat(new InwardReason("Keep it quiet").toString()).doesNotContain("quiet");
    }

    private static Set<Class<?>> reachable(Class<?> from) {
        var found = new java.util.HashSet<Class<?>>();
        collect(from, found);
        return found;
    }

    private static void collect(java.lang.reflect.Type type, Set<Class<?>> found) {
        if (type instanceof java.lang.reflect.ParameterizedType generic)
            for (var argument : generic.getActualTypeArguments()) collect(argument, found);
        if (!(type instanceof Class<?> one) || !found.add(one) || !one.isRecord()) return;
        for (var component : one.getRecordComponents()) collect(component.getGenericType(), found);
    }

    @Test
    void aPaperDoesOnlyWhatItsPurposeAllows() {
        assertThat(PaperPurpose.REMINDER.acts()).containsExactly(ActKind.REMINDED);
        refused(
                "not-in-this-paper",
                () -> Paper.open(
                        opened().head(), List.of(new Planned(INCIDENTS, ActKind.PROPOSED)), "xa.desk", NOW, null));
    }
}
