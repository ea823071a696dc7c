package org.parley.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.measure.ActKind;
import org.parley.measure.Contacts;
import org.parley.measure.InstrumentKind;
import org.parley.measure.Measure;
import org.parley.measure.Negotiation;
import org.parley.measure.Programmes;
import org.springframework.beans.factory.annotation.Autowired;

/** The pages on which a desk keeps its talks and points, opened and filled in by its people. */
class PointPagesTests extends AtTheDesks {
    @Autowired
    private Contacts contacts;

    @Autowired
    private Programmes programmes;

    @SuppressWarnings("NullAway.Init") // there before each test
    private Negotiation talks;

    @SuppressWarnings("NullAway.Init")
    private Measure hotline;

    @BeforeEach
    void arden() {
        talks = talks("xa");
        hotline = point(talks, "Hotline", InstrumentKind.TREATY);
    }

    @Test
    void talksAreOpenedWithAProgrammeAndItsPoints() {
        var desk = new Desk("xa", "Brenn", port, calendar);
        desk.opensTalksOn("Fishing in the strait");
        desk.opensProgramme("Two points on fish");
        desk.addsPoint("Licences", "AGENCY_ARRANGEMENT");
        var page = person("xa.desk").page("/negotiations/" + desk.negotiation() + "/points");
        assertThat(page.text()).contains("Licences").contains("Two points on fish (each point on its own)");
        assertThat(programmes.of(talks.party(), new org.parley.measure.NegotiationId(desk.negotiation())))
                .hasSize(1);
        person("xa.desk").page("/negotiations/" + desk.negotiation() + "/propose");
    }

    @Test
    void whatHappenedOutsideIsRecordedAndCorrected() {
        var form = person("xa.mission").form(path("/record"), "form[action$=/record]");
        form.set("author", "theirs").set("kind", "COMMUNICATED").set("happenedOn", "2025-09-30");
        form.tick("points", "Hotline").tick("quoted", "very words").set("words", "<b>Not now.</b>");
        person("xa.mission").submit(form.set("source", "a talk at the reception"));
        var act = acts.of(talks.party(), hotline.id()).get(0);
        assertThat(act.kind()).isEqualTo(ActKind.COMMUNICATED);

        var path = "/acts/" + act.id() + "/correct";
        var correction = person("xa.desk").form(path, "form[action$=/correct]");
        assertThat(correction.value("words")).isEqualTo("<b>Not now.</b>");
        assertThat(correction.value("points")).isEqualTo(hotline.id().value());
        correction.set("author", "theirs").set("words", "Not yet.").set("why", "misheard");
        person("xa.desk").submit(correction);
        var ledger = person("xa.desk").page("/measures/" + hotline.id());
        assertThat(ledger.text()).contains("Not yet.");
        assertThat(ledger.document().select("main b:contains(Not now)")).isEmpty();
        assertThat(person("xb.desk").status(path)).isEqualTo(404);
    }

    @Test
    void aDayThatLiesAheadHasNotHappened() {
        var form = person("xa.desk").form(path("/record"), "form[action$=/record]");
        form.set("author", "theirs").set("kind", "COMMUNICATED").set("happenedOn", "2025-12-01");
        var page = person("xa.desk").refused(form.set("source", "an announcement"));
        assertThat(page.text()).contains("Record it when it has happened");
    }

    @Test
    void theStateOfContactsIsDeclaredAndShown() {
        var form = person("xa.head").form(path("/contacts"), "form[action$=/contacts]");
        form.set("state", "FROZEN").set("author", "theirs").set("on", "2025-10-01");
        var page = person("xa.head").submit(form.set("words", "suspended").set("inwardReason", "they said so"));
        assertThat(page.text()).contains("the pair");
        assertThat(contacts.frozen(talks.party(), talks.id())).isTrue();
    }

    @Test
    void pointsAreMergedAndTheWholeIsPut() {
        var visits = point(talks, "Visits", InstrumentKind.TREATY);
        var form = person("xa.desk").form(path("/propose"), "form[action$=/merge]");
        form.tick("points", "Hotline").tick("points", "Visits").set("title", "Hotline and visits");
        form.set("kind", "TREATY").set("inwardReason", "One paper reads better");
        person("xa.desk").submit(form);
        assertThat(person("xa.desk").tasks("Draft paper", talks.subject())).hasSize(1);
        assertThat(measures.of(talks.id())).extracting(Measure::title).contains("Hotline and visits", visits.title());
    }

    @Test
    void aPointIsSplit() {
        var form = person("xa.desk").form(path("/propose"), "form[action*=/split]");
        var page = person("xa.desk").submit(form.set("titles", "Line between centres\nLine between ministers"));
        assertThat(page.text()).contains("Line between centres").contains("Line between ministers");
    }

    @Test
    void aCounterTextIsPutAsOne() {
        var form = person("xa.desk").form(path("/propose"), "form[action$=/propose]");
        form.tick("points", "Hotline").tick("counter", "counter-text").set("inwardReason", "Ours is better");
        person("xa.desk").submit(form);
        assertThat(person("xa.desk").task("Draft paper", talks.subject()).value("points[0].act"))
                .isEqualTo("COUNTER_PROPOSED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/points", "/propose", "/record", "/contacts", "/instruments"})
    void theOtherDeskFindsNothing(String page) {
        for (var function : List.of("desk", "head", "legal", "treaty", "registrar", "mission"))
            assertThat(person("xb." + function).status(path(page))).as(function).isIn(403, 404);
        assertThat(person("xb.desk").status(path(page))).isEqualTo(404);
        assertThat(person("xa.admin").status(path(page))).isIn(403, 404);
    }

    private String path(String page) {
        return "/negotiations/" + talks.id() + page;
    }
}
