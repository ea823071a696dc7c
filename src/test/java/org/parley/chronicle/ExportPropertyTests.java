package org.parley.chronicle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.parley.measure.ActDate;
import org.parley.measure.ActKind;

/** Whatever two parties did, it counts the same, and says the same, after it was written out and read back. */
class ExportPropertyTests {
    private static final List<String> POINTS = List.of("M1", "M2", "M3");
    private static final List<String> LEVELS = List.of("committee", "first_reading", "one_chamber", "advisory");
    private static final Map<String, Object> MATERIAL = material();

    /** One step: who did what to which points, how many days after the last, and how it is told. */
    record Step(int who, ActKind kind, int points, int days, boolean formal, boolean month, @Nullable String words) {}

    @Provide
    Arbitrary<List<Step>> history() {
        var kinds = Arbitraries.of(
                Arrays.stream(ActKind.values()).filter(ActKind::chronicled).toList());
        var words = Arbitraries.strings()
                .withChars(" \n\t:#'\"-[]{}&*!|>%@`\\,?äж中\u2028\u0085")
                .alpha()
                .ofMaxLength(24)
                .injectNull(0.2);
        return Combinators.combine(
                        Arbitraries.integers().between(0, 3),
                        kinds,
                        Arbitraries.integers().between(0, 7),
                        Arbitraries.integers().between(0, 60),
                        Arbitraries.of(true, true, true, false),
                        Arbitraries.of(false, false, false, true),
                        words)
                .as(Step::new)
                .list()
                .ofMaxSize(25);
    }

    @Property(tries = 300)
    void itCountsTheSameAfterExportAndImport(@ForAll("history") List<Step> steps) {
        var told = ChronicleReader.read(ChronicleWriter.write(MATERIAL, events(steps)));

        var again = ChronicleReader.read(ChronicleWriter.write(told));

        assertThat(told.events()).isEqualTo(events(steps));
        assertThat(again).isEqualTo(told);
        var before = Chronicle.of(told);
        var kept = before.acts().size();
        var after = Chronicle.of(again).history().standing();
        assertThat(kept).isEqualTo(steps.size());
        assertThat(before.unrepresented()).isEmpty();
        assertThat(after.counts()).isEqualTo(before.history().standing().counts());
        assertThat(after.agreement()).isEqualTo(before.history().standing().agreement());
        assertThat(after.counts().submissionRounds()).isEqualTo((int) steps.stream()
                .filter(step -> step.kind() == ActKind.PROPOSED || step.kind() == ActKind.RESUBMITTED)
                .count());
    }

    private static List<ChronicleEvent> events(List<Step> steps) {
        var events = new ArrayList<ChronicleEvent>();
        var day = LocalDate.parse("1990-01-01");
        for (var step : steps) {
            day = day.plusDays(step.days());
            events.add(event(step, day, events.size() + 1));
        }
        return events;
    }

    private static ChronicleEvent event(Step step, LocalDate day, int seq) {
        boolean legislature = step.kind() == ActKind.LEGISLATURE_REJECTED;
        return new ChronicleEvent(
                seq,
                ActDate.parse(step.month() ? day.toString().substring(0, 7) : day.toString()),
                seq % 7 == 0 ? ActDate.parse(day.plusDays(30).toString()) : null,
                List.of("AA", "BB", "both", "third").get(step.who()),
                step.words() == null ? null : "somebody",
                step.kind(),
                points(step.points()),
                seq % 3 == 0 ? "AA" : null,
                seq % 3 == 0 ? "BB" : null,
                legislature && step.points() > 3 ? LEVELS.get(step.days() % LEVELS.size()) : null,
                step.kind() == ActKind.REFERENDUM ? "approved" : null,
                step.formal(),
                seq % 5 == 0 ? step.words() : null,
                seq % 4 == 0 ? step.words() : null,
                step.words(),
                seq % 2 == 0 ? "medium" : "high",
                "a register",
                seq % 6 == 0 ? null : seq % 2 == 0);
    }

    /** Every choice of points, and the one word for all of them. */
    private static List<String> points(int chosen) {
        if (chosen == 0) return List.of(ChronicleEvent.ALL);
        var named = new ArrayList<String>();
        for (int i = 0; i < POINTS.size(); i++) if ((chosen & (1 << i)) != 0) named.add(POINTS.get(i));
        return named;
    }

    private static Map<String, Object> material() {
        var material = new LinkedHashMap<String, Object>();
        material.put("id", "made-up");
        material.put("title", "Talks that never were");
        material.put("parties", List.of(Map.of("code", "AA", "name", "Aa"), Map.of("code", "BB", "name", "Bb")));
        material.put("measures", POINTS.stream().map(id -> Map.of("id", id)).toList());
        return material;
    }
}
