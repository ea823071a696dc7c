package org.parley.web.ledger;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parley.chronicle.Chronicles;
import org.parley.exchange.Communication;
import org.parley.exchange.Communications;
import org.parley.measure.Act;
import org.parley.measure.ActId;
import org.parley.measure.Acts;
import org.parley.measure.Measure;
import org.parley.measure.MeasureId;
import org.parley.measure.Measures;
import org.parley.measure.Negotiation;
import org.parley.measure.Negotiations;
import org.parley.measure.Proposals;
import org.parley.measure.Readings;
import org.parley.party.Desks;
import org.parley.shared.PartyCode;
import org.springframework.stereotype.Component;

/** Gathers what a ledger is told from, out of one desk's own tables. */
@Component
public class Materials {
    private final Acts acts;
    private final Readings readings;
    private final Measures measures;
    private final Proposals proposals;
    private final Communications communications;
    private final Desks desks;
    private final Negotiations negotiations;
    private final Chronicles chronicles;

    Materials(
            Acts acts,
            Readings readings,
            Measures measures,
            Proposals proposals,
            Communications communications,
            Desks desks,
            Negotiations negotiations,
            Chronicles chronicles) {
        this.acts = acts;
        this.readings = readings;
        this.measures = measures;
        this.proposals = proposals;
        this.communications = communications;
        this.desks = desks;
        this.negotiations = negotiations;
        this.chronicles = chronicles;
    }

    /** @param knownAt leaves out whatever was recorded or proved later; null leaves out nothing */
    public Material of(Negotiation negotiation, Measure measure, @Nullable Instant knownAt) {
        var party = negotiation.party();
        var recorded = knownAt == null ? acts.of(party, negotiation.id()) : acts.of(party, negotiation.id(), knownAt);
        var sides = Sides.of(
                negotiation,
                negotiations.parties(negotiation),
                desks.party(party).name(),
                chronicles.names(party, negotiation.id()));
        return new Material(
                sides.parties(),
                sides.left(),
                sides.names(),
                measure.id(),
                numbers(negotiation),
                recorded,
                readings.of(party, negotiation.id()),
                negotiation.chronicle() ? Map.of() : communications(negotiation),
                whyCorrected(party, recorded),
                negotiation.chronicle() ? Map.of() : whyPut(negotiation),
                negotiation.chronicle());
    }

    private Map<MeasureId, String> numbers(Negotiation negotiation) {
        var numbers = new LinkedHashMap<MeasureId, String>();
        for (var measure : measures.of(negotiation.id())) numbers.put(measure.id(), measure.number());
        return numbers;
    }

    private Map<String, Communication> communications(Negotiation negotiation) {
        return communications.of(negotiation.party(), negotiation.id()).stream()
                .collect(Collectors.toMap(one -> one.id().value(), one -> one));
    }

    private Map<ActId, String> whyCorrected(PartyCode party, List<Act> recorded) {
        var why = new HashMap<ActId, String>();
        for (var act : recorded) if (act.corrects() != null) why.put(act.id(), acts.whyCorrected(party, act.id()));
        return why;
    }

    private Map<String, String> whyPut(Negotiation negotiation) {
        var why = new HashMap<String, String>();
        for (var proposal : proposals.of(negotiation.party(), negotiation.id()))
            why.put(proposal.id().value(), proposal.inwardReason());
        return why;
    }
}
