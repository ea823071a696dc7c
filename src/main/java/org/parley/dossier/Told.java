package org.parley.dossier;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parley.record.Checkpoint;
import org.parley.record.SignedNote;
import org.parley.shared.Marking;

/** How what stands in a dossier is said to a reader; templates call it {@code told}. */
public final class Told {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern(
                    "d MMM uuuu, HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    public String day(@Nullable LocalDate day) {
        return day == null ? "not known" : DAY.format(day);
    }

    /** A day, or a month where the day is not known, as the account writes it. */
    public String on(String date) {
        return date.length() == 10 ? DAY.format(LocalDate.parse(date)) : date;
    }

    public String moment(@Nullable Instant at) {
        return at == null ? "not yet" : MOMENT.format(at);
    }

    public String points(List<String> points) {
        return points.isEmpty()
                ? "the talks as such"
                : (points.size() == 1 ? "point " : "points ") + String.join(", ", points);
    }

    /** The parts that are there, between commas. */
    public String list(@Nullable String... parts) {
        return Stream.of(parts)
                .filter(Objects::nonNull)
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(", "));
    }

    /** The marking line of a page. */
    public String marking(Dossier.Cover cover, Marking marking) {
        return (cover.exercise() ? "EXERCISE · " : "") + marking.label().toUpperCase(Locale.ROOT);
    }

    /** A text as CSS takes it between quotation marks. */
    public String css(String text) {
        return text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", " ");
    }

    /** The number that people know a communication by: ours when we sent it, theirs when they did. */
    static String number(Dossier.Crossed it) {
        return Stream.of(it.direction().equals("sent") ? it.ours() : it.theirs(), it.registry(), it.ours(), it.theirs())
                .filter(Objects::nonNull)
                .filter(number -> !number.isBlank())
                .findFirst()
                .orElse("without a number");
    }

    /** Whose signatures stand under a head: each side with what its key is called. */
    public List<String> signers(Dossier.Cover cover, String note) {
        return SignedNote.parse(note).signatures().stream()
                .map(line -> {
                    if (line.name().equals("parley." + cover.party()))
                        return cover.partyName() + " (" + line.name() + ")";
                    return line.name().equals("parley." + cover.counterpart())
                            ? cover.counterpartName() + " (" + line.name() + ")"
                            : line.name();
                })
                .toList();
    }

    /** The hash that a signed head commits to. */
    public String head(String note) {
        return Checkpoint.parse(SignedNote.parse(note).text()).head().base64();
    }

    public String numberOf(Dossier.Crossed it) {
        return number(it);
    }
}
