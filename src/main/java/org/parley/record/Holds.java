package org.parley.record;

import org.parley.shared.PartyCode;

/** Whether anything of a desk is under legal hold, by whoever keeps the holds: while it is, no name is given up. */
public interface Holds {
    boolean standAt(PartyCode party);
}
