package org.parley.party;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.parley.shared.Actor;
import org.parley.shared.PartyCode;
import org.parley.shared.Refusal;
import org.parley.shared.Role;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who works at which desk, in which roles and for which agencies. */
@Service
public class People {
    private static final int SHORTEST_PASSWORD = 12;

    private final JdbcClient db;
    private final Desks desks;
    private final SignIn signIn;
    private final ApplicationEventPublisher events;

    People(JdbcClient db, Desks desks, SignIn signIn, ApplicationEventPublisher events) {
        this.db = db;
        this.desks = desks;
        this.signIn = signIn;
        this.events = events;
    }

    /** The person as an actor with the offices held today, or nothing for a name that no desk knows. */
    public Optional<Actor> actor(String person) {
        return person(person).map(Person::actor);
    }

    public Optional<Person> person(String id) {
        return find(id);
    }

    public List<Person> of(PartyCode party) {
        return db
                .sql("select id from person where party = ? order by id")
                .param(party.value())
                .query(String.class)
                .list()
                .stream()
                .flatMap(id -> find(id).stream())
                .toList();
    }

    /** Admits a person to a desk. */
    @Transactional
    public void add(Person person, String password) {
        var party = desks.party(person.party());
        person.agencies().forEach(agency -> desks.agency(person.party(), agency));
        if (find(person.id()).isPresent())
            throw new Refusal("person-exists", "Somebody signs in as %s already".formatted(person.id()), "id");
        if (password.isBlank() || (!party.exercise() && password.length() < SHORTEST_PASSWORD))
            throw new Refusal(
                    "password-too-short",
                    "A password has at least %d characters".formatted(SHORTEST_PASSWORD),
                    "password");
        insert(person);
        signIn.enrol(person, password);
        events.publishEvent(new PersonAdmitted(
                person.party(),
                person.id(),
                person.function(),
                person.roles().stream().map(Role::code).sorted().toList(),
                person.agencies().stream().sorted().toList()));
    }

    private Optional<Person> find(String id) {
        return db.sql("select id, party, function from person where id = ?")
                .param(id)
                .query((row, n) -> new Person(
                        row.getString("id"),
                        new PartyCode(row.getString("party")),
                        row.getString("function"),
                        roles(id),
                        agencies(id)))
                .optional();
    }

    private Set<Role> roles(String id) {
        return new HashSet<>(db.sql("select role from person_role where person = ?")
                .param(id)
                .query((row, n) -> Role.valueOf(row.getString("role")))
                .list());
    }

    private Set<String> agencies(String id) {
        return new HashSet<>(db.sql("select agency from person_agency where person = ?")
                .param(id)
                .query(String.class)
                .list());
    }

    private void insert(Person person) {
        var party = person.party().value();
        db.sql("insert into person (id, party, function) values (?, ?, ?)")
                .params(person.id(), party, person.function())
                .update();
        for (var role : person.roles())
            db.sql("insert into person_role (person, role) values (?, ?)")
                    .params(person.id(), role.name())
                    .update();
        for (var agency : person.agencies())
            db.sql("insert into person_agency (party, person, agency) values (?, ?, ?)")
                    .params(party, person.id(), agency)
                    .update();
    }
}
