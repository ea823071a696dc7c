package org.parley.exchange;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.measure.InstrumentKind;
import org.parley.measure.MeasureId;
import org.parley.measure.NegotiationId;

/**
 * What the registrar says of a communication that came in: its number, its day, and where its points belong.
 *
 * @param theirs the number that their paper bears; empty where it bears none
 */
public record Registration(String theirs, LocalDate receivedOn, NegotiationId negotiation, List<Placing> points) {
    public Registration {
        points = List.copyOf(points);
    }

    /**
     * Where one point of it belongs: one of our measures, or a new one that we enter under this number and title.
     *
     * @param place which point of the communication, from 0
     */
    public record Placing(int place, @Nullable MeasureId measure, String number, String title, InstrumentKind kind) {}
}
