package org.parley.process;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.parley.measure.MeasureId;
import org.parley.measure.NegotiationId;
import org.parley.shared.PartyCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The interventions in the courses of each desk, in line for the history of a negotiation or of one point. */
@Service
public class Interventions {
    private final JdbcClient database;

    Interventions(JdbcClient database) {
        this.database = database;
    }

    /** Keeps it, in the transaction that did it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void add(Intervention one) {
        database.sql(
                        """
                        insert into intervention (id, party, negotiation, points, kind, words, why, by_person, at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        UUID.randomUUID().toString(),
                        one.party().value(),
                        one.negotiation().value(),
                        one.points().stream().map(MeasureId::value).collect(Collectors.joining(" ")),
                        one.kind().name(),
                        one.words(),
                        one.why(),
                        one.by(),
                        one.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The oldest first. */
    public List<Intervention> of(PartyCode party, NegotiationId negotiation) {
        return database.sql("select * from intervention where party = ? and negotiation = ? order by at, id")
                .params(party.value(), negotiation.value())
                .query((row, n) -> intervention(row))
                .list();
    }

    /** Those that concern the point, the oldest first. */
    public List<Intervention> of(PartyCode party, NegotiationId negotiation, MeasureId point) {
        return of(party, negotiation).stream()
                .filter(one -> one.points().isEmpty() || one.points().contains(point))
                .toList();
    }

    private static Intervention intervention(ResultSet row) throws SQLException {
        return new Intervention(
                new PartyCode(row.getString("party")),
                new NegotiationId(row.getString("negotiation")),
                Stream.of(row.getString("points").split(" "))
                        .filter(id -> !id.isEmpty())
                        .map(MeasureId::new)
                        .toList(),
                Intervention.Kind.valueOf(row.getString("kind")),
                row.getString("words"),
                row.getString("why"),
                row.getString("by_person"),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }
}
