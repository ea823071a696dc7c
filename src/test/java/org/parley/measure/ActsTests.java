package org.parley.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.parley.shared.Marking;
import org.springframework.beans.factory.annotation.Autowired;

class ActsTests extends DeskOfTalks {
    @Autowired
    private Texts texts;

    @Autowired
    private Stages stages;

    @Autowired
    private Programmes programmes;

    @Test
    void whatMayNotFollowIsNotDoneButRecordedWithTheRuleItBreaks() {
        refused("may-not-follow", () -> acts.perform(act(Author.of(CORDA), ActKind.ACCEPTED)));
        var happened = acts.record(act(Author.of(DELM), ActKind.ACCEPTED));
        assertThat(happened.irregular()).contains("never put it");
    }

    @Test
    void aPoliticalStatementIsNeverInForce() {
        var force = NewAct.of(
                talks, Author.BOTH, ActKind.ENTERED_INTO_FORCE, List.of(incidents.id()), ActDate.of(TODAY), "xc.desk");
        refused("may-not-follow", () -> acts.perform(force));
    }

    @Test
    void oneWhollySidedForceIsIrregular() {
        acts.record(act(Author.BOTH, ActKind.SIGNED));
        assertThat(acts.record(act(Author.of(CORDA), ActKind.ENTERED_INTO_FORCE))
                        .irregular())
                .isNotNull();
        assertThat(acts.record(act(Author.BOTH, ActKind.ENTERED_INTO_FORCE)).irregular())
                .isNull();
    }

    @Test
    void aCorrectionPointsAtWhatItCorrectsAndBothStay() {
        var wrong = acts.record(act(Author.of(CORDA), ActKind.PROPOSED));
        refused("reason-missing", () -> acts.correct(OFFICER, wrong.id(), act(Author.of(CORDA), ActKind.DRAFTED), ""));
        var right = acts.correct(OFFICER, wrong.id(), act(Author.of(CORDA), ActKind.DRAFTED), "it was not sent");
        assertThat(acts.of(CORDA, talks.id())).extracting(Act::id).containsExactly(wrong.id(), right.id());
        assertThat(right.corrects()).isEqualTo(wrong.id());
        assertThat(acts.whyCorrected(CORDA, right.id())).isEqualTo("it was not sent");
        refused(
                "corrected-already",
                () -> acts.correct(OFFICER, wrong.id(), act(Author.of(CORDA), ActKind.PROPOSED), "once more"));
    }

    @Test
    void actsAreNumberedInRecordedOrder() {
        assertThat(List.of(
                        acts.record(act(Author.of(CORDA), ActKind.PROPOSED)).order(),
                        acts.record(act(Author.of(DELM), ActKind.REJECTED)).order()))
                .containsExactly(1L, 2L);
    }

    @Test
    void anActComesBackAsItWasRecorded() {
        var full = act(Author.of(DELM), ActKind.COMMUNICATED)
                .carriedBy(new Act.Passage("c1", null, "letter", "mission", "minister", TODAY, TODAY, TODAY))
                .saying(new Act.Words("We have \u2019noted\u2019 it.", "en", true))
                .known(new Act.Sourcing(
                        Provenance.ORAL, "their minister", "p. 3", "high", true, "n", "m", "e", "xc.head"))
                .effective(ActDate.parse("2026-03"))
                .addressed(new Act.Addressing(Author.of(DELM), Author.BOTH))
                .detailed(new Act.Detail("committee", "approved"));
        var recorded = acts.record(full);
        assertThat(acts.get(CORDA, recorded.id())).isEqualTo(recorded);
        assertThat(acts.of(CORDA, hotline.id())).containsExactly(recorded);
        assertThat(acts.of(CORDA, talks.id(), recorded.recordedAt().minusSeconds(1)))
                .isEmpty();
    }

    @Test
    void twoDesksNeverSeeEachOther() {
        var one = put(hotline).get(0);
        var act = acts.of(CORDA, talks.id()).get(0);
        refused("unknown-negotiation", () -> negotiations.get(DELM, talks.id()));
        refused("unknown-measure", () -> measures.get(DELM, hotline.id()));
        refused("unknown-act", () -> acts.get(DELM, act.id()));
        refused("unknown-submission", () -> submissions.get(DELM, one.id()));
        refused("unknown-proposal", () -> proposals.get(DELM, one.proposal()));
        refused("unknown-submission", () -> submissions.reconsider(THEIR_OFFICER, one.id(), "we may not"));
        assertThat(acts.of(DELM, talks.id())).isEmpty();
        assertThat(submissions.of(DELM, hotline.id())).isEmpty();
        assertThat(negotiations.of(DELM)).isEmpty();
    }

