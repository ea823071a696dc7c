package org.parley.web.negotiation;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parley.exchange.Communication;
import org.parley.exchange.Direction;
import org.parley.measure.Act;
import org.parley.measure.MeasureId;
import org.parley.measure.Negotiation;
import org.parley.measure.Outcome;
import org.parley.paper.PaperForm;
import org.parley.web.ledger.Material;
import org.parley.web.parts.Badge;
import org.parley.web.parts.Side;
import org.parley.web.parts.When;
import org.springframework.stereotype.Component;

/** Communications as lines of a table: three numbers, and what each amounts to as we read it. */
@Component
class Letters {
    private static final int LAST = 12;

    /** The last ones up to a day, the latest on top. */
    List<Board.Letter> last(Negotiation negotiation, Material material, LocalDate day) {
        return material.communications().values().stream()
                .filter(letter -> !day(letter).isAfter(day))
                .sorted(Comparator.comparing(Letters::day)
                        .thenComparing(letter -> letter.keeping().recordedAt())
                        .reversed())
                .limit(LAST)
                .map(letter -> line(letter, negotiation, reading(letter, material)))
                .toList();
    }

    Board.Letter line(Communication letter, Negotiation negotiation, String amountsTo) {
        boolean out = letter.direction() == Direction.OUT;
        var code = out ? negotiation.party() : negotiation.counterpart();
        var numbers = letter.numbers();
        return new Board.Letter(
                "/communications/" + letter.id(),
                When.of(day(letter)),
                code.label(),
                out ? Side.OURS : Side.THEIRS,
                Character.toUpperCase(letter.form().charAt(0))
                        + PaperForm.spoken(letter.form()).substring(1),
                letter.recordedByUs() && !letter.isConfirmed() ? new Badge("pending", "not yet confirmed") : null,
                numbers.ours(),
                numbers.theirs(),
                numbers.registry(),
                letter.items().stream().map(Communication.Item::number).collect(Collectors.joining(", ")),
                amountsTo);
    }

    private static String reading(Communication letter, Material material) {
        var acts = material.acts().stream()
                .filter(act -> letter.id().value().equals(communication(act)))
                .map(Act::id)
                .toList();
        var latest = new LinkedHashMap<MeasureId, Outcome>();
        for (var reading : material.readings())
            if (acts.contains(reading.act())) latest.put(reading.measure(), reading.outcome());
        return latest.entrySet().stream()
                .map(read ->
                        material.number(read.getKey()) + " " + read.getValue().label())
                .collect(Collectors.joining("; "));
    }

    private static @Nullable String communication(Act act) {
        var passage = act.passage();
        return passage == null ? null : passage.communicationId();
    }

    static LocalDate day(Communication letter) {
        var days = letter.days();
        if (days.receivedOn() != null) return days.receivedOn();
        if (days.handedOverOn() != null) return days.handedOverOn();
        if (days.sentOn() != null) return days.sentOn();
        return LocalDate.ofInstant(letter.keeping().recordedAt(), ZoneOffset.UTC);
    }
}
