package org.parley.record;

import java.util.List;

/**
 * The tables of a module whose every row the record proves: what Parley itself writes there is sealed in the leaf of the
 * same transaction, and a row that came by any other road, or was changed by one, is found.
 */
public interface SealedTables {
    List<String> tables();
}
