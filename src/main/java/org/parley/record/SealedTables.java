package org.parley.record;

import java.util.List;
import java.util.Map;

/**
 * The tables of a module whose every row the record proves: what Parley itself writes there is sealed in the leaf of the
 * same transaction, and a row that came by any other road, or was changed by one, is found. A table that needs no seal is
 * named too, with the reason.
 */
public interface SealedTables {
    List<String> tables();

    /** Tables of the module that are not sealed, each with why nothing is lost by that. */
    default Map<String, String> unsealed() {
        return Map.of();
    }
}
