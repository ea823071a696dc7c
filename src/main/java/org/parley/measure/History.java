package org.parley.measure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Everything that was done and said in one negotiation, and the one fold that says where it stands. Live desks and
 * chronicles use the same.
 */
public final class History {
    private final Parties parties;
    private final List<MeasureId> measures;
    private final List<Act> acts;
    private final List<Reading> readings;

    private History(Parties parties, List<MeasureId> measures, List<Act> acts, List<Reading> readings) {
        this.parties = parties;
        this.measures = List.copyOf(measures);
        this.acts = List.copyOf(acts);
        this.readings = List.copyOf(readings);
    }

    /**
     * @param acts in any order, corrected ones included
     * @param readings this desk's, in the order they were given, revised ones included
     */
    public static History of(Parties parties, List<MeasureId> measures, List<Act> acts, List<Reading> readings) {
        return new History(parties, measures, acts, readings);
    }

    public Parties parties() {
        return parties;
    }

    public List<MeasureId> measures() {
        return measures;
    }

    /** After everything on file. */
    public Standing standing() {
        return standing(null, null);
    }

    /** As of the end of a day, with everything that is known today. */
    public Standing asOf(LocalDate day) {
        return standing(day, null);
    }

    /** As it was known to the desk at an instant: what was recorded, corrected or read later does not count. */
    public Standing knownAt(Instant instant) {
        return standing(null, instant);
    }

    /** On both clocks; null leaves that clock open. */
    public Standing standing(@Nullable LocalDate asOf, @Nullable Instant knownAt) {
        return new Fold(parties, measures, happenings(knownAt), asOf).standing();
    }

    /** The legal status of an instrument made of these measures, on both clocks; null leaves a clock open. */
    public Legal legal(Set<MeasureId> instrument, @Nullable LocalDate asOf, @Nullable Instant knownAt) {
        return new LegalFold(parties, instrument).fold(Chronology.moving(happenings(knownAt), asOf));
    }

    /** What an auditor asks, with everything on file. */
    public Inquiry inquiry() {
        return new Inquiry(parties, happenings(null));
    }

    /** The acts that stand, each in the place of those it corrects, in the order of the world. */
    public List<Act> inOrder(@Nullable Instant knownAt) {
        return happenings(knownAt).stream().map(Happening::act).distinct().toList();
    }

    /** Every act that stands, with its reading, in the order of the world. */
    List<Happening> happenings(@Nullable Instant knownAt) {
        return new Chronology(acts, readings, knownAt).happenings();
    }
}
