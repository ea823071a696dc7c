package org.parley.paper;

import org.parley.measure.NegotiationId;
import org.parley.measure.UnderLock;
import org.parley.shared.PartyCode;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the hashes of drafts whose words are about to go, so that positions and approvals still say what they were given on. */
@Service
public class DraftHashes {
    private final Papers papers;
    private final DraftStore store;

    DraftHashes(Papers papers, DraftStore store) {
        this.papers = papers;
        this.store = store;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void keep(PartyCode party, NegotiationId negotiation) {
        for (var paper : papers.of(party, negotiation)) {
            for (var draft : paper.course().drafts()) store.keepHashes(paper.id(), draft);
            UnderLock.forget(Paper.class, paper.id().value());
        }
    }
}
