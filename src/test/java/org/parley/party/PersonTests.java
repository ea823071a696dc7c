package org.parley.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.parley.shared.PartyCode;
import org.parley.shared.Refusal;
import org.parley.shared.Role;

class PersonTests {
    private static final PartyCode XA = new PartyCode("xa");

    @ParameterizedTest
    @EnumSource(
            names = {"PROCESS_ADMIN", "AUDITOR"},
            mode = EnumSource.Mode.EXCLUDE)
    void anAuditorHoldsNoOtherOffice(Role other) {
        refusedApart(Set.of(Role.AUDITOR, other), Set.of());
    }

    @ParameterizedTest
    @EnumSource(
            names = {"PROCESS_ADMIN", "PROCESS_OWNER"},
            mode = EnumSource.Mode.EXCLUDE)
    void aProcessAdminHoldsNoNegotiatingOffice(Role other) {
        refusedApart(Set.of(Role.PROCESS_ADMIN, other), Set.of());
    }

    @Test
    void neitherSpeaksForAnAgency() {
        refusedApart(Set.of(Role.PROCESS_ADMIN), Set.of("cert"));
        refusedApart(Set.of(Role.AUDITOR), Set.of("cert"));
    }

    @Test
    void aHeadOfDelegationMayAlsoBeADeskOfficer() {
        assertThatNoException()
                .isThrownBy(() -> person("xa.head", Set.of(Role.HEAD_OF_DELEGATION, Role.DESK_OFFICER), Set.of()));
    }

    @Test
    void actsInTheGroupsOfHisRolesAndAgencies() {
        var legal = person("xa.legal", Set.of(Role.LEGAL_ADVISER), Set.of("legal"));
        assertThat(legal.actor().groups()).containsExactlyInAnyOrder("xa.legal", "xa.agency.legal");
    }

    @Test
    void aSignInNameCarriesNoMarkup() {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> person("<b>", Set.of(Role.MISSION), Set.of()))
                .satisfies(no -> assertThat(no.field()).isEqualTo("id"));
    }

    private static void refusedApart(Set<Role> roles, Set<String> agencies) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> person("xa.somebody", roles, agencies))
                .satisfies(no -> assertThat(no.code()).isEqualTo("offices-apart"));
    }

    private static Person person(String id, Set<Role> roles, Set<String> agencies) {
        return new Person(id, XA, "somebody", roles, agencies);
    }
}
