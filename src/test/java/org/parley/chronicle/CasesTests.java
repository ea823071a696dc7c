package org.parley.chronicle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Eight real negotiations are replayed without loss. */
class CasesTests {
    private static final List<String> WORDS_FOR_READERS =
            List.of("status_note", "note", "facts_checked_to", "questions", "instruments", "measures");

    static Stream<String> cases() {
        return Cases.ALL.stream();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void everyNumberDateAndStatusIsAsTheFileExpects(String id) {
        var chronicle = Cases.of(id);
        var expected = map(chronicle.file().material().get("expected"));

        var result = Check.result(chronicle, null);

        expected.forEach((field, value) -> {
            if (!WORDS_FOR_READERS.contains(field))
                assertThat(String.valueOf(result.get(field))).as(field).isEqualTo(String.valueOf(value));
        });
        assertThat(result.get("measures")).isEqualTo(statuses(expected));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void noEventIsLost(String id) {
        var chronicle = Cases.of(id);

        var result = Check.result(chronicle, null);

        assertThat(result)
                .containsEntry("unrepresented", List.of())
                .containsEntry("events_kept", chronicle.file().events().size())
                .containsEntry("events_in", chronicle.file().events().size());
    }

    private static Map<String, String> statuses(Map<String, @Nullable Object> expected) {
        var statuses = new LinkedHashMap<String, String>();
        map(expected.get("measures"))
                .forEach((id, status) ->
                        statuses.put(id, String.valueOf(map(status).get("status"))));
        return statuses;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, @Nullable Object> map(@Nullable Object value) {
        return (Map<String, @Nullable Object>) Objects.requireNonNull(value);
    }
}
