package org.parley.exchange;

import java.util.Objects;
import org.parley.shared.PartyCode;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The numbers that a desk gives out itself. A number is taken in the transaction that uses it, so none is ever lost; the
 * counter's row is always the last that a transaction locks.
 */
@Component
class DeskNumbers {
    private final JdbcClient sql;
    private final TransactionTemplate apart;

    DeskNumbers(JdbcClient sql, PlatformTransactionManager transactions) {
        this.sql = sql;
        this.apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Our own number on a paper that leaves: {@code 0417}. */
    String ours(PartyCode party) {
        return "%04d".formatted(next(party, "ours"));
    }

    /** The number in our registry: {@code XA-R 6170}. */
    String registry(PartyCode party) {
        return "%s-R %d".formatted(party.label(), next(party, "registry"));
    }

    private long next(PartyCode party, String kind) {
        var counted = new GeneratedKeyHolder();
        int risen = sql.sql(
                        "update desk_number set last_number = last_number + 1 where party = :party and kind = :kind")
                .param("party", party.value())
                .param("kind", kind)
                .update(counted, "last_number");
        if (risen > 0) return Objects.requireNonNull(counted.getKey()).longValue();
        begin(party, kind);
        return next(party, kind);
    }

    /** A desk's first number: the counter's row is made apart, so that two who are first do not fail one another. */
    private void begin(PartyCode party, String kind) {
        try {
            apart.executeWithoutResult(
                    status -> sql.sql("insert into desk_number (party, kind, last_number) values (:party, :kind, 0)")
                            .param("party", party.value())
                            .param("kind", kind)
                            .update());
        } catch (DuplicateKeyException another) {
            // somebody else was first: its row serves both
        }
    }
}
