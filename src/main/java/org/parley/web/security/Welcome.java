package org.parley.web.security;

import java.util.stream.Collectors;
import org.parley.party.Desks;
import org.parley.party.Party;
import org.parley.party.People;
import org.parley.party.Person;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Says where the desk stands once it is open, and as whom to sign in where it is an exercise. */
@Component
class Welcome {
    private static final Logger LOG = LoggerFactory.getLogger(Welcome.class);

    private final Desks desks;
    private final People people;
    private final Environment environment;

    Welcome(Desks desks, People people, Environment environment) {
        this.desks = desks;
        this.people = people;
        this.environment = environment;
    }

    @EventListener(ApplicationReadyEvent.class)
    void open() {
        var port = environment.getProperty("local.server.port");
        if (port == null) return;
        LOG.info("Parley is open: http://{}:{}/", environment.getProperty("server.address", "localhost"), port);
        if (desks.all().isEmpty())
            LOG.info("Nobody can sign in yet: name parties and people with --parley.people=<file>");
        desks.all().stream().filter(Party::exercise).forEach(this::introduce);
    }

    private void introduce(Party party) {
        var names = people.of(party.code()).stream().map(Person::id).collect(Collectors.joining(", "));
        LOG.info("EXERCISE {}: sign in as {} (password: parley)", party.name(), names);
    }
}
