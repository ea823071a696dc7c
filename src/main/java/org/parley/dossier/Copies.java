package org.parley.dossier;

import java.time.LocalDate;
import org.parley.exchange.CarriedEnvelopes;
import org.parley.measure.NegotiationId;
import org.parley.shared.PartyCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Copies of the words of a negotiation that Parley made for its own use: exports, envelopes carried, half-typed forms. */
@Component
class Copies {
    private final JdbcClient db;
    private final ExportRows rows;
    private final ReadyFiles files;
    private final CarriedEnvelopes envelopes;

    Copies(JdbcClient db, ExportRows rows, ReadyFiles files, CarriedEnvelopes envelopes) {
        this.db = db;
        this.rows = rows;
        this.files = files;
        this.envelopes = envelopes;
    }

    /** With the running transaction; files are removed after it, and by the next tidying where a machine dies in between. */
    void destroy(PartyCode party, NegotiationId negotiation, LocalDate on, String reason) {
        rows.remove(party, negotiation);
        envelopes.destroyWords(party, negotiation, on, reason);
        for (var subject : new String[] {"paper", "communication", "proposal", "submission", "instrument", "measure"})
            db.sql(
                            """
                            delete from kept_work where party = ? and exists (
                              select 1 from %s s where s.negotiation = ? and s.party = kept_work.party
                                and (kept_work.subject = s.id or kept_work.subject like s.id || '%%'))"""
                                    .formatted(subject))
                    .params(party.value(), negotiation.value())
                    .update();
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                files.removeThoseTakenBack();
            }
        });
    }
}
