package org.parley.process;

import java.util.Optional;
import org.parley.shared.Actor;
import org.springframework.stereotype.Service;

/** Half-typed work, kept by subject, form and person, so that it outlives the browser's tab and the task itself. */
@Service
public class KeptWork {
    /** Keeps the fields as the browser sent them, in place of what was kept before. */
    public void keep(Actor actor, String form, String subject, String fields) {
        throw new UnsupportedOperationException();
    }

    public Optional<String> of(Actor actor, String form, String subject) {
        throw new UnsupportedOperationException();
    }

    public void forget(Actor actor, String form, String subject) {
        throw new UnsupportedOperationException();
    }
}
