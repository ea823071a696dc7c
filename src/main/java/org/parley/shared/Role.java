package org.parley.shared;

import java.util.Locale;

/** What a person does at a desk; a person may hold several, within the limits of {@code party}. */
public enum Role {
    DESK_OFFICER("desk", "desk officer"),
    LEGAL_ADVISER("legal", "legal adviser"),
    REVIEWER("reviewer", "agency reviewer"),
    HEAD_OF_DELEGATION("head", "head of delegation"),
    MISSION("mission", "mission"),
    REGISTRAR("registrar", "registrar"),
    TREATY_OFFICER("treaty", "treaty officer"),
    PROCESS_ADMIN("admin", "process admin"),
    PROCESS_OWNER("owner", "process owner"),
    AUDITOR("auditor", "auditor");

    private final String code;
    private final String label;

    Role(String code, String label) {
        this.code = code;
        this.label = label;
    }

    /** The last part of the group's name: {@code xa.desk} is the group of Arden's desk officers. */
    public String code() {
        return code;
    }

    public String label() {
        return label;
    }

    /** The candidate group of a task that holders of this role at that desk may take. */
    public String group(PartyCode party) {
        return party.value() + "." + code;
    }

    public static Role ofCode(String code) {
        for (var role : values()) if (role.code.equals(code.toLowerCase(Locale.ROOT))) return role;
        throw new IllegalArgumentException("No role is called " + code);
    }
}
