package org.parley.exchange;

import java.util.List;
import org.parley.measure.Act;
import org.parley.measure.ActId;
import org.parley.measure.NegotiationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The acts that a communication is recorded as. */
@Repository
class CommunicationActs {
    private final JdbcClient sql;

    CommunicationActs(JdbcClient sql) {
        this.sql = sql;
    }

    void add(CommunicationId communication, NegotiationId negotiation, Act act) {
        sql.sql("insert into communication_act (communication, negotiation, act) values (:id, :negotiation, :act)")
                .param("id", communication.value())
                .param("negotiation", negotiation.value())
                .param("act", act.id().value())
                .update();
    }

    List<ActId> of(CommunicationId communication) {
        return sql.sql("select act from communication_act where communication = :id order by act")
                .param("id", communication.value())
                .query((row, n) -> new ActId(row.getString(1)))
                .list();
    }

    /** The act of a communication in one of the negotiations that it touches. */
    ActId in(CommunicationId communication, NegotiationId negotiation) {
        return sql.sql("select act from communication_act where communication = :id and negotiation = :negotiation")
                .param("id", communication.value())
                .param("negotiation", negotiation.value())
                .query((row, n) -> new ActId(row.getString(1)))
                .single();
    }

    /** Every negotiation that a registered communication touches. */
    List<NegotiationId> negotiations(CommunicationId communication) {
        return sql.sql(
                        "select distinct negotiation from communication_act where communication = :id order by negotiation")
                .param("id", communication.value())
                .query((row, n) -> new NegotiationId(row.getString(1)))
                .list();
    }
}
