package org.parley.record;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.shared.DomainEvent;
import org.parley.shared.PartyCode;

/** The names in the desk's access log before that day were given up; who acted stays named. @param texts hashes of the names */
public record NamesGivenUp(PartyCode party, String by, LocalDate before, String reason, List<String> texts)
        implements DomainEvent {
    public NamesGivenUp {
        texts = List.copyOf(texts);
    }

    @Override
    public @Nullable String negotiation() {
        return null;
    }
}
