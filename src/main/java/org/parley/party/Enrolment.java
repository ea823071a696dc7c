package org.parley.party;

import java.io.IOException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parley.shared.PartyCode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Opens the desks that files name, before anybody can sign in: the exercise on an empty database, and the operator's own
 * file ({@code parley.people}), of which every start admits whoever is not there yet.
 */
@Component
class Enrolment implements SmartInitializingSingleton {
    private static final Logger LOG = LoggerFactory.getLogger(Enrolment.class);
    private static final Resource EXERCISE = new ClassPathResource("sample/exercise/people.yaml");
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Desks desks;
    private final People people;
    private final Calendars calendars;
    private final TransactionTemplate transaction;
    private final String sample;
    private final @Nullable Resource file;

    Enrolment(
            Desks desks,
            People people,
            Calendars calendars,
            TransactionTemplate transaction,
            @Value("${parley.sample}") String sample,
            @Value("${parley.people:#{null}}") @Nullable Resource file) {
        this.desks = desks;
        this.people = people;
        this.calendars = calendars;
        this.transaction = transaction;
        this.sample = sample;
        this.file = file;
    }

    @Override
    public void afterSingletonsInstantiated() {
        switch (sample) {
            case "exercise" -> {
                if (desks.all().isEmpty()) admit(EXERCISE);
            }
            case "none" -> {}
            default -> throw new IllegalStateException("parley.sample is exercise or none, not " + sample);
        }
        if (file != null) admit(file);
    }

    private void admit(Resource file) {
        try (var stream = file.getInputStream()) {
            var roll = Roll.read(stream);
            var made = Optional.ofNullable(transaction.execute(status -> admit(roll)))
                    .orElse(Map.of());
            made.forEach((id, password) -> LOG.info("First password of {}, told only here: {}", id, password));
        } catch (IOException e) {
            throw new IllegalStateException("The people in %s cannot be read".formatted(file.getDescription()), e);
        }
    }

    /** Returns the passwords that were made up. */
    private Map<String, String> admit(Roll roll) {
        var made = new LinkedHashMap<String, String>();
        for (var desk : roll.parties()) {
            if (desks.all().stream().noneMatch(open -> open.equals(desk.party()))) open(desk);
            var known = people.of(desk.party().code()).stream().map(Person::id).toList();
            for (var member : newcomers(desk, known))
                made.putAll(admit(member, desk.party().code()));
        }
        return made;
    }

    private void open(Roll.Desk desk) {
        desks.open(desk.party());
        desk.standing().forEach(desks::add);
        for (var day : desk.daysOff()) calendars.addHoliday(desk.party().code(), day.day(), day.name());
    }

    private static List<Roll.Member> newcomers(Roll.Desk desk, List<String> known) {
        return desk.members().stream()
                .filter(member -> !known.contains(member.id()))
                .toList();
    }

    private Map<String, String> admit(Roll.Member member, PartyCode party) {
        var given = member.password();
        var password = given == null ? madeUp() : given;
        people.add(member.person(party), password);
        return given == null ? Map.of(member.id(), password) : Map.of();
    }

    private static String madeUp() {
        var bytes = new byte[15];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().encodeToString(bytes);
    }
}
