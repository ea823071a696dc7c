package org.parley.chronicle;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.parley.measure.Act;
import org.parley.measure.History;
import org.parley.measure.Parties;
import org.parley.shared.PartyCode;

/** A chronology turned into acts: the same acts, and the same fold, as those of a live desk. */
final class Chronicle {
    private final ChronicleFile file;
    private final EventMapping mapping;
    private final List<Act> acts;

    private Chronicle(ChronicleFile file) {
        this.file = file;
        mapping = EventMapping.of(file);
        acts = file.events().stream().map(mapping::act).toList();
    }

    static Chronicle of(ChronicleFile file) {
        return new Chronicle(file);
    }

    static Chronicle read(Path path) {
        return of(ChronicleReader.read(path));
    }

    ChronicleFile file() {
        return file;
    }

    List<Act> acts() {
        return acts;
    }

    History history() {
        return History.of(parties(file), mapping.measures(), acts, List.of());
    }

    static Parties parties(ChronicleFile file) {
        var codes = new LinkedHashMap<PartyCode, PartyCode>();
        for (var party : file.parties())
            if (party.otherCode() != null) codes.put(new PartyCode(party.otherCode()), new PartyCode(party.code()));
        return new Parties(
                new PartyCode(file.parties().get(0).code()),
                new PartyCode(file.parties().get(1).code()),
                codes);
    }

    /** The events whose acts no longer say what the event said, with what got lost; empty is the rule. */
    Map<Integer, String> unrepresented() {
        var lost = new TreeMap<Integer, String>();
        for (int i = 0; i < acts.size(); i++) {
            var told = file.events().get(i);
            var kept = mapping.event(acts.get(i), told.seq(), told.namesAll());
            if (!kept.equals(told)) lost.put(told.seq(), "told as %s, kept as %s".formatted(told, kept));
        }
        return lost;
    }
}
