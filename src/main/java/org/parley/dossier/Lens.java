package org.parley.dossier;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parley.audit.Depth;
import org.parley.measure.Measure;
import org.parley.measure.MeasureId;
import org.parley.measure.Negotiation;
import org.parley.measure.NegotiationId;
import org.parley.record.Withholding.Withheld;
import org.parley.shared.Gap;
import org.parley.shared.Marking;
import org.parley.shared.PartyCode;
import org.parley.shared.WordsHash;

/** Through which a negotiation is seen while a dossier is gathered: which of its points, and how deep. */
final class Lens {
    private final Negotiation negotiation;
    private final Map<MeasureId, Measure> all = new LinkedHashMap<>();
    private final @Nullable MeasureId only;
    private final Depth depth;
    private final boolean gone;
    private final Map<String, Withheld> withheld;

    /**
     * @param gone whether words of the negotiation were destroyed here: only then is a gap taken for one
     * @param withheld the words that the desk keeps back today, by their names
     */
    Lens(
            Negotiation negotiation,
            List<Measure> points,
            @Nullable MeasureId only,
            Depth depth,
            boolean gone,
            Map<String, Withheld> withheld) {
        this.negotiation = negotiation;
        for (var point : points) all.put(point.id(), point);
        this.only = only;
        this.depth = depth;
        this.gone = gone;
        this.withheld = Map.copyOf(withheld);
    }

    PartyCode party() {
        return negotiation.party();
    }

    PartyCode counterpart() {
        return negotiation.counterpart();
    }

    NegotiationId negotiation() {
        return negotiation.id();
    }

    /** The points that the dossier is about, in the order in which they are read. */
    List<Measure> points() {
        return all.values().stream().filter(point -> concerns(point.id())).toList();
    }

    boolean concerns(MeasureId id) {
        return only == null || only.equals(id);
    }

    /** Whether something that names these points belongs into the dossier; what names none concerns the talks as such. */
    boolean concernsAny(List<MeasureId> ids) {
        return only == null || ids.isEmpty() || ids.contains(only);
    }

    /** What people call a point. */
    String number(MeasureId id) {
        var point = all.get(id);
        return point == null ? id.value() : point.number();
    }

    List<String> numbers(List<MeasureId> ids) {
        return ids.stream().map(this::number).toList();
    }

    boolean substance() {
        return depth == Depth.SUBSTANCE;
    }

    /** Lets words through to whoever reads the substance, unless they are withheld; else their size alone. */
    @Nullable Words over(@Nullable String text) {
        return text == null || text.isBlank() ? null : shown(text);
    }

    Words shown(String text) {
        var gap = gap(text);
        if (gap.isPresent()) return Words.gone(gap.get());
        if (!substance()) return Words.withheld(text, Words.PROCESS_ONLY);
        var kept = withheld.get(WordsHash.of(text));
        return kept == null ? Words.of(text) : Words.withheld(text, kept.reason());
    }

    /** A file's name with its marking first. */
    String marked(Marking marking, String name) {
        return Names.marked(negotiation.exercise(), marking, name);
    }

    boolean isGone() {
        return gone;
    }

    /** What stands where these words were, if they are gone. */
    Optional<Gap> gap(String text) {
        return gone ? Gap.in(text) : Optional.empty();
    }

    Optional<Gap> gap(byte[] file) {
        return gone ? Gap.in(file) : Optional.empty();
    }

    /** Where a file that was kept with something lies in the bundle; nowhere for whoever reads the process alone. */
    @Nullable String path(Marking marking, String id, String name) {
        if (!substance()) return null;
        return "files/" + marked(marking, id.substring(0, 8) + "-" + Names.plain(name));
    }
}
