package org.parley.web.security;

import org.parley.party.Accesses;
import org.parley.party.DeskAccessed.Kind;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.security.authentication.event.LogoutSuccessEvent;
import org.springframework.stereotype.Component;

/** Tells the record who signs in and out, and who is turned away. */
@Component
class AccessLog {
    private final Accesses accesses;

    AccessLog(Accesses accesses) {
        this.accesses = accesses;
    }

    @EventListener
    void came(InteractiveAuthenticationSuccessEvent event) {
        accesses.note(event.getAuthentication().getName(), Kind.SIGNED_IN);
    }

    @EventListener
    void left(LogoutSuccessEvent event) {
        accesses.note(event.getAuthentication().getName(), Kind.SIGNED_OUT);
    }

    @EventListener
    void turnedAway(AbstractAuthenticationFailureEvent event) {
        accesses.note(event.getAuthentication().getName(), Kind.TURNED_AWAY);
    }
}
