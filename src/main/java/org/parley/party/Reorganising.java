package org.parley.party;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.parley.shared.Actor;
import org.parley.shared.Refusal;
import org.parley.shared.Role;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a process owner does when ministries change: opens an agency, lets others succeed it, moves its people. */
@Service
public class Reorganising {
    private final JdbcClient db;
    private final Desks desks;
    private final People people;
    private final SignIn signIn;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Reorganising(
            JdbcClient db, Desks desks, People people, SignIn signIn, ApplicationEventPublisher events, Clock clock) {
        this.db = db;
        this.desks = desks;
        this.people = people;
        this.signIn = signIn;
        this.events = events;
        this.clock = clock;
    }

    /** Opens a body that is asked from its first day on. */
    @Transactional
    public Agency open(Actor actor, Agency agency, String why) {
        require(actor, why);
        if (!agency.party().equals(actor.party())) throw new Refusal("other-desk", "That is not a body of this party");
        if (desks.allAgencies(actor.party()).stream().anyMatch(one -> one.code().equals(agency.code())))
            throw new Refusal("agency-exists", "This desk has, or had, an agency %s".formatted(agency.code()), "code");
        desks.add(agency);
        events.publishEvent(new AgencyOpened(
                actor.party(),
                actor.person(),
                agency.code(),
                agency.name(),
                agency.kind(),
                agency.validFrom(),
                why.strip()));
        return agency;
    }

    /**
     * Ends an agency; its people speak for its successors from now on. What it said keeps its name.
     *
     * @param lastDay a day before today, on which it was asked last
     */
    @Transactional
    public void succeed(
            Actor actor, String code, LocalDate lastDay, Set<String> successors, boolean positionsStand, String why) {
        require(actor, why);
        var agency = desks.agency(actor.party(), code);
        refuseWrong(agency, lastDay, successors);
        db.sql("update agency set valid_to = ? where party = ? and code = ?")
                .params(lastDay, actor.party().value(), code)
                .update();
        for (var successor : new TreeSet<>(successors))
            db.sql("insert into agency_successor (party, agency, successor) values (?, ?, ?)")
                    .params(actor.party().value(), code, successor)
                    .update();
        events.publishEvent(new AgencySucceeded(
                actor.party(),
                actor.person(),
                code,
                lastDay,
                List.copyOf(new TreeSet<>(successors)),
                positionsStand,
                why.strip()));
        for (var person : people.of(actor.party()))
            if (person.agencies().contains(code)) move(actor, person, without(person, code, successors), why);
    }

    private void refuseWrong(Agency agency, LocalDate lastDay, Set<String> successors) {
        if (agency.code().equals(Agency.LEGAL))
            throw new Refusal("legal-adviser-stays", "The legal adviser is asked on every paper and cannot end");
        if (agency.validTo() != null)
            throw new Refusal("agency-ended", "%s has ended already".formatted(agency.name()));
        if (!lastDay.isBefore(today()))
            throw new Refusal(
                    "last-day-ahead", "Its last day must lie before today: record it once it is past", "lastDay");
        if (lastDay.isBefore(agency.validFrom()))
            throw new Refusal("ends-before-it-began", "Its last day lies before its first", "lastDay");
        for (var successor : successors)
            if (successor.equals(agency.code())
                    || !desks.agency(agency.party(), successor).standsOn(today()))
                throw new Refusal(
                        "successor-does-not-stand", "%s does not stand today".formatted(successor), "successors");
    }

    private static Set<String> without(Person person, String ended, Set<String> successors) {
        var agencies = new TreeSet<>(person.agencies());
        agencies.remove(ended);
        agencies.addAll(successors);
        return agencies;
    }

    /** The person speaks for these agencies, and for no other. */
    @Transactional
    public void move(Actor actor, String person, Set<String> agencies, String why) {
        require(actor, why);
        var known = people.person(person)
                .filter(one -> one.party().equals(actor.party()))
                .orElseThrow(() -> new Refusal("unknown-person", "Nobody at this desk is called that", "person"));
        for (var agency : agencies)
            if (!desks.agency(actor.party(), agency).standsOn(today()))
                throw new Refusal("agency-ended", "%s does not stand today".formatted(agency), "agencies");
        move(actor, known, agencies, why);
    }

    private void move(Actor actor, Person person, Set<String> agencies, String why) {
        var moved = new Person(person.id(), person.party(), person.function(), person.roles(), agencies);
        db.sql("delete from person_agency where person = ?").param(person.id()).update();
        for (var agency : new TreeSet<>(agencies))
            db.sql("insert into person_agency (party, person, agency) values (?, ?, ?)")
                    .params(person.party().value(), person.id(), agency)
                    .update();
        signIn.move(person, moved);
        events.publishEvent(new PersonMoved(
                actor.party(), actor.person(), person.id(), List.copyOf(new TreeSet<>(agencies)), why.strip()));
    }

    private static void require(Actor actor, String why) {
        actor.require(Role.PROCESS_OWNER);
        if (why.isBlank()) throw new Refusal("reason-missing", "Say why", "why");
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
