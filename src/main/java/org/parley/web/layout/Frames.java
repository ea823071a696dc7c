package org.parley.web.layout;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parley.party.Desks;
import org.parley.party.People;
import org.parley.party.Person;
import org.parley.shared.Marking;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Frames the page of whoever is signed in; asked by the layout itself, so that no controller need think of it. */
@Component("frames")
public class Frames {
    private final People people;
    private final Desks desks;

    Frames(People people, Desks desks) {
        this.people = people;
        this.desks = desks;
    }

    /**
     * @param marking the marking of what the page shows; a desk's page without one is restricted
     * @param exercise set where the page shows an exercise to somebody whose desk is none
     * @param bare set where nothing may be looked up, because looking up is what failed
     */
    public Frame of(@Nullable Marking marking, @Nullable Boolean exercise, @Nullable Boolean bare) {
        if (Boolean.TRUE.equals(bare)) return Frame.bare(Boolean.TRUE.equals(exercise));
        return person().map(person -> frame(person, marking, exercise))
                .orElseGet(() -> Frame.bare(desks.all().stream().anyMatch(party -> party.exercise())));
    }

    private Frame frame(Person person, @Nullable Marking marking, @Nullable Boolean exercise) {
        var desk = desks.party(person.party());
        var actor = person.actor();
        return new Frame(
                desk.code().label(),
                desk.name(),
                person.id(),
                person.function(),
                desk.exercise() || Boolean.TRUE.equals(exercise),
                marking == null ? Marking.RESTRICTED : marking,
                Places.of(actor, path()),
                Places.readsNegotiations(actor));
    }

    private Optional<Person> person() {
        var who = SecurityContextHolder.getContext().getAuthentication();
        if (who == null || who instanceof AnonymousAuthenticationToken || !who.isAuthenticated())
            return Optional.empty();
        return people.person(who.getName());
    }

    private static String path() {
        if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes) {
            HttpServletRequest request = attributes.getRequest();
            return request.getRequestURI().substring(request.getContextPath().length());
        }
        return "";
    }
}
