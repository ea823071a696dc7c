package org.parley.exchange;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.parley.measure.NegotiationId;
import org.parley.shared.Gap;
import org.parley.shared.PartyCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The envelopes that reached the other side, kept as they left: their words can go, their link and signed head stay. */
@Service
public class CarriedEnvelopes {
    private final JdbcClient sql;

    CarriedEnvelopes(JdbcClient sql) {
        this.sql = sql;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void destroyWords(PartyCode party, NegotiationId negotiation, LocalDate on, String reason) {
        var carried = sql.sql("select communication from outbox where party = :party and negotiation = :negotiation"
                        + " and delivered_at is not null")
                .param("party", party.value())
                .param("negotiation", negotiation.value())
                .query(String.class)
                .list();
        for (var id : carried)
            sql.sql("select envelope from outbox where communication = :id")
                    .param("id", id)
                    .query(String.class)
                    .optional()
                    .ifPresent(file -> sql.sql("update outbox set envelope = :envelope where communication = :id")
                            .param("envelope", EnvelopeFile.write(emptied(EnvelopeFile.read(file), on, reason)))
                            .param("id", id)
                            .update());
    }

    private static Envelope emptied(Envelope it, LocalDate on, String reason) {
        var told = it.contents();
        if (Gap.in(told.coveringText()).isPresent()) return it;
        var gap = Gap.of(EnvelopeFile.write(it).getBytes(StandardCharsets.UTF_8), on, reason);
        return new Envelope(
                it.from(),
                it.to(),
                new Envelope.Contents(
                        told.negotiation(),
                        told.subject(),
                        told.form(),
                        told.office(),
                        told.number(),
                        told.day(),
                        told.marking(),
                        gap.line(),
                        List.of(),
                        List.of()),
                it.link(),
                it.head());
    }
}
