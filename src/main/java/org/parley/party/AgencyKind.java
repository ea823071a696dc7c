package org.parley.party;

/** What sort of body an agency is. */
public enum AgencyKind {
    MINISTRY,
    COUNCIL,
    CERT,
    CENTRE,
    LEGAL_ADVISER,
    OTHER
}
