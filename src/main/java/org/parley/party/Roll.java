package org.parley.party;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parley.shared.PartyCode;
import org.parley.shared.Role;

/** The parties, agencies and people that a YAML file names, so that desks can be opened without a page. */
record Roll(List<Desk> parties) {
    record Desk(
            String code,
            String name,
            boolean exercise,
            @Nullable List<Body> agencies,
            @Nullable List<Holiday> holidays,
            @Nullable List<Member> people) {
        Party party() {
            return new Party(new PartyCode(code), name, exercise);
        }

        List<Agency> standing() {
            return list(agencies).stream().map(body -> body.agency(code)).toList();
        }

        List<Holiday> daysOff() {
            return list(holidays);
        }

        List<Member> members() {
            return list(people);
        }
    }

    /** @param from the first day of the agency; from ever where the file does not say */
    record Body(
            String code,
            String name,
            AgencyKind kind,
            boolean accounts,
            @Nullable LocalDate from,
            @Nullable LocalDate until) {
        Agency agency(String party) {
            var since = Objects.requireNonNullElse(from, LocalDate.of(1900, 1, 1));
            return new Agency(new PartyCode(party), code, name, kind, accounts, since, until);
        }
    }

    record Holiday(LocalDate day, String name) {}

    /** @param password the first password; one is made up and told where the file has none */
    record Member(
            String id,
            String function,
            @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY) List<String> roles,
            @Nullable Set<String> agencies,
            @Nullable String password) {
        Person person(PartyCode party) {
            var held = roles.stream().map(Role::ofCode).collect(Collectors.toSet());
            return new Person(id, party, function, held, Objects.requireNonNullElse(agencies, Set.of()));
        }
    }

    static Roll read(InputStream file) throws IOException {
        return new ObjectMapper(new YAMLFactory()).findAndRegisterModules().readValue(file, Roll.class);
    }

    private static <T> List<T> list(@Nullable List<T> entries) {
        return entries == null ? List.of() : entries;
    }
}
