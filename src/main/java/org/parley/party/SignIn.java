package org.parley.party;

/** How people prove who they are; the store of passwords and groups stands behind it. */
public interface SignIn {
    /** Whether the password is right; no while the person is locked out after wrong ones, and no for the unknown. */
    boolean matches(String person, String password);

    /** Makes the room of a new desk: its tenant, and a group for each role. */
    void open(Party party);

    /** Lets a person in with that password and in the groups of these roles and agencies. */
    void enrol(Person person, String password);

    /** Puts a person who is known into the groups of the roles and agencies held from now on. */
    void move(Person before, Person after);
}
