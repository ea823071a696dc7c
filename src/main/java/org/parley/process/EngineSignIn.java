package org.parley.process;

import java.util.TreeSet;
import java.util.UUID;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Groups;
import org.parley.party.Party;
import org.parley.party.Person;
import org.parley.party.SignIn;
import org.parley.shared.Actor;
import org.parley.shared.PartyCode;
import org.parley.shared.Role;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** People sign in against the engine's own identity tables: one store, one lockout, for pages and webapps alike. */
@Component
class EngineSignIn implements SignIn {
    private static final String CARETAKER = "caretaker";

    private final IdentityService identities;
    private final Grants grants;
    private final Door door;

    EngineSignIn(@Lazy IdentityService identities, Grants grants, Door door) {
        this.identities = identities;
        this.door = door;
        this.grants = grants;
    }

    @Override
    public boolean matches(String person, String password) {
        return identities.checkPassword(person, password); // a name that is locked is turned away like a wrong password
    }

    @Override
    public void open(Party party) {
        door.run(() -> furnish(party));
    }

    @Override
    public void enrol(Person person, String password) {
        door.run(() -> admit(person, password));
    }

    @Override
    public void move(Person before, Person after) {
        door.run(() -> {
            var left = new TreeSet<>(before.actor().groups());
            left.removeAll(after.actor().groups());
            for (var group : left) identities.deleteMembership(after.id(), group);
            var joined = new TreeSet<>(after.actor().groups());
            joined.removeAll(before.actor().groups());
            for (var group : joined) join(after, group);
        });
    }

    private void furnish(Party party) {
        appointCaretaker();
        var tenant = identities.newTenant(party.code().value());
        tenant.setName(party.name());
        identities.saveTenant(tenant);
        for (var role : Role.values()) group(role.group(party.code()), party.name() + ", " + role.label(), role.code());
        grants.open(party.code());
    }

    private void admit(Person person, String password) {
        var user = identities.newUser(person.id());
        user.setFirstName(person.function());
        user.setLastName("");
        user.setPassword(password);
        identities.saveUser(user);
        identities.createTenantUserMembership(person.party().value(), person.id());
        for (var group : new TreeSet<>(person.actor().groups())) join(person, group);
    }

    /** Without a member of its admins' group the webapps only offer to make one; this one is no person and signs in nowhere. */
    private void appointCaretaker() {
        if (identities.createUserQuery().userId(CARETAKER).count() > 0) return;
        var caretaker = identities.newUser(CARETAKER);
        caretaker.setLastName("of the engine; nobody signs in as this one");
        caretaker.setPassword(UUID.randomUUID().toString());
        identities.saveUser(caretaker);
        if (identities.createGroupQuery().groupId(Groups.CAMUNDA_ADMIN).count() == 0)
            group(Groups.CAMUNDA_ADMIN, "Admins of the engine", Groups.GROUP_TYPE_SYSTEM);
        identities.createMembership(CARETAKER, Groups.CAMUNDA_ADMIN);
    }

    private void join(Person person, String group) {
        if (identities.createGroupQuery().groupId(group).count() == 0) agency(person.party(), group);
        identities.createMembership(person.id(), group);
    }

    private void agency(PartyCode party, String group) {
        group(group, group.substring(Actor.agencyGroup(party, "").length()), "agency");
        grants.openAgency(group);
    }

    private void group(String id, String name, String kind) {
        var group = identities.newGroup(id);
        group.setName(name);
        group.setType(kind);
        identities.saveGroup(group);
    }
}
