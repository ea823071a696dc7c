package org.parley.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.parley.record.SeriesLog;

class SeriesTests {
    private static final SeriesLink FIRST = SeriesLink.first(words("a note"));
    private static final SeriesLink SECOND = FIRST.next(words("a reminder"));
    private static final SeriesLink THIRD = SECOND.next(words("a reply"));

    private static String words(String words) {
        return SeriesLog.digest(words);
    }

    @Test
    void aSeriesBeginsWithNumberOneAndEachLinkNamesTheOneBefore() {
        assertThat(FIRST.number()).isOne();
        assertThat(FIRST.previous()).isEqualTo(SeriesLink.START);
        assertThat(THIRD.follows(SECOND)).isTrue();
        assertThat(THIRD.follows(FIRST)).isFalse();
    }

    @Test
    void theHeadBindsTheNumberTheContentAndAllThatWentBefore() {
        assertThat(FIRST.head())
                .isNotEqualTo(SeriesLink.first(words("another note")).head());
        assertThat(new SeriesLink(2, FIRST.head(), words("a reminder")).head()).isEqualTo(SECOND.head());
        assertThat(new SeriesLink(3, FIRST.head(), words("a reminder")).head()).isNotEqualTo(SECOND.head());
    }

    @Test
    void numberZeroAndAShortDigestAreNoLinks() {
        assertThatThrownBy(() -> new SeriesLink(0, SeriesLink.START, words("x")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new SeriesLink(1, "00", words("x"))).isInstanceOf(IllegalArgumentException.class);
    }

    @Nested
    class AsTheReceiverHoldsIt {
        @Test
        void aWholeSeriesHasNoFlaw() {
            assertThat(new Series(List.of(FIRST, SECOND, THIRD)).flaws()).isEmpty();
            assertThat(new Series(List.of()).flaws()).isEmpty();
        }

        @Test
        void aMissingNumberIsNoticedAndALateArrivalClosesTheGap() {
            assertThat(new Series(List.of(FIRST, THIRD)).flaws())
                    .extracting(Series.Flaw::kind, Series.Flaw::number)
                    .containsExactly(org.assertj.core.groups.Tuple.tuple(Series.Kind.GAP, 2L));
            assertThat(new Series(List.of(THIRD)).flaws())
                    .extracting(Series.Flaw::sentence)
                    .containsExactly("Numbers 1 to 2 of their series have not arrived");
            assertThat(new Series(List.of(THIRD, FIRST, SECOND)).flaws()).isEmpty();
        }

        @Test
        void twoAccountsOfOneNumberAreAFork() {
            var other = FIRST.next(words("a reminder, rewritten"));

            assertThat(new Series(List.of(FIRST, SECOND, other)).flaws())
                    .extracting(Series.Flaw::kind, Series.Flaw::number)
                    .containsExactly(org.assertj.core.groups.Tuple.tuple(Series.Kind.FORK, 2L));
        }

        @Test
        void aLinkThatFollowsARewrittenPastIsAFork() {
            var rewritten = SeriesLink.first(words("another note")).next(words("a reminder"));

            assertThat(new Series(List.of(FIRST, rewritten)).flaws())
                    .extracting(Series.Flaw::kind, Series.Flaw::number)
                    .containsExactly(org.assertj.core.groups.Tuple.tuple(Series.Kind.FORK, 2L));
        }
    }

    @Property(tries = 200)
    void whateverIsLostIsNoticedInWhateverOrderTheRestArrives(
            @ForAll @IntRange(min = 2, max = 12) int length, @ForAll Random chance) {
        var links = new ArrayList<SeriesLink>();
        links.add(SeriesLink.first(words("0")));
        while (links.size() < length) links.add(links.get(links.size() - 1).next(words("" + links.size())));
        Collections.shuffle(links, chance);

        assertThat(new Series(links).flaws()).isEmpty();

        var lost = links.remove(0);
        var isLast = lost.number() == length;
        assertThat(new Series(links).flaws()).hasSize(isLast ? 0 : 1);
    }
}
