package org.parley.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parley.measure.ActKind.*;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for every sequence of acts that two parties can lawfully do. */
class FoldPropertyTests {
    private static final MeasureId POINT = new MeasureId("M1");

    /** One step: who, what, and how many days after the last. */
    record Step(int who, ActKind kind, boolean formal, int days) {}

    @Provide
    Arbitrary<List<Step>> talks() {
        var kinds = Arbitraries.of(
                PROPOSED,
                RESUBMITTED,
                COUNTER_PROPOSED,
                ACCEPTED,
                ACCEPTED_AD_REFERENDUM,
                ACCEPTED_WITH_RESERVATION,
                REJECTED,
                NO_ANSWER,
                REMINDED,
                ACKNOWLEDGED,
                ANNOUNCED,
                FROZEN,
                RESUMED,
                TALKS_ACCEPTED,
                SIGNED,
                LEGISLATURE_APPROVED,
                RATIFIED,
                SUSPENDED,
                WITHDRAWN,
                OBSERVANCE_DECLARED);
        return steps(kinds);
    }

    @Provide
    Arbitrary<List<Step>> silencesAndRemarks() {
        var kinds = Arbitraries.of(
                NO_ANSWER, REMINDED, ACKNOWLEDGED, FROZEN, RESUMED, TALKS_ACCEPTED, ANNOUNCED, CLARIFIED);
        var silent = steps(kinds);
        var remarks = steps(Arbitraries.of(ActKind.class)).map(steps -> steps.stream()
                .map(step -> new Step(step.who(), step.kind(), false, step.days()))
                .toList());
        return Combinators.combine(silent, remarks).as((one, other) -> {
            var all = new ArrayList<>(one);
            all.addAll(other);
            return all;
        });
    }

    private static Arbitrary<List<Step>> steps(Arbitrary<ActKind> kinds) {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 1),
                        kinds,
                        Arbitraries.of(true, true, true, false),
                        Arbitraries.integers().between(1, 40))
                .as(Step::new)
                .list()
                .ofMaxSize(30);
    }

    private static Story told(List<Step> steps) {
        var story = Story.about("M1");
        var day = java.time.LocalDate.parse("2000-01-01");
        for (var step : steps) {
            day = day.plusDays(step.days());
            story.on(day.toString());
            if (!step.formal()) story.informally();
            if (step.who() == 0) story.arden(step.kind(), "M1");
            else story.brenn(step.kind(), "M1");
        }
        return story;
    }

    @Property(tries = 300)
    void withoutAnActOfBothNothingIsEverInForce(@ForAll("talks") List<Step> steps) {
        var history = told(steps).history();

        assertThat(history.standing().agreement())
                .isNotIn(AgreementStatus.IN_FORCE, AgreementStatus.IN_FORCE_DORMANT, AgreementStatus.SUSPENDED);
        assertThat(history.legal(Set.of(POINT), null, null).inForceForBoth()).isFalse();
    }

    @Property(tries = 300)
    void neitherSilenceNorARemarkIsAnAnswer(@ForAll("silencesAndRemarks") List<Step> steps) {
        var story = Story.about("M1").on("1999-12-01").arden(PROPOSED, "M1");
        told(steps).acts().forEach(act -> {
            story.on(act.happenedOn().toString());
            if (!act.formal()) story.informally();
            if (act.by(Story.ARDEN)) story.arden(act.kind(), "M1");
            else story.brenn(act.kind(), "M1");
        });

        var point = story.of("M1");

        assertThat(point.status()).isEqualTo(MeasureStatus.NEVER_AGREED);
        assertThat(point.puttings()).allMatch(putting -> putting.answers().isEmpty());
        assertThat(point.owedBy(Story.BRENN)).isPresent();
        assertThat(story.standing().counts().rejectionsFormal()).isZero();
    }

    @Property(tries = 300)
    void noRefusalIsEverLost(@ForAll("talks") List<Step> steps) {
        var story = told(steps);
        long refused = steps.stream()
                .filter(step -> step.kind() == REJECTED && step.formal())
                .count();

        assertThat(story.standing().counts().rejectionsFormal()).isEqualTo((int) refused);
        assertThat(story.of("M1").declinedFormally()).hasSize((int) refused);
    }

    @Property(tries = 300)
    void theOrderOfRecordingDoesNotMatter(@ForAll("talks") List<Step> steps, @ForAll Random random) {
        var acts = told(steps).acts();
        var shuffled = new ArrayList<>(acts);
        Collections.shuffle(shuffled, random);
        var recorded = new ArrayList<Act>();
        for (var act : shuffled) recorded.add(Story.recordedAs(act, recorded.size() + 1));
        var parties = Parties.of(Story.ARDEN, Story.BRENN);

        var late = History.of(parties, List.of(POINT), recorded, List.of()).standing();

        assertThat(late)
                .isEqualTo(History.of(parties, List.of(POINT), acts, List.of()).standing());
    }
}
