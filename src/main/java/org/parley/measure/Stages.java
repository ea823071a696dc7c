package org.parley.measure;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.parley.shared.PartyCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** In which stage each point is and was; which stages there are, the diagrams say. */
@Service
public class Stages {
    private final JdbcClient db;

    Stages(JdbcClient db) {
        this.db = db;
    }

    /**
     * A point entered a stage; entering the one it is in changes nothing.
     *
     * @param label what the activity that bears the stage is called
     */
    @Transactional
    public void entered(PartyCode party, MeasureId measure, String stage, String label, Instant at) {
        var moment = Columns.at(at.truncatedTo(ChronoUnit.MICROS));
        var moved = db.sql(
                        """
                        update measure set stage = :stage
                        where id = :id and party = :party and (stage is null or stage <> :stage)""")
                .param("stage", stage)
                .param("id", measure.value())
                .param("party", party.value())
                .update();
        if (moved == 0) return;
        UnderLock.forget(Measures.Held.class, measure.value());
        db.sql("update stage_stay set left_at = ? where measure = ? and party = ? and left_at is null")
                .params(moment, measure.value(), party.value())
                .update();
        db.sql("insert into stage_stay (id, party, measure, stage, label, entered_at) values (?, ?, ?, ?, ?, ?)")
                .params(UUID.randomUUID().toString(), party.value(), measure.value(), stage, label, moment)
                .update();
    }

    /** Every stay of the points of a negotiation, oldest first. */
    public List<Stay> of(PartyCode party, NegotiationId negotiation) {
        return db.sql(
                        """
                        select s.* from stage_stay s join measure m on m.id = s.measure
                        where s.party = ? and m.negotiation = ? order by s.entered_at, s.id""")
                .params(party.value(), negotiation.value())
                .query((row, n) -> new Stay(
                        new MeasureId(row.getString("measure")),
                        row.getString("stage"),
                        row.getString("label"),
                        Columns.instant(row, "entered_at"),
                        Columns.instantOrNull(row, "left_at")))
                .list();
    }
}
