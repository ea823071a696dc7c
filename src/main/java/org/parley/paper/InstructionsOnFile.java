package org.parley.paper;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.parley.measure.NegotiationId;
import org.parley.measure.Negotiations;
import org.parley.shared.Actor;
import org.parley.shared.Marking;
import org.parley.shared.PartyCode;
import org.parley.shared.Refusal;
import org.parley.shared.Role;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The instructions of each negotiation, version by version; the latest is in force. */
@Service
public class InstructionsOnFile {
    private static final int LONGEST = 200_000;

    private final JdbcClient db;
    private final Negotiations negotiations;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    InstructionsOnFile(JdbcClient db, Negotiations negotiations, ApplicationEventPublisher events, Clock clock) {
        this.db = db;
        this.negotiations = negotiations;
        this.events = events;
        this.clock = clock;
    }

    /** Files new instructions; a draft written under earlier ones goes back to its drafter before it may leave. */
    @Transactional
    public Instructions issue(
            Actor actor,
            NegotiationId negotiation,
            LocalDate day,
            String authority,
            String words,
            Marking marking,
            Instructions.Powers powers) {
        negotiations.lock(List.of(negotiation));
        actor.require(Role.HEAD_OF_DELEGATION, Role.DESK_OFFICER);
        if (negotiations.get(actor.party(), negotiation).chronicle())
            throw new Refusal("chronicle", "A chronicle is a history from the public record; it is only read");
        if (authority.length() > 200) throw new Refusal("too-long", "At most 200 characters fit here", "authority");
        if (authority.isBlank()) throw new Refusal("authority-missing", "Name the office that gave them", "authority");
        if (words.isBlank()) throw new Refusal("instructions-empty", "The instructions hold no words", "words");
        if (words.length() > LONGEST)
            throw new Refusal("text-too-long", "Instructions have at most %d characters".formatted(LONGEST), "words");
        if (day.isAfter(Paper.dayOf(clock.instant())))
            throw new Refusal("instructions-in-future", "Instructions are filed once they were given", "day");
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var issued = new Instructions(
                actor.party(),
                negotiation,
                inForce(actor.party(), negotiation).map(Instructions::version).orElse(0) + 1,
                day,
                authority.strip(),
                words,
                marking,
                powers,
                actor.person(),
                now);
        insert(issued);
        events.publishEvent(new InstructionsIssued(
                actor.party(),
                negotiation.value(),
                actor.person(),
                issued.version(),
                issued.authority(),
                Fingerprint.start().with(words).hex()));
        return issued;
    }

    public Optional<Instructions> inForce(PartyCode party, NegotiationId negotiation) {
        return all(party, negotiation).stream().findFirst();
    }

    /** Every version, the latest first. */
    public List<Instructions> all(PartyCode party, NegotiationId negotiation) {
        return db.sql("select * from instructions where party = ? and negotiation = ? order by version desc")
                .params(party.value(), negotiation.value())
                .query((row, n) -> instructions(row))
                .list();
    }

    private void insert(Instructions issued) {
        db.sql(
                        """
                        insert into instructions (negotiation, version, party, given_on, authority, words, marking,
                                                  at_the_table, report_within, conclude, recorded_by, recorded_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        issued.negotiation().value(),
                        issued.version(),
                        issued.party().value(),
                        issued.day(),
                        issued.authority(),
                        issued.text(),
                        issued.marking().name(),
                        issued.powers().atTheTable(),
                        issued.powers().reportWithin(),
                        issued.powers().conclude(),
                        issued.recordedBy(),
                        CourseStore.at(issued.at()))
                .update();
    }

    private static Instructions instructions(ResultSet row) throws SQLException {
        return new Instructions(
                new PartyCode(row.getString("party")),
                new NegotiationId(row.getString("negotiation")),
                row.getInt("version"),
                row.getObject("given_on", LocalDate.class),
                row.getString("authority"),
                row.getString("words"),
                Marking.valueOf(row.getString("marking")),
                new Instructions.Powers(
                        row.getBoolean("at_the_table"), row.getInt("report_within"), row.getBoolean("conclude")),
                row.getString("recorded_by"),
                CourseStore.instant(row, "recorded_at"));
    }
}
