package org.parley.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.parley.paper.Annexes;
import org.springframework.test.context.TestPropertySource;

/** A file leaves with a paper: cleared with its letter, shown with what will leave, and read at the other desk. */
@TestPropertySource(properties = "parley.story=annexes") // a registry in which nothing else has come in
class AnnexTests extends AtTheDesks {
    private static final String TALKS = "Charts of cables";
    private static final String POINT = "Cables on the sea bed";
    private static final byte[] CHART = "Chart 4, soundings in metres".getBytes(StandardCharsets.UTF_8);

    @Test
    void anAnnexIsClearedWithTheLetterAndCrossesByteForByte() {
        var arden = new Desk("xa", "Brenn", port, calendar);
        var brenn = new Desk("xb", "Arden", port, calendar);
        arden.opensTalksOn(TALKS);
        arden.addsPoint(POINT, "TREATY");
        arden.putsForward("The surveyors are done", calendar.today().plusDays(60), POINT);
        draftsWith(arden, "chart.txt", "Chart 3, soundings in fathoms".getBytes(StandardCharsets.UTF_8));
        var defence = arden.person("defence").task("position", TALKS).chooseAll(".position", "CLEAR");
        var on = defence.point(POINT);
        arden.person("defence")
                .submit(defence.set(on + ".position", "OBJECT").set(on + ".inwardReason", "The navy has not read it"));
        arden.everyAgencyClears();
        var impasse = arden.person("desk").open(arden.awaits("desk", "impasse", TALKS));
        arden.person("desk").submit(impasse.set("way", "REDRAFT").set("inwardReason", "The chart was the old one"));

        var form = arden.person("desk").task("Draft paper", TALKS);
        assertThat(form.text()).contains("chart.txt");
        form.fields().remove("kept");
        form.file("annexes[0].file", "chart 4.txt", CHART);
        arden.person("desk").submit(form);
        var again = arden.person("legal").task("position", TALKS);
        assertThat(again.text()).as("another chart is another letter").contains("chart 4.txt");
        assertThat(again.page().document().select("fieldset[id$=-position]")).hasSize(1);
        var link = again.page().linkTo("/annexes/");
        assertThat(arden.person("legal").file(link)).isEqualTo(CHART);
        assertThat(arden.person("cert").status(link))
                .as("an agency that is asked")
                .isEqualTo(200);
        nobodyElseReads(link);
        arden.everyAgencyClears();
        var leave = arden.person("head").task("Approve", TALKS);
        assertThat(leave.text())
                .contains("chart 4.txt", Annexes.sha256(CHART).substring(0, 16), "its annexes, byte for byte: 1")
                .doesNotContain("chart.txt,");
        var whatWillLeave = link.substring(0, link.indexOf("/annexes/")) + "/leave";
        assertThat(arden.person("head").page(whatWillLeave).text()).contains("chart 4.txt");
        nobodyElseReads(link);
        arden.person("head").submit(leave.set("approved", "true"));

        nobodyElseReads(link);
        brenn.registers();
        brenn.findsTalks(TALKS);
        var register = brenn.person("desk").page("/register").document();
        var arrived = brenn.person("desk").page(register.select("th.nos a").attr("href"));
        var there = arrived.linkTo("/annexes/");
        assertThat(brenn.person("desk").file(there)).isEqualTo(CHART);
        assertThat(arden.person("desk").status(there)).isEqualTo(404);
        assertThat(brenn.person("cert").status(there)).isEqualTo(403);
    }

    private static void draftsWith(Desk desk, String name, byte[] file) {
        var form = desk.person("desk").task("Draft paper", TALKS);
        form.set("coveringText", "Arden proposes to protect cables, as charted.")
                .set("channel", "DESK");
        form.set(form.point(POINT) + ".texts[0].words", "Each Party shall protect cables.");
        desk.person("desk").submit(form.file("annexes[0].file", name, file));
    }

    private void nobodyElseReads(String link) {
        for (var one : List.of("xb.desk", "xb.registrar", "xb.head", "xb.auditor"))
            assertThat(person(one).status(link)).as(one).isEqualTo(404);
        for (var office :
                Map.of("xa.admin", 403, "xa.owner", 403, "xa.auditor", 403).entrySet())
            assertThat(person(office.getKey()).status(link)).as(office.getKey()).isEqualTo(office.getValue());
    }
}
