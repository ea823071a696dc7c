package org.parley.web.security;

import org.parley.party.People;
import org.parley.party.SignIn;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.stereotype.Component;

/** Signs people in with name and password; tells nobody whether it was the name, the password or a lock. */
@Component
class DeskSignIn implements AuthenticationProvider {
    private final SignIn signIn;
    private final People people;

    DeskSignIn(SignIn signIn, People people) {
        this.signIn = signIn;
        this.people = people;
    }

    @Override
    public Authentication authenticate(Authentication request) {
        var name = request.getName();
        var password = String.valueOf(request.getCredentials());
        var actor = people.actor(name)
                .filter(known -> signIn.matches(name, password))
                .orElseThrow(() -> new BadCredentialsException("Name or password is wrong"));
        var authorities = actor.roles().stream()
                .map(role -> new SimpleGrantedAuthority("ROLE_" + role.name()))
                .toList();
        return UsernamePasswordAuthenticationToken.authenticated(name, null, authorities);
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
