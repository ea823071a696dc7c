package org.parley.chronicle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A file that breaks the format is refused whole, and the place is named. */
class ChronicleReaderTests {
    private static final String FILE =
            """
            id: arden-brenn
            parties:
              - code: XA
              - code: NO
                successor: XN
            measures:
              - id: M1
              - id: M2
            events:
              - seq: 1
                date: '2020-01'
                side: XA
                kind: proposed
                measures: [M1]
              - seq: 3
                date: '2020-02-03'
                side: NO
                kind: rejected
                measures: [all]
                formal: false
            note: kept
            """;

    @Test
    void norwayIsNorwayAndWhatIsNotAnEventIsKept() {
        var file = ChronicleReader.read(FILE);

        assertThat(file.parties().get(1).code()).isEqualTo("NO");
        assertThat(file.events()).hasSize(2);
        assertThat(file.events().get(1).formal()).isFalse();
        assertThat(file.material()).containsEntry("note", "kept");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void whatIsWrittenReadsTheSame(String id) {
        var file = Cases.of(id).file();
        assertThat(ChronicleReader.read(ChronicleWriter.write(file))).isEqualTo(file);
    }

    static Stream<String> cases() {
        return Cases.ALL.stream();
    }

    static Stream<Arguments> breaches() {
        return Stream.of(
                breach("kind: rejected", "kind: refused", 3, "unknown kind 'refused'"),
                breach("kind: rejected", "kind: communicated", 3, "unknown kind 'communicated'"),
                breach("side: NO\n", "side: XB\n", 3, "no party"),
                breach("measures: [all]", "measures: [M1, M7]", 3, "unknown measure 'M7'"),
                breach("measures: [all]", "measures: [M1, M1]", 3, "M1 twice"),
                breach("measures: [all]", "measures: [all, M1]", 3, "unknown measure 'all'"),
                breach("measures: [all]", "measures: M1", 3, "no list"),
                breach("date: '2020-02-03'", "date: '2021-02-29'", 3, "bad date"),
                breach("date: '2020-02-03'", "date: 2020", 3, "where words belong"),
                breach("date: '2020-02-03'", "date: ''", 3, "no 'date'"),
                breach("date: '2020-02-03'", "date: '2020-02-03'\n    effective: soon", 3, "bad effective"),
                breach("formal: false", "fromal: false", 3, "unknown field 'fromal'"),
                breach("formal: false", "formal: maybe", 3, "true or false"),
                breach("formal: false", "level: council", 3, "unknown level"),
                breach("formal: false", "result: approved", 3, "no referendum"),
                breach("formal: false", "confidence: certain", 3, "unknown confidence"),
                breach("formal: false", "proposer: XB", 3, "no party"),
                breach("formal: false", "side: NO", 2, "'side' twice"),
                breach("formal: false", "text: !!java.net.URL [x]", 3, "tag"),
                breach("seq: 3", "seq: 1", 1, "comes after 1"),
                breach("seq: 3", "seq: '3'", 2, "no whole number"),
                breach("measures: [M1]", "measures: &a [M1]\n    text: *a", 1, "alias"),
                breach("  - id: M2", "  - id: M1", null, "another has"),
                breach("  - code: XA", "  - code: XN", null, "XN twice"),
                breach("  - code: XA\n", "", null, "1 parties instead of two"),
                breach("id: arden-brenn\n", "", null, "no 'id'"),
                breach("events:", "happenings:", null, "no list in 'events'"),
                breach("note: kept", "note: [kept", null, "line"),
                breach("note: kept", "note: kept\n--- more", null, "line"));
    }

    private static Arguments breach(String written, String broken, @Nullable Integer event, String reason) {
        return Arguments.of(written, broken, event, reason);
    }

    @ParameterizedTest
    @MethodSource("breaches")
    void aBreachNamesItsEventAndReason(String written, String broken, @Nullable Integer event, String reason) {
        assertThat(FILE).contains(written);
        assertThatExceptionOfType(BrokenChronicle.class)
                .isThrownBy(() -> ChronicleReader.read(FILE.replace(written, broken)))
                .satisfies(breach -> {
                    assertThat(breach.event()).isEqualTo(event);
                    assertThat(breach.reason()).contains(reason);
                });
    }

    @Test
    void aBombOfAliasesIsRefusedAtOnce() {
        var bomb = new StringBuilder("a0: &a0 [x, x]\n");
        for (int i = 1; i < 40; i++) bomb.append("a%d: &a%d [*a%d, *a%d]\n".formatted(i, i, i - 1, i - 1));
        assertThatExceptionOfType(BrokenChronicle.class).isThrownBy(() -> ChronicleReader.read(FILE + bomb));
        assertThatExceptionOfType(BrokenChronicle.class)
                .isThrownBy(() -> ChronicleReader.read(FILE + "deep: " + "[".repeat(100_000)));
    }

    @ParameterizedTest
    @CsvSource({"'',holds no chronicle", "- a,holds no chronicle"})
    void whatIsNoChronicleIsRefused(String words, String reason) {
        assertThatExceptionOfType(BrokenChronicle.class)
                .isThrownBy(() -> ChronicleReader.read(words))
                .withMessageContaining(reason);
        assertThatExceptionOfType(BrokenChronicle.class)
                .isThrownBy(() -> ChronicleReader.read(new byte[] {(byte) 0xff, 0}))
                .withMessageContaining("UTF-8");
    }

    @Test
    void theOtherFilesStillRun(@TempDir Path folder) throws IOException {
        var broken = folder.resolve("broken.yaml");
        Files.writeString(broken, FILE.replace("kind: rejected", "kind: refused"));
        var sound = folder.resolve("sound.yaml");
        Files.writeString(sound, FILE);

        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        int code = run(
                out,
                err,
                "check",
                broken.toString(),
                folder.resolve("none.yaml").toString(),
                sound.toString());

        assertThat(code).isEqualTo(1);
        assertThat(lines(err)).hasSize(2);
        assertThat(lines(err).get(0))
                .contains("broken.yaml")
                .contains("event 3")
                .contains("refused");
        assertThat(lines(out)).hasSize(3);
        assertThat(lines(out).get(2)).startsWith("{\"id\":\"arden-brenn\",\"agreement_status\":\"under_negotiation\"");
    }

    @Test
    void aDayMayBeAskedForAndAMisuseIsSaid(@TempDir Path folder) throws IOException {
        var sound = folder.resolve("sound.yaml");
        Files.writeString(sound, FILE);
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();

        assertThat(run(out, err, "check", sound.toString(), "--as-of", "2020-02-02"))
                .isZero();
        assertThat(lines(out).get(0)).contains("\"rejections\":0").contains("\"submission_rounds\":1");
        assertThat(run(out, err, "check", sound.toString(), "--as-of", "soon")).isEqualTo(2);
        assertThat(run(out, err, "check")).isEqualTo(2);
        assertThat(run(out, err, "mend", sound.toString())).isEqualTo(2);
        assertThat(run(out, err, "import", sound.toString())).isEqualTo(2);
        assertThat(run(out, err, "check", "--party", "xa", sound.toString())).isEqualTo(2);
    }

    private static int run(ByteArrayOutputStream out, ByteArrayOutputStream err, String... args) {
        var all = Stream.concat(Stream.of("chronicle"), Stream.of(args)).toArray(String[]::new);
        var printed = new PrintStream(out, true, StandardCharsets.UTF_8);
        return ChronicleCommand.run(Object.class, printed, new PrintStream(err, true, StandardCharsets.UTF_8), all);
    }

    private static List<String> lines(ByteArrayOutputStream printed) {
        return printed.toString(StandardCharsets.UTF_8).lines().toList();
    }
}
