package org.parley.process.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecisionTests {
    private final Rehearsal desk = Rehearsal.ofArden();

    @ParameterizedTest
    @CsvSource({
        // row by row: kinds, acts, form, agency, days, mode
        "political_statement, proposed, note_verbale, legal, 5, position",
        "political_statement, reminded, note_verbale, legal, 2, position",
        "political_statement, rejected, note_verbale, comms, 5, position",
        "agency_arrangement, counter_proposed, letter, cert, 5, position",
        "treaty, proposed, note_verbale, defence, 7, position",
        "political_statement, resubmitted, note_verbale, defence, 5, silence",
        "exchange_of_letters, accepted, letter, interior, 7, position",
        "treaty, accepted_ad_referendum, note_verbale, council, 10, position",
        "agency_arrangement, notified, letter, council, 5, information"
    })
    void anAgencyIsAskedByEachRowOfReviewers(
            String kind, String act, String form, String agency, int days, String mode) {
        Map<String, Object> paper = paper(List.of(kind), List.of(act), form);
        var agencies = desk.decide("reviewers", "agency", paper);
        assertThat(agencies).contains(agency).doesNotHaveDuplicates();
        var row = agencies.indexOf(agency);
        assertThat(desk.decide("reviewers", "days", paper).get(row)).isEqualTo(days);
        assertThat(desk.decide("reviewers", "mode", paper).get(row)).isEqualTo(mode);
    }

    @ParameterizedTest
    @ValueSource(strings = {"reminded", "acknowledged", "clarified", "withdrawn"})
    void whatCommitsUsToNothingIsSeenByTheLegalAdviserAlone(String act) {
        assertThat(desk.decide("reviewers", "agency", paper(List.of("treaty"), List.of(act), "note_verbale")))
                .containsExactly("legal");
    }

    @Test
    void aPaperOnSeveralPointsIsReviewedByTheGravestOfThem() {
        var agencies = desk.decide(
                "reviewers",
                "agency",
                paper(List.of("political_statement", "treaty"), List.of("acknowledged", "proposed"), "note_verbale"));
        assertThat(agencies).containsExactly("legal", "comms", "cert", "defence", "interior", "council");
    }

    @ParameterizedTest
    @ValueSource(strings = {"non_paper", "bout_de_papier", "oral_message"})
    void anInformalPaperDoesNotGoToTheCouncil(String form) {
        for (var kind : List.of("treaty", "political_statement"))
            assertThat(desk.decide("reviewers", "agency", paper(List.of(kind), List.of("proposed"), form)))
                    .doesNotContain("council");
    }

    @ParameterizedTest
    @CsvSource({
        // row by row: accepts, kind, level, form, who approves
        "true, political_statement, expert, non_paper, head",
        "false, treaty, expert, non_paper, head",
        "false, political_statement, minister, non_paper, head",
        "false, agency_arrangement, expert, note_verbale, head",
        "false, political_statement, expert, oral_message, legal"
    })
    void eachRowOfApproversNamesOneRole(boolean accepts, String kind, String level, String form, String role) {
        assertThat(desk.decide(
                        "approvers",
                        "approvers",
                        Map.of("accepts", accepts, "kinds", List.of(kind), "level", level, "form", form)))
                .containsExactly(role);
    }

    private static Map<String, Object> paper(List<String> kinds, List<String> acts, String form) {
        return Map.of("kinds", kinds, "acts", acts, "form", form);
    }
}
