package org.parley.chronicle;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parley.measure.InstrumentKind;
import org.parley.measure.Measure;
import org.parley.measure.MeasureId;
import org.parley.measure.Negotiation;
import org.parley.measure.NegotiationId;
import org.parley.measure.Parties;
import org.parley.party.Desks;
import org.parley.party.Party;
import org.parley.shared.Marking;
import org.parley.shared.PartyCode;
import org.parley.shared.Refusal;
import org.springframework.stereotype.Component;

/** How a desk files a history that is brought in. */
@Component
class Bringing {
    private static final int LONGEST_REFERENCE = 64;

    private final Desks desks;

    Bringing(Desks desks) {
        this.desks = desks;
    }

    Negotiation negotiation(ChronicleFile file, PartyCode desk, boolean live) {
        var party = desks.party(desk);
        for (var event : file.events()) fits("the actor of event " + event.seq(), event.actor(), 400);
        fits("the id", file.id(), 200);
        var title = file.words("title").orElse(file.id());
        fits("the title", title, 300);
        var counterpart = live ? counterpartDesk(desk, file) : null;
        var other = otherSide(file, desk);
        return new Negotiation(
                NegotiationId.next(),
                desk,
                counterpart != null ? counterpart.code() : new PartyCode(other.code()),
                counterpart != null ? counterpart.name() : name(other),
                title,
                reference((live ? "live:" : "chronicle:") + file.id()),
                Marking.PUBLIC,
                party.exercise(),
                !live);
    }

    /** A history that is only read keeps its own parties; one that goes on live is the desk's and its counterpart's. */
    Parties parties(ChronicleFile file, Negotiation negotiation) {
        if (negotiation.chronicle()) return Chronicle.parties(file);
        var codes = new LinkedHashMap<PartyCode, PartyCode>();
        var other = otherSide(file, negotiation.party());
        for (var party : file.parties()) {
            var standsFor = party.equals(other) ? negotiation.counterpart() : negotiation.party();
            codes.put(new PartyCode(party.code()), standsFor);
            if (party.otherCode() != null) codes.put(new PartyCode(party.otherCode()), standsFor);
        }
        codes.remove(negotiation.party());
        codes.remove(negotiation.counterpart());
        return new Parties(negotiation.party(), negotiation.counterpart(), codes);
    }

    /** The party of the file that is not ours: a desk that bears neither code stands for the one named first. */
    private static ChronicleFile.Party otherSide(ChronicleFile file, PartyCode desk) {
        var second = file.parties().get(1);
        return second.code().equalsIgnoreCase(desk.value()) ? file.parties().get(0) : second;
    }

    private @Nullable Party counterpartDesk(PartyCode desk, ChronicleFile file) {
        var others =
                desks.all().stream().filter(party -> !party.code().equals(desk)).toList();
        var other = otherSide(file, desk);
        for (var party : others) if (party.code().value().equalsIgnoreCase(other.code())) return party;
        return others.size() == 1 ? others.get(0) : null;
    }

    List<Measure> measures(ChronicleFile file, NegotiationId negotiation) {
        var kind = kind(file.words("instrument").orElse(""));
        var measures = new ArrayList<Measure>();
        for (var point : file.points()) {
            var title = point.title() == null ? point.id() : point.title();
            var summary = point.summary() == null ? "" : point.summary();
            fits("the title of " + point.id(), title, 300);
            fits("the summary of " + point.id(), summary, 4000);
            var number = point.id().length() <= 16 ? point.id() : String.valueOf(measures.size() + 1);
            measures.add(new Measure(
                    MeasureId.next(),
                    negotiation,
                    null,
                    number,
                    title,
                    named(point.category()).orElse(kind),
                    point.id(),
                    null,
                    summary));
        }
        return measures;
    }

    /** The kind that the point's own category names in full; most categories name none. */
    private static Optional<InstrumentKind> named(@Nullable String category) {
        return Arrays.stream(InstrumentKind.values())
                .filter(kind -> kind.label().equalsIgnoreCase(category))
                .findFirst();
    }

    /** By what the file calls its legal nature. */
    private static InstrumentKind kind(String nature) {
        var words = nature.toLowerCase(Locale.ROOT);
        if (words.contains("political") || words.contains("unilateral")) return InstrumentKind.POLITICAL_STATEMENT;
        if (words.contains("letters") || words.contains("notes")) return InstrumentKind.EXCHANGE_OF_LETTERS;
        return words.contains("treaty") || words.contains("agreement")
                ? InstrumentKind.TREATY
                : InstrumentKind.POLITICAL_STATEMENT;
    }

    private static String reference(String reference) {
        return reference.length() <= LONGEST_REFERENCE ? reference : Material.digest(reference);
    }

    private static String name(ChronicleFile.Party party) {
        var name = party.name() == null ? party.code() : party.name();
        fits("the name of " + party.code(), name, 160);
        return name;
    }

    private static void fits(String what, @Nullable String words, int longest) {
        if (words != null && words.length() > longest)
            throw new Refusal("chronicle-too-long", "%s has more than %d characters".formatted(what, longest));
    }
}
