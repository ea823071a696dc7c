package org.parley.process;

import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/**
 * The only way into the engine. Whatever would start, move or end a process from outside is refused, unless Parley's own
 * code opened the door in the running transaction; a user task is completed only by a permit that names it.
 */
@Component
public class Door {

    /** Calls the engine with the door open, in the running transaction or one of its own. */
    public <T> T open(Supplier<T> call) {
        throw new UnsupportedOperationException();
    }

    /** Calls the engine with the door open, in the running transaction or one of its own. */
    public void run(Runnable call) {
        throw new UnsupportedOperationException();
    }
}
