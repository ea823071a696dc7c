package org.parley.paper;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.parley.paper.Redline.Kind;
import org.parley.paper.Redline.Segment;
import org.parley.shared.Gap;

class RedlineTests {
    @Test
    void changedWordsAreStruckBeforeTheyAreAdded() {
        assertThat(Redline.between("within 24 hours of it", "within three days of it")
                        .segments())
                .containsExactly(
                        new Segment(Kind.SAME, "within "),
                        new Segment(Kind.STRUCK, "24 hours"),
                        new Segment(Kind.ADDED, "three days"),
                        new Segment(Kind.SAME, " of it"));
    }

    @Test
    void aBracketIsKeptTogether() {
        assertThat(Redline.between("made within [xa: 24 hours].", "made within [xa: 72 hours].")
                        .segments())
                .contains(new Segment(Kind.STRUCK, "[xa: 24 hours]"), new Segment(Kind.ADDED, "[xa: 72 hours]"));
    }

    @Test
    void unchangedParagraphsStayWhole() {
        var redline = Redline.between("Article 1\nOne.\nArticle 2\nTwo.", "Article 1\nOne.\nArticle 2\nThree.");
        assertThat(redline.segments().get(0).text()).startsWith("Article 1\nOne.\n");
        assertThat(redline.added()).isEqualTo(1);
        assertThat(redline.struck()).isEqualTo(1);
    }

    @Test
    void twoMegabytesThatShareNothingAreComparedInReasonableTime() {
        var before = "alpha beta gamma delta\n".repeat(90_000);
        var after = "one two three four five\n".repeat(87_000);
        var started = Instant.now();
        var redline = Redline.between(before, after);
        assertThat(Duration.between(started, Instant.now())).isLessThan(Duration.ofSeconds(10));
        assertThat(redline.coarse()).isTrue();
        assertThat(redline.before()).isEqualTo(before);
        assertThat(redline.after()).isEqualTo(after);
    }

    @Test
    void bracketsThatNeverCloseCostNoMoreThanOthers() {
        var started = Instant.now();
        Redline.between("[".repeat(1_000_000), "[".repeat(1_000_000) + "x");
        assertThat(Duration.between(started, Instant.now())).isLessThan(Duration.ofSeconds(10));
    }

    @Property(tries = 300)
    void bothWordingsCanBeReadOutOfIt(
            @ForAll @StringLength(max = 60) @Chars({' ', '\n', '[', ']', 'é', '.'}) @CharRange(from = 'a', to = 'c')
                    String before,
            @ForAll @StringLength(max = 60) @Chars({' ', '\n', '[', ']', 'é', '.'}) @CharRange(from = 'a', to = 'c')
                    String after) {
        var redline = Redline.between(before, after);
        assertThat(redline.before()).isEqualTo(before);
        assertThat(redline.after()).isEqualTo(after);
    }

    @Test
    void theGapOfDestroyedWordsIsNoChangeOfWords() {
        var gap = Gap.of("Each Party informs the other".getBytes(UTF_8), LocalDate.of(2056, 3, 1), "Records law");
        var other = Gap.of("Each Party may inform".getBytes(UTF_8), LocalDate.of(2056, 3, 1), "Records law");
        assertThat(Redline.between(gap.line(), other.line()).changes()).isFalse();
        assertThat(Redline.between(gap.line(), "Each Party informs").changes()).isFalse();
        assertThat(Gap.in(gap.line())).contains(gap);
        assertThat(Gap.in(gap.line() + " and more")).isEmpty();
    }
}
