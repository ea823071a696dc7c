package org.parley.exchange;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.parley.measure.NegotiationId;
import org.parley.record.Checkpoint;
import org.parley.record.SeriesOnFile;
import org.parley.record.SignedNote;
import org.parley.shared.PartyCode;
import org.springframework.stereotype.Service;

/** The two series of a negotiation as a desk holds them, with all that proves them to somebody else. */
@Service
public class SeriesEvidence {
    private final SeriesRows rows;
    private final Outbox outbox;
    private final Crossed crossed;

    SeriesEvidence(SeriesRows rows, Outbox outbox, Crossed crossed) {
        this.rows = rows;
        this.outbox = outbox;
        this.crossed = crossed;
    }

    /** The counterpart's key as a desk knows it. */
    public record Known(Instant since, String verifier, List<String> rotations) {
        public Known {
            rotations = List.copyOf(rotations);
        }
    }

    public Optional<Known> counterpart(PartyCode party, PartyCode counterpart) {
        return rows.known(party, counterpart);
    }

    /** What crossed as that link, to the letter; empty where it is not there in the form in which it crossed. */
    public Optional<String> contents(PartyCode party, SeriesOnFile.Link link) {
        return crossed.find(party, new CommunicationId(link.communication()), link.content());
    }

    /** The series that have begun: ours, then theirs. */
    public List<SeriesOnFile> of(PartyCode party, PartyCode counterpart, NegotiationId negotiation) {
        var series = new ArrayList<SeriesOnFile>();
        for (var direction : Direction.values()) {
            var links = rows.links(party, negotiation, direction);
            if (links.isEmpty()) continue;
            boolean ours = direction == Direction.OUT;
            series.add(new SeriesOnFile(
                    direction.label(),
                    links,
                    ours ? ours(party, counterpart, negotiation) : theirs(party, negotiation),
                    ours ? List.of() : rows.evidence(party, negotiation)));
        }
        return series;
    }

    private List<SeriesOnFile.Head> theirs(PartyCode party, NegotiationId negotiation) {
        return rows.heads(party, negotiation, Direction.IN).stream()
                .map(held -> new SeriesOnFile.Head(
                        held.checkpoint().size(), held.note().written()))
                .toList();
    }

    /** As they left, and with the counterpart's signature where it came back and its key is known. */
    private List<SeriesOnFile.Head> ours(PartyCode party, PartyCode counterpart, NegotiationId negotiation) {
        var notes = new TreeMap<Long, String>();
        for (var note : outbox.heads(party, negotiation))
            notes.put(Checkpoint.parse(SignedNote.parse(note).text()).size(), note);
        if (rows.key(party, counterpart).isPresent())
            for (var held : rows.heads(party, negotiation, Direction.OUT))
                notes.put(held.checkpoint().size(), held.note().written());
        return notes.entrySet().stream()
                .map(note -> new SeriesOnFile.Head(note.getKey(), note.getValue()))
                .toList();
    }
}
