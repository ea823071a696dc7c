package org.parley.web.parts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class WordingsTests {
    private final Wordings wordings = new Wordings();

    @Test
    void bracketsAreAttributedToTheSideThatWroteThem() {
        assertThat(wordings.spans("within [Arden: 24 hours] [Brenn: 72 hours] after"))
                .containsExactly(
                        new Span("within ", false, null),
                        new Span("24 hours", true, "Arden"),
                        new Span(" ", false, null),
                        new Span("72 hours", true, "Brenn"),
                        new Span(" after", false, null));
    }

    @Test
    void bracketsInsideBracketsBelongToTheOuterOne() {
        assertThat(wordings.spans("[xa: one [or two] days]"))
                .containsExactly(new Span("one [or two] days", true, "xa"));
    }

    @Test
    void anOpenBracketIsTextAndSoIsAClosingOneAlone() {
        assertThat(wordings.spans("a [b c"))
                .containsExactly(new Span("a ", false, null), new Span("[b c", false, null));
        assertThat(wordings.spans("a) b] c")).containsExactly(new Span("a) b] c", false, null));
        assertThat(wordings.spans("")).isEmpty();
        assertThat(wordings.spans(null)).isEmpty();
    }

    @Test
    void aBracketWithoutASideHasNone() {
        assertThat(wordings.spans("[subject to review]")).containsExactly(new Span("subject to review", true, null));
    }

    @Test
    void languagesAndMomentsAreWrittenOut() {
        assertThat(wordings.language("fr")).isEqualTo("French");
        assertThat(wordings.language(null)).isEqualTo("Language not stated");
        assertThat(wordings.moment(Instant.parse("2026-03-06T14:32:10Z"))).isEqualTo("6 Mar 2026, 14:32");
    }

    @Test
    void aFieldsIdFollowsFromTheNameItPosts() {
        assertThat(wordings.id("points[0].inwardReason")).isEqualTo("points-0-inwardReason");
        assertThat(wordings.id("points[2]")).isEqualTo("points-2");
    }
}
