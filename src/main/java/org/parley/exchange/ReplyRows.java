package org.parley.exchange;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.parley.shared.PartyCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was decided about answering each communication of theirs; the latest decision stands. */
@Repository
class ReplyRows {
    private final JdbcClient sql;
    private final Clock clock;

    ReplyRows(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    void save(CommunicationId id, ReplyDecision.Road road, ReplyDecision decision, String by) {
        sql.sql("insert into communication_reply (communication, place, reply, paper, decided_by, until_day, reason,"
                        + " recorded_by, recorded_at) values (:id, (select count(*) from communication_reply"
                        + " where communication = :id), :reply, :paper, :decidedBy, :until, :reason, :by, :at)")
                .param("id", id.value())
                .param("reply", road.reply())
                .param("paper", road.paperId())
                .param("decidedBy", decision.decidedBy())
                .param("until", decision.until())
                .param("reason", decision.inwardReason())
                .param("by", by)
                .param("at", CommunicationRow.time(clock.instant()))
                .update();
    }

    Optional<DecidedReply> latest(PartyCode party, CommunicationId id) {
        return sql.sql("select r.* from communication_reply r join communication c on c.id = r.communication"
                        + " where c.party = :party and r.communication = :id order by r.place desc limit 1")
                .param("party", party.value())
                .param("id", id.value())
                .query((row, n) -> new DecidedReply(
                        row.getString("reply"),
                        row.getString("paper"),
                        row.getString("decided_by"),
                        row.getObject("until_day", LocalDate.class),
                        row.getString("reason"),
                        row.getString("recorded_by")))
                .optional();
    }
}
