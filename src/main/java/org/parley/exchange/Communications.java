package org.parley.exchange;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parley.measure.NegotiationId;
import org.parley.paper.Annex;
import org.parley.paper.PaperId;
import org.parley.shared.PartyCode;
import org.parley.shared.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The register of a desk as diagrams and pages read it; each use case has a class of its own beside it. */
@Service
public class Communications {
    private static final int MOST_FOUND = 200;

    private final Register register;
    private final SeriesRows heads;
    private final Sending sending;
    private final Outbox outbox;
    private final ReplyRows replies;

    Communications(Register register, SeriesRows heads, Sending sending, Outbox outbox, ReplyRows replies) {
        this.register = register;
        this.heads = heads;
        this.sending = sending;
        this.outbox = outbox;
        this.replies = replies;
    }

    /** Sends an approved paper as the next communication of its series; safe to run twice. */
    @Transactional
    public void send(String paperId) { // what a model calls takes text: the engine's variables are text
        sending.overTheExchange(new PaperId(paperId));
    }

    /** Whether our people wrote the words down, so that a second person must confirm them. */
    public boolean recordedByUs(String communicationId) {
        return register.find(new CommunicationId(communicationId))
                .orElseThrow(() -> new IllegalStateException("There is no communication " + communicationId))
                .recordedByUs();
    }

    /** The negotiation to which a registered communication belongs: the business key of its course from then on. */
    public String negotiation(String communicationId) {
        return register.find(new CommunicationId(communicationId))
                .orElseThrow(() -> new IllegalStateException("There is no communication " + communicationId))
                .negotiation()
                .value();
    }

    /** A communication of this desk's register; another desk's is not found. */
    public Optional<Communication> find(PartyCode party, CommunicationId id) {
        return register.find(party, id);
    }

    /** The same where it must be there: to every other desk it does not exist. */
    public Communication get(PartyCode party, CommunicationId id) {
        return find(party, id)
                .orElseThrow(() -> new Refusal("unknown-communication", "This desk has no such communication"));
    }

    /** The files that crossed with it. */
    public List<Annex> annexes(PartyCode party, CommunicationId id) {
        return register.annexes(party, id);
    }

    /** The communication as which a paper of this desk left. */
    public Optional<Communication> ofPaper(PartyCode party, String paperId) {
        return register.ofPaper(party, paperId).flatMap(id -> register.find(party, id));
    }

    /** How many communications have come in on a negotiation. */
    public long arrived(PartyCode party, NegotiationId negotiation) {
        return register.arrived(party, negotiation);
    }

    /** The communications of one negotiation in the order in which they were entered. */
    public List<Communication> of(PartyCode party, NegotiationId negotiation) {
        return register.of(party, negotiation);
    }

    /** The latest entries of which any of the three numbers contains the words; all of them for no words. */
    public List<Communication> search(PartyCode party, String number) {
        return register.search(party, number, MOST_FOUND);
    }

    /** What is missing from their series in a negotiation, or was rewritten. */
    public List<Series.Flaw> flaws(PartyCode party, NegotiationId negotiation) {
        return Stream.concat(
                        register.series(party, negotiation, Direction.IN).flaws().stream(),
                        heads.doubts(party, negotiation).stream())
                .toList();
    }

    /** The head of a series as this desk holds it; empty where nothing crossed yet. */
    public Optional<SeriesLink> head(PartyCode party, NegotiationId negotiation, Direction direction) {
        return register.series(party, negotiation, direction).last();
    }

    /** What still stands between a communication of ours and its delivery over the exchange; null where nothing does. */
    public @Nullable String undelivered(PartyCode party, CommunicationId id) {
        return outbox.trouble(party, id);
    }

    /** What was decided about answering it, if it was. */
    public Optional<DecidedReply> reply(PartyCode party, CommunicationId id) {
        return replies.latest(party, id);
    }
}
