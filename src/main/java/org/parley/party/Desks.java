package org.parley.party;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.parley.shared.PartyCode;
import org.parley.shared.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The parties and their agencies. */
@Service
public class Desks {
    private final JdbcClient db;
    private final SignIn signIn;
    private final ApplicationEventPublisher events;

    Desks(JdbcClient db, SignIn signIn, ApplicationEventPublisher events) {
        this.db = db;
        this.signIn = signIn;
        this.events = events;
    }

    public Party party(PartyCode code) {
        return db.sql("select code, name, exercise from party where code = ?")
                .param(code.value())
                .query((row, n) -> party(row))
                .optional()
                .orElseThrow(() -> new Refusal("unknown-party", "No party has the code " + code));
    }

    public List<Party> all() {
        return db.sql("select code, name, exercise from party order by code")
                .query((row, n) -> party(row))
                .list();
    }

    /** The agencies of a party that stand on that day, in the order of their names. */
    public List<Agency> agencies(PartyCode party, LocalDate day) {
        return allAgencies(party).stream()
                .filter(agency -> agency.standsOn(day))
                .toList();
    }

    /** The agencies that the party has or had, in the order of their names. */
    public List<Agency> allAgencies(PartyCode party) {
        return db.sql("select * from agency where party = ? order by name")
                .param(party.value())
                .query((row, n) -> agency(row))
                .list();
    }

    /** Who succeeded each agency that has ended. */
    public Map<String, List<String>> successors(PartyCode party) {
        var successors = new TreeMap<String, List<String>>();
        db.sql("select agency, successor from agency_successor where party = ? order by agency, successor")
                .param(party.value())
                .query(row -> {
                    successors
                            .computeIfAbsent(row.getString("agency"), code -> new ArrayList<>())
                            .add(row.getString("successor"));
                });
        return successors;
    }

    /** Who is asked on that day where a table names this agency: itself, or those who succeeded it; none if nobody did. */
    public Set<String> asked(PartyCode party, String code, LocalDate day) {
        if (agency(party, code).standsOn(day)) return Set.of(code);
        var asked = new TreeSet<String>();
        for (var successor : successors(party).getOrDefault(code, List.of()))
            asked.addAll(asked(party, successor, day));
        return asked;
    }

    public Agency agency(PartyCode party, String code) {
        return db.sql("select * from agency where party = ? and code = ?")
                .params(party.value(), code)
                .query((row, n) -> agency(row))
                .optional()
                .orElseThrow(
                        () -> new Refusal("unknown-agency", "%s has no agency of that name".formatted(party.label())));
    }

    /** Gives a party its desk, empty but for its room in the engine. */
    @Transactional
    public void open(Party party) {
        if (all().stream()
                .anyMatch(other ->
                        other.code().value().equalsIgnoreCase(party.code().value())))
            throw new Refusal(
                    "party-exists",
                    "%s has a desk already".formatted(party.code().label()),
                    "code");
        db.sql("insert into party (code, name, exercise) values (?, ?, ?)")
                .params(party.code().value(), party.name(), party.exercise())
                .update();
        signIn.open(party);
        events.publishEvent(new DeskOpened(party.code(), party.name(), party.exercise()));
    }

    @Transactional
    public void add(Agency agency) {
        db.sql(
                        """
                        insert into agency (party, code, name, kind, has_accounts, valid_from, valid_to)
                        values (?, ?, ?, ?, ?, ?, ?)""")
                .param(agency.party().value())
                .param(agency.code())
                .param(agency.name())
                .param(agency.kind().name())
                .param(agency.hasAccounts())
                .param(agency.validFrom())
                .param(agency.validTo())
                .update();
    }

    private static Party party(ResultSet row) throws SQLException {
        return new Party(new PartyCode(row.getString("code")), row.getString("name"), row.getBoolean("exercise"));
    }

    private static Agency agency(ResultSet row) throws SQLException {
        return new Agency(
                new PartyCode(row.getString("party")),
                row.getString("code"),
                row.getString("name"),
                AgencyKind.valueOf(row.getString("kind")),
                row.getBoolean("has_accounts"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class));
    }
}
