package org.parley.instrument;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parley.instrument.Step.Kind;
import org.parley.instrument.Step.Side;
import org.parley.measure.ActKind;
import org.parley.measure.TextHash;
import org.parley.measure.TextStatus;
import org.parley.shared.Actor;
import org.parley.shared.Refusal;
import org.parley.shared.Role;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Making a text authentic, signing it, and telling the other side that we are bound. */
@Service
public class Concluding {
    private final Instruments instruments;
    private final Steps steps;
    private final ApplicationEventPublisher events;

    Concluding(Instruments instruments, Steps steps, ApplicationEventPublisher events) {
        this.instruments = instruments;
        this.steps = steps;
        this.events = events;
    }

    /** Records that both sides adopted the text, where they want it said as an act of its own (art. 9). */
    @Transactional
    public void adopt(Actor actor, InstrumentId id, Hand ours, Hand theirs, Map<String, String> copies) {
        actor.require(Role.HEAD_OF_DELEGATION, Role.TREATY_OFFICER);
        var instrument = instruments.locked(actor.party(), id);
        var conclusion = steps.conclusion(instrument);
        conclusion.requireSettled();
        conclusion.requireOpenText();
        requireSameWords(instrument, copies);
        ours.require(TreatyAct.ADOPT);
        bothHands(instrument, Kind.ADOPTED, ActKind.ADOPTED, TreatyAct.ADOPT, ours, theirs, actor);
    }

    /**
     * Records that both sides initialled the text.
     *
     * @param copies the words of the copy that lies on the table, by language; one not given is printed from here
     */
    @Transactional
    public void initial(Actor actor, InstrumentId id, Hand ours, Hand theirs, Map<String, String> copies) {
        actor.require(Role.HEAD_OF_DELEGATION, Role.TREATY_OFFICER);
        var instrument = instruments.locked(actor.party(), id);
        var conclusion = steps.conclusion(instrument);
        conclusion.requireSettled();
        conclusion.requireNotInitialled();
        conclusion.requireAdopted();
        requireSameWords(instrument, copies);
        requireConcordance(instrument);
        ours.require(TreatyAct.AUTHENTICATE);
        bothHands(instrument, Kind.INITIALLED, ActKind.INITIALLED, TreatyAct.AUTHENTICATE, ours, theirs, actor);
    }

    /** Records one side's signature; ad referendum it counts once confirmed. */
    @Transactional
    public void sign(
            Actor actor, InstrumentId id, Side side, Hand hand, boolean adReferendum, Map<String, String> copies) {
        actor.require(Role.HEAD_OF_DELEGATION, Role.TREATY_OFFICER);
        var instrument = instruments.locked(actor.party(), id);
        var conclusion = steps.conclusion(instrument);
        conclusion.requireInitialled();
        requireSameWords(instrument, copies);
        if (conclusion.signed(side) || conclusion.unconfirmed(side))
            throw new Refusal("signed-already", "That signature is on record already");
        if (side == Side.OURS) hand.require(TreatyAct.EXPRESS_CONSENT);
        var kind = adReferendum ? Kind.SIGNED_AD_REFERENDUM : Kind.SIGNED;
        steps.take(
                instrument,
                steps.byHand(instrument, kind, side, hand, TreatyAct.EXPRESS_CONSENT, actor.person()),
                adReferendum ? ActKind.SIGNED_AD_REFERENDUM : ActKind.SIGNED);
    }

    /** Confirms a signature ad referendum, or an act that was done without authority (arts 8 and 12). */
    @Transactional
    public void confirm(Actor actor, InstrumentId id, Side side, LocalDate on) {
        actor.require(Role.HEAD_OF_DELEGATION, Role.TREATY_OFFICER);
        var instrument = instruments.locked(actor.party(), id);
        var conclusion = steps.conclusion(instrument);
        if (conclusion.unconfirmed(side))
            steps.take(
                    instrument,
                    steps.plain(instrument, Kind.SIGNATURE_CONFIRMED, side, on, actor.person()),
                    ActKind.SIGNATURE_CONFIRMED);
        else if (conclusion.unauthorised(side).isPresent())
            steps.take(instrument, steps.plain(instrument, Kind.AUTHORITY_CONFIRMED, side, on, actor.person()), null);
        else throw new Refusal("nothing-to-confirm", "Nothing of that side waits to be confirmed");
        tellIfComplete(actor, instrument);
    }

