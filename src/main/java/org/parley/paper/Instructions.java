package org.parley.paper;

import java.time.Instant;
import java.time.LocalDate;
import org.parley.measure.NegotiationId;
import org.parley.shared.Marking;
import org.parley.shared.PartyCode;
import org.parley.shared.Refusal;

/**
 * What the delegation may offer in one negotiation; a new version supersedes the one before, which stays readable.
 *
 * @param authority the office that gave them
 * @param powers what they allow beyond the offers in the text
 */
public record Instructions(
        PartyCode party,
        NegotiationId negotiation,
        int version,
        LocalDate day,
        String authority,
        String text,
        Marking marking,
        Powers powers,
        String recordedBy,
        Instant at) {

    /**
     * What is allowed beyond the offers in the text.
     *
     * @param atTheTable papers may be given at the table without asking the agencies first, always ad referendum
     * @param reportWithin working days within which the agencies hear of such a paper
     * @param conclude an acceptance may conclude, if whoever approves it says so
     */
    public record Powers(boolean atTheTable, int reportWithin, boolean conclude) {
        public static final Powers NONE = new Powers(false, 3, false);

        public Powers {
            if (reportWithin < 1 || reportWithin > 60)
                throw new Refusal("report-days", "A report is due within 1 to 60 working days", "reportWithin");
        }
    }
}
