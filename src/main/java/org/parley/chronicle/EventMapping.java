package org.parley.chronicle;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parley.measure.Act;
import org.parley.measure.ActId;
import org.parley.measure.Author;
import org.parley.measure.MeasureId;
import org.parley.measure.Provenance;
import org.parley.shared.PartyCode;

/**
 * Turns events into acts and acts back into events, without bending a fact: whatever the event says has its own place
 * in the act.
 */
final class EventMapping {
    /** Nobody at a desk recorded a chronicle's acts; whoever imports it puts their own name here. */
    static final String CHRONICLER = "chronicle";

    private final Map<String, MeasureId> ids = new LinkedHashMap<>();
    private final Map<MeasureId, String> names = new LinkedHashMap<>();

    private EventMapping(Map<String, MeasureId> ids) {
        this.ids.putAll(ids);
        ids.forEach((name, id) -> names.put(id, name));
    }

    /** The measures bear the ids that the file gives them. */
    static EventMapping of(ChronicleFile file) {
        var ids = new LinkedHashMap<String, MeasureId>();
        for (var point : file.points()) ids.put(point.id(), new MeasureId(point.id()));
        return new EventMapping(ids);
    }

    /** The measures bear the ids of a desk. */
    static EventMapping of(Map<String, MeasureId> ids) {
        return new EventMapping(ids);
    }

    List<MeasureId> measures() {
        return List.copyOf(ids.values());
    }

    Act act(ChronicleEvent event) {
        return new Act(
                new ActId("event-" + event.seq()),
                event.seq(),
                author(event.side()),
                event.kind(),
                event.namesAll()
                        ? measures()
                        : event.measures().stream().map(this::id).toList(),
                event.date(),
                event.effective(),
                event.formal(),
                addressing(event),
                null,
                event.text() == null ? null : new Act.Words(event.text(), null, false),
                sourcing(event),
                new Act.Detail(event.level(), event.result()),
                CHRONICLER,
                Instant.EPOCH,
                null,
                null);
    }

    static Act.Addressing addressing(ChronicleEvent event) {
        return new Act.Addressing(authorOrNull(event.proposer()), authorOrNull(event.counterpart()));
    }

    static Act.Sourcing sourcing(ChronicleEvent event) {
        return new Act.Sourcing(
                Provenance.REPORTED,
                event.actor(),
                event.source(),
                event.confidence(),
                event.checked(),
                event.note(),
                event.misfit(),
                null,
                null);
    }

    /** @param all whether the file said {@code [all]}, which names the same measures in another word */
    ChronicleEvent event(Act act, int seq, boolean all) {
        var sourcing = act.sourcing();
        return new ChronicleEvent(
                seq,
                act.happenedOn(),
                act.effectiveOn(),
                side(act.author()),
                sourcing.actor(),
                act.kind(),
                all && act.measures().equals(measures())
                        ? List.of(ChronicleEvent.ALL)
                        : act.measures().stream().map(this::name).toList(),
                sideOrNull(act.addressing().proposer()),
                sideOrNull(act.addressing().counterpart()),
                act.detail().level(),
                act.detail().result(),
                act.formal(),
                sourcing.misfit(),
                sourcing.note(),
                act.words() == null ? null : act.words().text(),
                sourcing.confidence(),
                sourcing.source(),
                sourcing.checked());
    }

    static Author author(String side) {
        return switch (side) {
            case ChronicleEvent.BOTH -> Author.BOTH;
            case ChronicleEvent.THIRD -> Author.THIRD;
            default -> Author.of(new PartyCode(side));
        };
    }

    private static @Nullable Author authorOrNull(@Nullable String side) {
        return side == null ? null : author(side);
    }

    private static String side(Author author) {
        return switch (author.kind()) {
            case BOTH -> ChronicleEvent.BOTH;
            case THIRD -> ChronicleEvent.THIRD;
            case PARTY -> String.valueOf(author.party());
        };
    }

    private static @Nullable String sideOrNull(@Nullable Author author) {
        return author == null ? null : side(author);
    }

    private MeasureId id(String name) {
        var id = ids.get(name);
        if (id == null) throw new IllegalArgumentException("There is no measure " + name);
        return id;
    }

    private String name(MeasureId id) {
        var name = names.get(id);
        if (name == null) throw new IllegalArgumentException("There is no measure " + id);
        return name;
    }
}
