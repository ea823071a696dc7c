package org.parley.instrument;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.parley.instrument.Step.Kind;
import org.parley.instrument.Step.Side;
import org.parley.measure.ActKind;
import org.parley.measure.Acts;
import org.parley.measure.Histories;
import org.parley.measure.InstrumentKind;
import org.parley.measure.Legal;
import org.parley.measure.Measure;
import org.parley.measure.MeasureId;
import org.parley.measure.Measures;
import org.parley.measure.NegotiationId;
import org.parley.measure.Negotiations;
import org.parley.measure.SubmissionState;
import org.parley.measure.Submissions;
import org.parley.measure.TextStatus;
import org.parley.measure.Texts;
import org.parley.shared.Actor;
import org.parley.shared.PartyCode;
import org.parley.shared.Refusal;
import org.parley.shared.Role;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What settled points end in, from the clean text to entry into force. */
@Service
public class Instruments {
    private final InstrumentRows rows;
    private final Steps steps;
    private final EntryIntoForce force;
    private final Negotiations negotiations;
    private final Measures measures;
    private final Submissions submissions;
    private final Acts acts;
    private final Histories histories;
    private final Texts texts;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Instruments(
            InstrumentRows rows,
            Steps steps,
            EntryIntoForce force,
            Negotiations negotiations,
            Measures measures,
            Submissions submissions,
            Acts acts,
            Histories histories,
            Texts texts,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.steps = steps;
        this.force = force;
        this.negotiations = negotiations;
        this.measures = measures;
        this.submissions = submissions;
        this.acts = acts;
        this.histories = histories;
        this.texts = texts;
        this.events = events;
        this.clock = clock;
    }

    /** A text in one language as a person settles it. */
    public record Wording(String language, TextStatus status, String words) {}

    /** Opens an instrument for points of one negotiation and one kind, each settled. */
    @Transactional
    public Instrument open(Actor actor, NegotiationId negotiation, String title, List<MeasureId> points) {
        actor.require(Role.DESK_OFFICER, Role.TREATY_OFFICER);
        negotiations.lock(List.of(negotiation));
        negotiations.get(actor.party(), negotiation);
        if (title.isBlank()) throw new Refusal("title-missing", "Give the instrument a title", "title");
        if (points.isEmpty()) throw new Refusal("no-point", "Choose the settled points", "points");
        var kinds = new LinkedHashSet<InstrumentKind>();
        for (var point : points)
            kinds.add(free(actor.party(), negotiation, point).kind());
        if (kinds.size() > 1)
            throw new Refusal("two-kinds", "Points of different kinds end in different instruments", "points");
        var instrument = new Instrument(
                InstrumentId.next(),
                actor.party(),
                negotiation,
                title.trim(),
                kinds.iterator().next(),
                null,
                0,
                Terms.NONE,
                List.copyOf(new LinkedHashSet<>(points)),
                List.of());
        rows.insert(instrument, actor.person(), steps.now());
        events.publishEvent(new InstrumentOpened(
                actor.party(),
                negotiation.value(),
                actor.person(),
                instrument.id().value()));
        return instrument;
    }

    /** Settles the text in every language; settling it anew leaves earlier certificates behind. */
    @Transactional
    public Instrument settle(Actor actor, InstrumentId id, @Nullable Clause clause, List<Wording> wordings) {
        actor.require(Role.DESK_OFFICER, Role.LEGAL_ADVISER, Role.TREATY_OFFICER);
        var instrument = locked(actor.party(), id);
        steps.conclusion(instrument).requireOpenText();
        if (instrument.binding() && clause == null)
            throw new Refusal("clause-missing", "Say how the instrument enters into force", "clause");
        var settled = new ArrayList<InstrumentText>();
        var languages = new TreeMap<String, String>();
        for (var wording : wordings) {
            if (wording.words().isBlank()) continue;
            var text = kept(actor.party(), wording);
            if (languages.put(text.language(), text.hash().value()) != null)
                throw new Refusal("language-twice", "There is one text in each language", "texts");
            settled.add(text);
        }
        if (settled.stream().noneMatch(text -> text.status().authentic()))
            throw new Refusal("no-authentic-text", "At least one language is authentic", "texts");
        rows.settle(id, instrument.binding() ? clause : null, instrument.edition() + 1, settled);
        events.publishEvent(new TextSettled(
                actor.party(),
                instrument.negotiation().value(),
                actor.person(),
                id.value(),
                instrument.edition() + 1,
                Map.copyOf(languages)));
        return get(actor.party(), id);
    }

    /** Files what the parties agreed beside the words, while these are open. */
    @Transactional
    public void agree(Actor actor, InstrumentId id, Terms terms) {
        actor.require(Role.DESK_OFFICER, Role.LEGAL_ADVISER, Role.TREATY_OFFICER);
        var instrument = locked(actor.party(), id);
        steps.conclusion(instrument).requireOpenText();
        rows.agree(id, terms);
    }

    /** The legal adviser certifies that the authentic languages say the same. */
    @Transactional
    public void certify(Actor actor, InstrumentId id, Set<String> languages) {
        actor.require(Role.LEGAL_ADVISER);
        var instrument = locked(actor.party(), id);
        steps.conclusion(instrument).requireSettled();
        for (var text : instrument.authentic()) {
            if (!languages.contains(text.language()))
                throw new Refusal(
                        "language-missing",
                        "Certify every authentic language, %s too".formatted(text.language()),
                        "languages");
            if (certified(instrument).contains(text.language())) continue;
            rows.certify(id, instrument.edition(), text.language(), actor.person(), steps.now());
            events.publishEvent(new ConcordanceCertified(
                    actor.party(),
                    instrument.negotiation().value(),
                    actor.person(),
                    id.value(),
                    instrument.edition(),
                    text.language()));
        }
    }

