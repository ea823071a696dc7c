package org.parley.measure;

import org.parley.shared.Marking;
import org.parley.shared.PartyCode;
import org.parley.shared.Refusal;

/**
 * One subject between us and one counterpart, as one desk holds it.
 *
 * @param commonRef the one id that both desks' rows share and that crosses
 * @param chronicle true for a history from the public record, which is only read
 */
public record Negotiation(
        NegotiationId id,
        PartyCode party,
        PartyCode counterpart,
        String counterpartName,
        String subject,
        String commonRef,
        Marking marking,
        boolean exercise,
        boolean chronicle) {

    /** Refuses whatever would write into a history from the public record. */
    public void requireLive() {
        if (chronicle)
            throw new Refusal(
                    "read-only-chronicle", "A chronicle is a history from the public record; it is only read");
    }
}
