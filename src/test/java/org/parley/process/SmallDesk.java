package org.parley.process;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.parley.measure.Negotiation;
import org.parley.measure.NegotiationId;
import org.parley.measure.Negotiations;
import org.parley.party.Agency;
import org.parley.party.AgencyKind;
import org.parley.party.Desks;
import org.parley.party.Party;
import org.parley.party.People;
import org.parley.party.Person;
import org.parley.shared.Actor;
import org.parley.shared.Marking;
import org.parley.shared.PartyCode;
import org.parley.shared.Role;

/** Two desks with a few people, one negotiation each, and the small diagrams of these tests. */
class SmallDesk {
    static final PartyCode ARDEN = new PartyCode("xa");
    static final PartyCode BRENN = new PartyCode("xb");
    static final List<String> AGENCIES = List.of("cert", "comms", "defence", "interior");

    private final Desks desks;
    private final People people;
    private final Negotiations negotiations;
    private final Door door;
    private final RuntimeService runtime;
    private final RepositoryService repository;

    SmallDesk(
            Desks desks,
            People people,
            Negotiations negotiations,
            Door door,
            RuntimeService runtime,
            RepositoryService repository) {
        this.desks = desks;
        this.people = people;
        this.negotiations = negotiations;
        this.door = door;
        this.runtime = runtime;
        this.repository = repository;
    }

    /** Opens both desks, once for all tests of a context. */
    synchronized SmallDesk open() {
        if (!desks.all().isEmpty()) return this;
        for (var party : List.of(ARDEN, BRENN)) {
            desks.open(new Party(party, party.label(), true));
            admit(party, "desk", Set.of(Role.DESK_OFFICER), Set.of());
            admit(party, "desk2", Set.of(Role.DESK_OFFICER), Set.of());
            admit(party, "head", Set.of(Role.HEAD_OF_DELEGATION), Set.of());
            admit(party, "mission", Set.of(Role.MISSION), Set.of());
            admit(party, "registrar", Set.of(Role.REGISTRAR), Set.of());
            for (var agency : AGENCIES) {
                desks.add(new Agency(party, agency, agency, AgencyKind.MINISTRY, true, LocalDate.of(2020, 1, 1), null));
                admit(party, agency, Set.of(Role.REVIEWER), Set.of(agency));
            }
            deploy(party, "roads", "review", "script", "beans", "proposal", "incoming");
        }
        return this;
    }

    Actor person(PartyCode party, String who) {
        return people.actor(party + "." + who).orElseThrow();
    }

    NegotiationId negotiation(PartyCode party) {
        var other = party.equals(ARDEN) ? BRENN : ARDEN;
        var negotiation = new Negotiation(
                NegotiationId.next(),
                party,
                other,
                other.label(),
                "Incidents at sea",
                UUID.randomUUID().toString(),
                Marking.CONFIDENTIAL,
                true,
                false);
        return negotiations.open(party + ".desk", negotiation).id();
    }

    /** Starts a diagram for a negotiation of its own, and gives back the instance. */
    String start(PartyCode party, String process, Map<String, Object> carried) {
        return start(party, process, negotiation(party), carried);
    }

    String start(PartyCode party, String process, NegotiationId negotiation, Map<String, Object> carried) {
        var variables = new HashMap<>(carried);
        variables.putIfAbsent("day", Date.from(Instant.now().plusSeconds(3600)));
        variables.putIfAbsent("submissionId", UUID.randomUUID().toString());
        variables.putIfAbsent("decision", "open");
        return door.open(() -> runtime.createProcessInstanceByKey(process)
                .processDefinitionTenantId(party.value())
                .businessKey(negotiation.value())
                .setVariables(variables)
                .execute()
                .getId());
    }

    void deploy(PartyCode party, String... diagrams) {
        door.run(() -> {
            var deployment = repository.createDeployment().name("fixtures").tenantId(party.value());
            for (var diagram : diagrams) deployment.addClasspathResource("fixtures/" + diagram + ".bpmn");
            deployment.deploy();
        });
    }

    private void admit(PartyCode party, String who, Set<Role> roles, Set<String> agencies) {
        people.add(new Person(party + "." + who, party, who, roles, agencies), "parley");
    }
}
