package org.parley.process.studio;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.parley.shared.PartyCode;

/**
 * The diagrams and tables that a party worked with from one day on; its number is the version of each of them.
 *
 * @param deployment the engine's deployment, in which the files lie
 * @param author who drew it; null where it was found in the folder
 * @param owner who approved it; null where nobody had to
 * @param change the change that it came from
 */
public record ProcessSet(
        PartyCode party,
        int number,
        String deployment,
        Instant at,
        @Nullable String author,
        String why,
        @Nullable String owner,
        @Nullable String ownersReason,
        @Nullable String change) {}
