package org.parley.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.parley.shared.PartyCode;

class CanonicalJsonTests {
    record Fact(PartyCode party, List<String> words, LocalDate day, Instant at, @Nullable String none, int count) {}

    @Test
    void keysAreSortedAndIdsAreText() {
        var fact = new Fact(
                new PartyCode("xa"),
                List.of("a \"b\"", "é\n\u0001"),
                LocalDate.of(2026, 11, 2),
                Instant.parse("2026-11-02T10:00:00Z"),
                null,
                7);
        assertThat(canonical(fact))
                .isEqualTo(
                        """
                        {"at":"2026-11-02T10:00:00Z","count":7,"day":"2026-11-02","none":null,"party":"xa",\
                        "words":["a \\"b\\"","é\\n\\u0001"]}""");
    }

    @Test
    void emptyThingsStayEmpty() {
        assertThat(canonical(Map.of("list", List.of(), "map", Map.of()))).isEqualTo("{\"list\":[],\"map\":{}}");
    }

    @Test
    void fractionsAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> canonical(Map.of("share", 0.1)));
    }

    /** The hash of the empty leaf in RFC 6962 terms, as every implementation of Certificate Transparency has it. */
    @Test
    void theLeafHashIsThatOfTheRfc() {
        assertThat(Leaf.hash("")).isEqualTo("6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d");
    }

    private static String canonical(Object fact) {
        return CanonicalJson.of(CanonicalJson.tree(fact));
    }
}
