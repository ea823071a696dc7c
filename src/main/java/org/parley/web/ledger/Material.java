package org.parley.web.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parley.exchange.Communication;
import org.parley.measure.Act;
import org.parley.measure.ActId;
import org.parley.measure.History;
import org.parley.measure.MeasureId;
import org.parley.measure.Parties;
import org.parley.measure.Reading;
import org.parley.shared.PartyCode;
import org.parley.web.parts.AsOf;

/**
 * What the ledger of one point is told from.
 *
 * @param left whose column is the left one: ours, and in a chronicle the first party's
 * @param names what each party is called
 * @param numbers what people call each point of the negotiation
 * @param communications those the acts travelled in, by their id
 * @param whyCorrected why an act was corrected, by the correcting act
 * @param whyPut our inward reason for putting points forward, by the proposal
 * @param chronicle read from the public record: nobody's own, and nothing in it is ours
 */
public record Material(
        Parties parties,
        PartyCode left,
        Map<PartyCode, String> names,
        MeasureId measure,
        Map<MeasureId, String> numbers,
        List<Act> acts,
        List<Reading> readings,
        Map<String, Communication> communications,
        Map<ActId, String> whyCorrected,
        Map<String, String> whyPut,
        boolean chronicle) {
    public Material {
        names = Map.copyOf(names);
        numbers = Map.copyOf(numbers);
        acts = List.copyOf(acts);
        readings = List.copyOf(readings);
        communications = Map.copyOf(communications);
        whyCorrected = Map.copyOf(whyCorrected);
        whyPut = Map.copyOf(whyPut);
    }

    public History history() {
        return History.of(parties, List.copyOf(numbers.keySet()), acts, readings);
    }

    /** Without the readings that were given later; acts recorded later are left out too. */
    Material knownAt(Instant instant) {
        return new Material(
                parties,
                left,
                names,
                measure,
                numbers,
                acts.stream().filter(act -> !act.recordedAt().isAfter(instant)).toList(),
                readings.stream()
                        .filter(reading -> !reading.at().isAfter(instant))
                        .toList(),
                communications,
                whyCorrected,
                whyPut,
                chronicle);
    }

    /** The acts that stand, in the order of the world. */
    List<Act> inOrder(@Nullable Instant knownAt) {
        return history().inOrder(knownAt);
    }

    /** The axis of all points together. */
    public AsOf axis(LocalDate day, boolean known, LocalDate latest) {
        return new Axis(this, inOrder(null), latest).at(day, known);
    }

    /** The last day there is to ask for: today at a live desk; a chronicle ends with its last act. */
    public LocalDate latest(LocalDate today) {
        if (!chronicle) return today;
        return acts.stream()
                .map(act -> act.happenedOn().last())
                .max(LocalDate::compareTo)
                .orElse(today);
    }

    public PartyCode right() {
        return parties.counterpartOf(left);
    }

    public String name(PartyCode party) {
        return names.getOrDefault(party, party.label());
    }

    public String number(MeasureId point) {
        return numbers.getOrDefault(point, "?");
    }
}