    /** Records a notification that went by hand: ours with the day they had it, or theirs with the day we had it. */
    @Transactional
    public void notified(
            Actor actor, InstrumentId id, Side side, LocalDate on, @Nullable LocalDate receivedOn, String proof) {
        actor.require(Role.TREATY_OFFICER, Role.MISSION, Role.REGISTRAR);
        var instrument = instruments.locked(actor.party(), id);
        if (side == Side.BOTH) throw new Refusal("whose-notification", "A notification is one party's", "side");
        if (side == Side.OURS) requireConsent(instrument);
        if (receivedOn != null && receivedOn.isBefore(on))
            throw new Refusal("received-before-sent", "It cannot be received before it was sent", "receivedOn");
        if (receivedOn != null && proof.isBlank())
            throw new Refusal("proof-missing", "Say what proves the receipt", "proof");
        var plain = steps.plain(instrument, Kind.NOTIFIED, side, on, actor.person());
        steps.take(
                instrument,
                new Step(
                        plain.kind(),
                        side,
                        on,
                        null,
                        null,
                        null,
                        instrument.edition(),
                        null,
                        proof,
                        null,
                        null,
                        receivedOn,
                        actor.person(),
                        plain.recordedAt()),
                ActKind.NOTIFIED);
        tellIfComplete(actor, instrument);
    }

    /** Records that the instruments of ratification were exchanged. */
    @Transactional
    public void exchanged(Actor actor, InstrumentId id, LocalDate on) {
        actor.require(Role.TREATY_OFFICER);
        var instrument = instruments.locked(actor.party(), id);
        requireConsent(instrument);
        steps.take(
                instrument,
                steps.plain(instrument, Kind.EXCHANGED, Side.BOTH, on, actor.person()),
                ActKind.INSTRUMENTS_EXCHANGED);
        tellIfComplete(actor, instrument);
    }

    /** Records that a political instrument works from a day on; it is never in force. */
    @Transactional
    public void operational(Actor actor, InstrumentId id, LocalDate since) {
        actor.require(Role.DESK_OFFICER, Role.HEAD_OF_DELEGATION);
        var instrument = instruments.locked(actor.party(), id);
        steps.conclusion(instrument).requireSettled();
        if (instrument.binding())
            throw new Refusal("binding", "A binding instrument enters into force; it does not become operational");
        if (steps.conclusion(instrument).has(Kind.OPERATIONAL, Side.BOTH))
            throw new Refusal("operational-already", "It is operational already");
        steps.take(
                instrument,
                steps.plain(instrument, Kind.OPERATIONAL, Side.BOTH, since, actor.person()),
                ActKind.OPERATIONAL_START);
    }

    /** Refuses to notify before our own procedures are complete. */
    public void requireReadyToNotify(Actor actor, InstrumentId id) {
        actor.require(Role.TREATY_OFFICER);
        requireConsent(instruments.get(actor.party(), id));
    }

    /** Notifying, or exchanging instruments, follows our own consent. */
    private void requireConsent(Instrument instrument) {
        if (!steps.conclusion(instrument).has(Kind.CONSENTED, Side.OURS))
            throw new Refusal("no-consent", "Our own procedures are not complete: nothing to notify yet");
    }

    private void bothHands(
            Instrument instrument, Kind kind, ActKind act, TreatyAct authority, Hand ours, Hand theirs, Actor actor) {
        steps.take(instrument, steps.byHand(instrument, kind, Side.OURS, ours, authority, actor.person()), act);
        steps.take(instrument, steps.byHand(instrument, kind, Side.THEIRS, theirs, authority, actor.person()), act);
    }

    private void requireConcordance(Instrument instrument) {
        if (instrument.authentic().size() < 2) return;
        var certified = instruments.certified(instrument);
        for (var text : instrument.authentic())
            if (!certified.contains(text.language()))
                throw new Refusal(
                        "concordance-void",
                        "No certificate covers the text in %s as it now stands".formatted(text.language()));
    }

    /** The copy on the table says what was settled, word for word, in every language. */
    private void requireSameWords(Instrument instrument, Map<String, String> copies) {
        for (var copy : copies.entrySet()) {
            if (copy.getValue().isBlank()) continue;
            var settled = instrument.texts().stream()
                    .filter(text -> text.language().equals(copy.getKey()))
                    .findFirst()
                    .orElseThrow(() ->
                            new Refusal("no-such-language", "No text in %s was settled".formatted(copy.getKey())));
            if (!TextHash.of(copy.getValue().strip())
                    .equals(TextHash.of(instruments.words(instrument, settled).strip())))
                throw new Refusal(
                        "text-differs",
                        "The copy in %s differs from the settled text%s"
                                .formatted(
                                        copy.getKey(),
                                        settled.status() == TextStatus.WORKING_TRANSLATION
                                                ? " (a working translation)"
                                                : ""),
                        "copies");
        }
    }

    private void tellIfComplete(Actor actor, Instrument instrument) {
        if (instruments.bothNotified(instrument.id().value()))
            events.publishEvent(new CounterpartNotified(
                    actor.party(),
                    instrument.negotiation().value(),
                    actor.person(),
                    instrument.id().value()));
    }
}
