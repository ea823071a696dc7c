package org.parley.exchange;

import java.util.List;
import java.util.Optional;
import org.parley.measure.NegotiationId;
import org.parley.shared.PartyCode;
import org.springframework.stereotype.Service;

/** The register of one desk as diagrams, pages and forms use it; each use case has a class of its own beside it. */
@Service
public class Communications {

    /** Sends an approved paper as the next communication of its series; safe to run twice. */
    public void send(String paperId) {
        throw new UnsupportedOperationException(paperId);
    }

    /** Whether our people wrote the words down, so that a second person must confirm them. */
    public boolean recordedByUs(String communicationId) {
        throw new UnsupportedOperationException(communicationId);
    }

    /** A communication of this desk's register; another desk's is not found. */
    public Optional<Communication> find(PartyCode party, CommunicationId id) {
        throw new UnsupportedOperationException(party + " " + id);
    }

    /** The communications of one negotiation, oldest first. */
    public List<Communication> of(PartyCode party, NegotiationId negotiation) {
        throw new UnsupportedOperationException(party + " " + negotiation);
    }
}
