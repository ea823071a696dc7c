package org.parley.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parley.shared.PartyCode;
import org.parley.shared.Refusal;
import org.parley.shared.Role;
import org.parley.test.DatabaseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

@DatabaseTest
@Transactional
class DeskTests {
    private static final PartyCode CORDA = new PartyCode("xc");
    private static final PartyCode DELM = new PartyCode("xd");
    private static final LocalDate FOUNDED = LocalDate.of(2020, 1, 1);

    @Autowired
    private Desks desks;

    @Autowired
    private People people;

    @Autowired
    private Calendars calendars;

    @Autowired
    private SignIn signIn;

    @BeforeEach
    void twoDesksOpen() {
        desks.open(new Party(CORDA, "Corda", true));
        desks.open(new Party(DELM, "Delm", false));
        desks.add(agency(CORDA, "cert", null));
    }

    @Test
    void aPersonSignsInAndActsForTheAgency() {
        people.add(new Person("xc.cert", CORDA, "Reviewer", Set.of(Role.REVIEWER), Set.of("cert")), "parley");
        assertThat(signIn.matches("xc.cert", "parley")).isTrue();
        assertThat(signIn.matches("xc.cert", "wrong")).isFalse();
        assertThat(signIn.matches("nobody", "parley")).isFalse();
        assertThat(people.actor("xc.cert")).hasValueSatisfying(actor -> {
            assertThat(actor.party()).isEqualTo(CORDA);
            assertThat(actor.speaksFor("cert")).isTrue();
        });
        assertThat(people.of(DELM)).isEmpty();
    }

    @Test
    void nobodyIsAdmittedTwice() {
        people.add(person("xc.desk", CORDA), "parley");
        refused("person-exists", () -> people.add(person("xc.desk", CORDA), "parley"));
    }

    @Test
    void nobodySpeaksForAnAgencyOfTheOtherSide() {
        refused(
                "unknown-agency",
                () -> people.add(
                        new Person("xd.cert", DELM, "Reviewer", Set.of(Role.REVIEWER), Set.of("cert")),
                        "a long enough password"));
    }

    @Test
    void onlyAnExerciseTakesAShortPassword() {
        refused("password-too-short", () -> people.add(person("xd.desk", DELM), "parley"));
    }

    @Test
    void aPartyHasOneDesk() {
        refused("party-exists", () -> desks.open(new Party(new PartyCode("XC"), "Corda", true)));
    }

    @Test
    void anAgencyIsAskedWhileItStands() {
        desks.add(agency(CORDA, "posts", LocalDate.of(2026, 6, 30)));
        assertThat(desks.agencies(CORDA, LocalDate.of(2026, 6, 30)))
                .extracting(Agency::code)
                .containsExactly("cert", "posts");
        assertThat(desks.agencies(CORDA, LocalDate.of(2026, 7, 1)))
                .extracting(Agency::code)
                .containsExactly("cert");
        assertThat(desks.agencies(DELM, FOUNDED)).isEmpty();
    }

    @Test
    void workingDaysSkipWeekendsAndThePartysOwnHolidays() {
        var thursday = LocalDate.of(2026, 11, 26);
        calendars.addHoliday(CORDA, LocalDate.of(2026, 11, 30), "Founding day");
        assertThat(calendars.addWorkingDays(CORDA, thursday, 2)).isEqualTo(LocalDate.of(2026, 12, 1));
        assertThat(calendars.addWorkingDays(DELM, thursday, 2)).isEqualTo(LocalDate.of(2026, 11, 30));
        assertThat(calendars.addWorkingDays(DELM, LocalDate.of(2026, 11, 30), -1))
                .isEqualTo(LocalDate.of(2026, 11, 27));
    }

    private static Person person(String id, PartyCode party) {
        return new Person(id, party, "Desk officer", Set.of(Role.DESK_OFFICER), Set.of());
    }

    private static Agency agency(PartyCode party, String code, @Nullable LocalDate until) {
        return new Agency(party, code, "Agency " + code, AgencyKind.CENTRE, true, FOUNDED, until);
    }

    private static void refused(String code, Runnable use) {
        assertThatExceptionOfType(Refusal.class).isThrownBy(use::run).satisfies(no -> assertThat(no.code())
                .isEqualTo(code));
    }
}
