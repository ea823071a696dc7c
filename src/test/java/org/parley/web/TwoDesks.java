package org.parley.web;

import java.time.LocalDate;
import java.util.Set;
import org.parley.party.Agency;
import org.parley.party.AgencyKind;
import org.parley.party.Desks;
import org.parley.party.Party;
import org.parley.party.People;
import org.parley.party.Person;
import org.parley.shared.Actor;
import org.parley.shared.PartyCode;
import org.parley.shared.Role;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.boot.test.context.TestComponent;

/** The desks of Arden and Brenn, each with a person in every office. */
@TestComponent
public class TwoDesks implements InitializingBean {
    public static final PartyCode ARDEN = new PartyCode("xa");
    public static final PartyCode BRENN = new PartyCode("xb");

    private final Desks desks;
    private final People people;

    TwoDesks(Desks desks, People people) {
        this.desks = desks;
        this.people = people;
    }

    @Override
    public void afterPropertiesSet() {
        open(ARDEN, "Arden");
        open(BRENN, "Brenn");
    }

    /** Somebody of that desk in that office. */
    public Actor actor(PartyCode party, Role role) {
        return people.actor(name(party, role)).orElseThrow();
    }

    public static String name(PartyCode party, Role role) {
        return party.value() + "." + (role == Role.REVIEWER ? "cert" : role.code());
    }

    private void open(PartyCode code, String name) {
        desks.open(new Party(code, name, true));
        desks.add(agency(code, "legal", "Legal adviser", AgencyKind.LEGAL_ADVISER));
        desks.add(agency(code, "cert", "National CERT", AgencyKind.CERT));
        for (var role : Role.values()) {
            Set<String> agencies =
                    switch (role) {
                        case REVIEWER -> Set.of("cert");
                        case LEGAL_ADVISER -> Set.of("legal");
                        default -> Set.of();
                    };
            people.add(new Person(name(code, role), code, role.label(), Set.of(role), agencies), "parley");
        }
    }

    private static Agency agency(PartyCode party, String code, String name, AgencyKind kind) {
        return new Agency(party, code, name, kind, true, LocalDate.of(2020, 1, 1), null);
    }
}