    @Test
    void bothDesksShareOnlyTheCommonReference() {
        var theirs = negotiations.open(
                "exchange",
                new Negotiation(
                        NegotiationId.next(),
                        DELM,
                        CORDA,
                        "Corda",
                        talks.subject(),
                        talks.commonRef(),
                        Marking.RESTRICTED,
                        true,
                        false));
        assertThat(negotiations.byCommonRef(DELM, talks.commonRef())).contains(theirs);
        assertThat(negotiations.byCommonRef(CORDA, talks.commonRef())).contains(talks);
    }

    @Test
    void wordsThatDifferInLineEndsAndAccentsOnlyAreOneText() {
        var first = texts.keep(CORDA, "fr", TextStatus.AUTHENTIC, "e\u0301tat\r\nd'alerte");
        assertThat(texts.keep(CORDA, "fr", TextStatus.AUTHENTIC, "\u00e9tat\nd'alerte"))
                .isEqualTo(first);
        assertThat(texts.words(CORDA, first)).isEqualTo("\u00e9tat\nd'alerte");
        refused("unknown-text", () -> texts.words(DELM, first));
    }

    @Test
    void aTextOfTwoMegabytesGoesInAndNoLongerOne() {
        var longest = "a".repeat(Texts.LONGEST);
        assertThat(texts.words(CORDA, texts.keep(CORDA, "en", TextStatus.AUTHENTIC, longest)))
                .hasSize(Texts.LONGEST);
        refused("text-too-long", () -> texts.keep(CORDA, "en", TextStatus.AUTHENTIC, longest + "a"));
    }

    @Test
    void pointsAreNumberedOnceAndKeepTheThreadWhenSplitOrMerged() {
        refused(
                "number-taken",
                () -> measures.add(OFFICER, talks.id(), new NewMeasure(null, "1", "Other", InstrumentKind.TREATY, "")));
        var parts = measures.split(
                OFFICER,
                hotline.id(),
                List.of(
                        new NewMeasure(null, "1a", "Line", InstrumentKind.TREATY, ""),
                        new NewMeasure(null, "1b", "Hours", InstrumentKind.TREATY, "")));
        var whole = measures.merge(
                OFFICER, parts.stream().map(Measure::id).toList(), point("Line and hours", InstrumentKind.TREATY));
        assertThat(whole.number()).isEqualTo("5");
        assertThat(measures.lineage(talks.id()))
                .containsExactlyInAnyOrder(
                        new MeasureLink(hotline.id(), parts.get(0).id(), Relation.SPLIT_FROM),
                        new MeasureLink(hotline.id(), parts.get(1).id(), Relation.SPLIT_FROM),
                        new MeasureLink(parts.get(0).id(), whole.id(), Relation.MERGED_INTO),
                        new MeasureLink(parts.get(1).id(), whole.id(), Relation.MERGED_INTO));
    }

    @Test
    void aPointStaysInAStageUntilItEntersAnother() {
        var start = talks(0);
        stages.entered(CORDA, hotline.id(), "drafting", "Draft", start);
        stages.entered(CORDA, hotline.id(), "drafting", "Draft", start.plusSeconds(60));
        stages.entered(CORDA, hotline.id(), "interagency review", "Give position", start.plusSeconds(86400));
        var stays = stages.of(CORDA, talks.id());
        assertThat(stays).hasSize(2);
        assertThat(stays.get(0).days(start.plusSeconds(900000))).isEqualTo(1);
        assertThat(measures.get(CORDA, hotline.id()).stage()).isEqualTo("interagency review");
    }

    @Test
    void aProgrammeIsPutForwardOnItsFirstDay() {
        var programme = programmes.add(OFFICER, talks.id(), "Programme of 2026", false);
        var point = measures.add(
                OFFICER, talks.id(), new NewMeasure(programme.id(), null, "Guarantees", InstrumentKind.TREATY, ""));
        put(point);
        assertThat(programmes.get(CORDA, programme.id()).putForwardOn()).isEqualTo(TODAY.minusDays(10));
    }

    private NewAct act(Author author, ActKind kind) {
        return NewAct.of(talks, author, kind, List.of(hotline.id()), ActDate.of(TODAY), "xc.desk");
    }

    private static java.time.Instant talks(int seconds) {
        return java.time.Instant.parse("2026-03-01T08:00:00Z").plusSeconds(seconds);
    }
}
