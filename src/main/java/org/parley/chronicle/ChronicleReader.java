package org.parley.chronicle;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parley.chronicle.ChronicleFile.Party;
import org.parley.chronicle.ChronicleFile.Point;
import org.parley.measure.ActKind;
import org.parley.shared.PartyCode;

/** Reads a chronicle strictly: a file that breaks the format is refused whole. */
final class ChronicleReader {
    private static final long MOST_BYTES = 32L * 1024 * 1024;
    private static final Set<String> OF_AN_EVENT = Set.of(
            "seq",
            "date",
            "effective",
            "side",
            "actor",
            "kind",
            "measures",
            "proposer",
            "counterpart",
            "level",
            "result",
            "formal",
            "misfit",
            "note",
            "text",
            "confidence",
            "source",
            "checked");
    private static final Set<String> OF_A_PARTY = Set.of("code", "name", "role", "successor", "predecessor", "note");
    private static final Set<String> OF_A_MEASURE = Set.of("id", "title", "summary", "category", "note");
    private static final List<String> LEVELS =
            List.of("committee", "first_reading", "second_reading", "one_chamber", "advisory");
    private static final List<String> RESULTS = List.of("approved", "rejected", "not_called");
    private static final List<String> CONFIDENCE = List.of("high", "medium", "low");
    private static final Map<String, ActKind> KINDS = Stream.of(ActKind.values())
            .filter(ActKind::chronicled)
            .collect(Collectors.toMap(ActKind::word, kind -> kind));

    private final Set<String> sides = new HashSet<>(Set.of(ChronicleEvent.BOTH, ChronicleEvent.THIRD));
    private final Set<String> points = new HashSet<>();
    private int last;

    private ChronicleReader() {}

    static ChronicleFile read(Path file) {
        return read(bytes(file));
    }

    static byte[] bytes(Path file) {
        try {
            if (Files.isDirectory(file)) throw new BrokenChronicle(null, "is a folder");
            if (!Files.isReadable(file))
                throw new BrokenChronicle(null, "there is no such file, or it may not be read");
            if (Files.size(file) > MOST_BYTES) throw new BrokenChronicle(null, "is larger than 32 MB");
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new BrokenChronicle(null, "cannot be read: " + e.getMessage());
        }
    }

    static ChronicleFile read(byte[] file) {
        try {
            var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file));
            return read(text.toString());
        } catch (CharacterCodingException e) {
            throw new BrokenChronicle(null, "is no UTF-8 text");
        }
    }

    static ChronicleFile read(String text) {
        return new ChronicleReader().file(PlainYaml.read(text.startsWith("\uFEFF") ? text.substring(1) : text));
    }

    private ChronicleFile file(Map<String, @Nullable Object> whole) {
        var fields = new Fields(whole, null, "the chronicle");
        var id = fields.required("id");
        var parties = parties(fields);
        var measures = measures(fields);
        var events = new ArrayList<ChronicleEvent>();
        for (var event : fields.listOfMaps("events")) events.add(event(event, events.size() + 1));
        var material = new LinkedHashMap<String, @Nullable Object>(whole);
        material.remove("events");
        return new ChronicleFile(id, parties, measures, events, material);
    }

    private List<Party> parties(Fields fields) {
        var parties = new ArrayList<Party>();
        for (var item : fields.listOfMaps("parties")) {
            var party = Fields.of(item, null, "a party");
            party.only(OF_A_PARTY);
            var successor = party.words("successor");
            var predecessor = party.words("predecessor");
            if (successor != null && predecessor != null)
                throw party.broken("has a successor and a predecessor; one other code can be told");
            var found =
                    new Party(party.required("code"), party.words("name"), successor != null ? successor : predecessor);
            side(party, found.code());
            if (found.otherCode() != null) side(party, found.otherCode());
            parties.add(found);
        }
        if (parties.size() != 2) throw fields.broken("has %d parties instead of two".formatted(parties.size()));
        return parties;
    }

    private void side(Fields party, String code) {
        try {
            if (!sides.add(new PartyCode(code).value())) throw party.broken("bears the code %s twice".formatted(code));
        } catch (IllegalArgumentException e) {
            throw party.broken("bears a bad code: " + e.getMessage());
        }
    }

    private List<Point> measures(Fields fields) {
        var found = new ArrayList<Point>();
        for (var item : fields.listOfMaps("measures")) {
            var measure = Fields.of(item, null, "a measure");
            measure.only(OF_A_MEASURE);
            var id = measure.required("id");
            if (id.length() > 64 || id.equals(ChronicleEvent.ALL))
                throw measure.broken("has the bad id '%s'".formatted(id));
            if (!points.add(id)) throw measure.broken("has the id %s, which another has".formatted(id));
            found.add(new Point(id, measure.words("title"), measure.words("summary"), measure.words("category")));
        }
        if (found.isEmpty()) throw fields.broken("has no measures");
        return found;
    }

    private ChronicleEvent event(@Nullable Object item, int place) {
        var event = Fields.of(item, place, "the event");
        int seq = event.number("seq");
        if (seq <= last) throw new BrokenChronicle(seq, "seq %d comes after %d".formatted(seq, last));
        last = seq;
        event = Fields.of(item, seq, "the event");
        event.only(OF_AN_EVENT);
        var kind = kind(event);
        var result = event.oneOf("result", RESULTS);
        if (result != null && kind != ActKind.REFERENDUM) throw event.broken("has a result, and is no referendum");
        var side = event.required("side");
        known(event, "side", side);
        return new ChronicleEvent(
                seq,
                event.date("date"),
                event.optionalDate("effective"),
                side,
                event.words("actor"),
                kind,
                measures(event, event.list("measures")),
                known(event, "proposer", event.words("proposer")),
                known(event, "counterpart", event.words("counterpart")),
                event.oneOf("level", LEVELS),
                result,
                !Boolean.FALSE.equals(event.truth("formal")),
                event.words("misfit"),
                event.words("note"),
                event.words("text"),
                event.oneOf("confidence", CONFIDENCE),
                event.words("source"),
                event.truth("checked"));
    }

    private static ActKind kind(Fields event) {
        var word = event.required("kind");
        var kind = KINDS.get(word);
        if (kind == null) throw event.broken("has the unknown kind '%s'".formatted(word.toLowerCase(Locale.ROOT)));
        return kind;
    }

    private @Nullable String known(Fields event, String field, @Nullable String code) {
        if (code != null && !sides.contains(code))
            throw event.broken("has the %s '%s', which is no party of this file".formatted(field, code));
        return code;
    }

    private List<String> measures(Fields event, List<String> named) {
        if (named.equals(List.of(ChronicleEvent.ALL))) return named;
        for (var id : named)
            if (!points.contains(id)) throw event.broken("names the unknown measure '%s'".formatted(id));
        return named;
    }
}