    /** The languages certified for the text as it now stands. */
    public Set<String> certified(Instrument instrument) {
        return rows.certified(instrument.id(), instrument.edition());
    }

    public Instrument get(PartyCode party, InstrumentId id) {
        return rows.find(id.value())
                .filter(instrument -> instrument.party().equals(party))
                .orElseThrow(Instruments::unknown);
    }

    /** Changes whenever the text is settled anew or a step is taken. */
    public String state(PartyCode party, InstrumentId id) {
        return rows.state(party, id).orElseThrow(Instruments::unknown);
    }

    private static Refusal unknown() {
        return new Refusal("unknown-instrument", "This desk holds no such instrument");
    }

    public List<Instrument> of(PartyCode party, NegotiationId negotiation) {
        return rows.of(party, negotiation);
    }

    public List<Step> steps(Instrument instrument) {
        return rows.steps(instrument);
    }

    /** Where each party stands toward it in law. */
    public Legal legal(Instrument instrument) {
        return histories
                .of(instrument.party(), instrument.negotiation())
                .legal(new LinkedHashSet<>(instrument.measures()), null, null);
    }

    /** When it enters into force by its clause, with the inputs, or what is missing for that. */
    public Clause.Computed entryIntoForce(Instrument instrument) {
        return force.foreseen(instrument);
    }

    /** Settled points of a negotiation that no instrument has taken up. */
    public List<Measure> free(PartyCode party, NegotiationId negotiation) {
        var taken = of(party, negotiation).stream()
                .flatMap(instrument -> instrument.measures().stream())
                .toList();
        return measures.of(negotiation).stream()
                .filter(measure -> !taken.contains(measure.id()))
                .filter(measure -> settled(party, measure.id()))
                .toList();
    }

    public boolean binding(String instrumentId) {
        return found(instrumentId).binding();
    }

    /** Whether more than one language is authentic, so that somebody certifies that they agree. */
    public boolean concordanceNeeded(String instrumentId) {
        return found(instrumentId).authentic().size() > 1;
    }

    public boolean adoptedApart(String instrumentId) {
        return found(instrumentId).terms().adoptedApart();
    }

    /** Whether the clause lets the signatures of both bring it into force, with nothing to ratify and nobody to notify. */
    public boolean forceBySignature(String instrumentId) {
        var clause = found(instrumentId).clause();
        return clause != null && !clause.needsNotification();
    }

    /** Whether everything is told that the clause waits for: both notifications received, or the exchange, or both signatures. */
    public boolean bothNotified(String instrumentId) {
        return entryIntoForce(found(instrumentId)).missing().isEmpty();
    }

    public Date entryIntoForceOn(String instrumentId) {
        var computed = entryIntoForce(found(instrumentId));
        if (computed.on() == null)
            throw new Refusal("day-unknown", "Not known yet: " + String.join(", ", computed.missing()));
        return Date.from(computed.on().atStartOfDay(clock.getZone()).toInstant());
    }

    /** Records entry into force as the act of both, or says what stands against it; safe to run twice. */
    @Transactional
    public void enterIntoForce(String instrumentId) {
        var instrument = found(instrumentId);
        negotiations.lock(List.of(instrument.negotiation()));
        force.begin(instrument);
    }

    public boolean operational(String instrumentId) {
        return steps.conclusion(found(instrumentId)).has(Kind.OPERATIONAL, Side.BOTH);
    }

    /** The instruments that wait for nothing any more that the other side has to tell; asked when a notification is read. */
    public List<InstrumentId> notified(PartyCode party, NegotiationId negotiation) {
        return of(party, negotiation).stream()
                .filter(Instrument::binding)
                .filter(instrument -> entryIntoForce(instrument).missing().isEmpty())
                .map(Instrument::id)
                .toList();
    }

    Instrument locked(PartyCode party, InstrumentId id) {
        var instrument = get(party, id);
        negotiations.lock(List.of(instrument.negotiation()));
        return get(party, id);
    }

    /** The words of the settled text in one language. */
    public String words(Instrument instrument, InstrumentText text) {
        return texts.words(instrument.party(), text.hash());
    }

    private InstrumentText kept(PartyCode party, Wording wording) {
        if (wording.words().indexOf('[') >= 0 || wording.words().indexOf(']') >= 0)
            throw new Refusal(
                    "brackets-left", "The text in %s still has brackets".formatted(wording.language()), "texts");
        var hash = texts.keep(party, wording.language(), wording.status(), wording.words());
        return new InstrumentText(wording.language(), wording.status(), hash);
    }

    private Measure free(PartyCode party, NegotiationId negotiation, MeasureId id) {
        var measure = measures.get(party, id);
        if (!measure.negotiation().equals(negotiation))
            throw new Refusal(
                    "other-negotiation", "Point %s belongs to another negotiation".formatted(measure.number()));
        if (free(party, negotiation).stream().noneMatch(one -> one.id().equals(id)))
            throw new Refusal(
                    "not-settled",
                    "Point %s is not settled, or is in another instrument".formatted(measure.number()),
                    "points");
        return measure;
    }

    /** Settled by our own decision, or because we or both accepted it. */
    private boolean settled(PartyCode party, MeasureId id) {
        return submissions.of(party, id).stream().anyMatch(one -> one.state() == SubmissionState.SETTLED)
                || acts.of(party, id).stream()
                        .anyMatch(act -> act.kind() == ActKind.ACCEPTED && act.by(party) && act.formal());
    }

    Instrument found(String instrumentId) {
        return rows.find(instrumentId)
                .orElseThrow(() -> new IllegalStateException("There is no instrument " + instrumentId));
    }
}
