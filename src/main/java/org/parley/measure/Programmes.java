package org.parley.measure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.shared.Actor;
import org.parley.shared.PartyCode;
import org.parley.shared.Refusal;
import org.parley.shared.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The programmes in which measures are put forward together. */
@Service
public class Programmes {
    private final JdbcClient db;
    private final Negotiations negotiations;

    Programmes(JdbcClient db, Negotiations negotiations) {
        this.db = db;
        this.negotiations = negotiations;
    }

    @Transactional
    public Programme add(Actor actor, NegotiationId negotiation, String title, boolean singleUndertaking) {
        actor.require(Role.DESK_OFFICER, Role.HEAD_OF_DELEGATION);
        negotiations.get(actor.party(), negotiation).requireLive();
        if (title.isBlank()) throw new Refusal("title-missing", "Give the programme a title", "title");
        var programme = new Programme(ProgrammeId.next(), negotiation, title, singleUndertaking, null);
        return add(actor.party(), programme);
    }

    /** Adds a programme whose id is known. */
    @Transactional
    public Programme add(PartyCode party, Programme programme) {
        negotiations.lock(List.of(programme.negotiation()));
        negotiations.get(party, programme.negotiation());
        db.sql(
                        """
                        insert into programme (id, party, negotiation, title, single_undertaking, put_forward_on)
                        values (?, ?, ?, ?, ?, ?)""")
                .param(programme.id().value())
                .param(party.value())
                .param(programme.negotiation().value())
                .param(programme.title())
                .param(programme.singleUndertaking())
                .param(programme.putForwardOn())
                .update();
        return programme;
    }

    public Programme get(PartyCode party, ProgrammeId id) {
        return db.sql("select * from programme where party = ? and id = ?")
                .params(party.value(), id.value())
                .query((row, n) -> programme(row))
                .optional()
                .orElseThrow(() -> new Refusal("unknown-programme", "This desk holds no such programme"));
    }

    public List<Programme> of(PartyCode party, NegotiationId negotiation) {
        return db.sql("select * from programme where party = ? and negotiation = ? order by title, id")
                .params(party.value(), negotiation.value())
                .query((row, n) -> programme(row))
                .list();
    }

    /** Sets the day on which a programme was first put forward; a later putting leaves it. */
    @Transactional
    public void putForward(ProgrammeId id, LocalDate day) {
        db.sql("update programme set put_forward_on = ? where id = ? and put_forward_on is null")
                .params(day, id.value())
                .update();
    }

    private static Programme programme(ResultSet row) throws SQLException {
        @Nullable LocalDate putForwardOn = Columns.day(row, "put_forward_on");
        return new Programme(
                new ProgrammeId(row.getString("id")),
                new NegotiationId(row.getString("negotiation")),
                row.getString("title"),
                row.getBoolean("single_undertaking"),
                putForwardOn);
    }
}
