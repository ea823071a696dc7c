package org.parley.record;

import java.time.Instant;
import org.parley.shared.PartyCode;

/** A checkpoint was signed; after the commit it goes to the desk's own auditor and archive, and nowhere else. */
record CheckpointSigned(PartyCode party, String note, Instant at) {}
