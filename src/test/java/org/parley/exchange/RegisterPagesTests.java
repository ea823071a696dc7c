package org.parley.exchange;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.parley.exchange.Correspondence.ARDEN;
import static org.parley.exchange.Correspondence.BRENN;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parley.exchange.Communication.Days;
import org.parley.exchange.Communication.Item;
import org.parley.exchange.Communication.Keeping;
import org.parley.exchange.Communication.Numbers;
import org.parley.exchange.Communication.Said;
import org.parley.exchange.Communication.Wording;
import org.parley.measure.ActKind;
import org.parley.measure.Negotiation;
import org.parley.measure.Provenance;
import org.parley.paper.Channel;
import org.parley.paper.Drafting;
import org.parley.paper.Papers;
import org.parley.paper.Planned;
import org.parley.shared.Marking;
import org.parley.web.PageTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.MockMvc;

/** The register, a communication and the forms of the exchange as people see them. */
@PageTest
@Import({Correspondence.class, FormStage.class})
class RegisterPagesTests {
    private static final String SCRIPT = "<script>alert(1)</script>";
    private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Correspondence desks;

    @Autowired
    private Register register;

    @Autowired
    private Papers papers;

    private Negotiation negotiation;
    private Communication arrived;

    RegisterPagesTests(@Autowired Correspondence desks) {
        negotiation = desks.opened();
        arrived = theirs(negotiation, desks);
    }

    private static Communication theirs(Negotiation negotiation, Correspondence desks) {
        var point = desks.point(negotiation, "Incidents");
        return new Communication(
                CommunicationId.next(),
                ARDEN,
                BRENN,
                negotiation.id(),
                Direction.IN,
                null,
                "oral message",
                "embassy",
                null,
                "Ministry of Foreign Affairs of Brenn",
                new Numbers(null, "B-402", null),
                new Days(TODAY, null, null, TODAY),
                Provenance.ORAL,
                Marking.DIPLOMATIC_CORRESPONDENCE,
                "They said " + SCRIPT,
                List.of(new Item(
                        null,
                        point.id(),
                        point.number(),
                        point.title(),
                        point.kind().name(),
                        "seventy-two hours",
                        List.of(new Wording("en", "WORKING_TRANSLATION", "within [xb: 72 hours]")))),
                new Said(false, "Head of department", true, "Brenn City"),
                null,
                null,
                new Keeping("xa.mission", Instant.now(), null, null, null, null, null));
    }

    @BeforeEach
    void arrives() {
        register.add(arrived);
    }

    private void shows(String person, String address, String... words) throws Exception {
        var page = mvc.perform(get(address).with(user(person))).andExpect(status().isOk());
        for (var word : words) page.andExpect(content().string(containsString(word)));
        page.andExpect(content().string(not(containsString(SCRIPT))));
    }

    @Test
    void theRegisterFindsByAnyOfTheThreeNumbers() throws Exception {
        var it = desks.registered(arrived);
        for (var number : List.of("B-402", Objects.requireNonNull(it.numbers().registry())))
            shows("xa.desk", "/register?q=" + number, "/communications/" + it.id(), "B-402");
        shows("xa.desk", "/register", "/communications/" + it.id());
        mvc.perform(get("/register?q=B-402").with(user("xb.desk")))
                .andExpect(content().string(not(containsString(it.id().value()))));
    }

    @Test
    void aCommunicationShowsItsWordsAndHowWeKnowThemToItsOwnDeskAlone() throws Exception {
        shows(
                "xa.desk",
                "/communications/" + arrived.id(),
                "The gist, in our words",
                "72 hours",
                "waits for a second person");
        mvc.perform(get("/communications/" + arrived.id()).with(user("xb.desk")))
                .andExpect(status().is4xxClientError())
                .andExpect(content().string(allOf(not(containsString("72 hours")), not(containsString("Incidents")))));
        mvc.perform(get("/communications/" + arrived.id()).with(user("xa.cert")))
                .andExpect(status().is4xxClientError());
    }

    @Test
    void aReportIsAskedForWithThePointsOfTheNegotiation() throws Exception {
        shows("xa.mission", "/communications/report?negotiation=" + negotiation.id(), "Incidents", "this is the gist");
        mvc.perform(get("/communications/report").with(user("xa.cert"))).andExpect(status().is4xxClientError());
    }

    private String stage(String form, String kind, String id) {
        return "/stage/%s/%s/%s/%s".formatted(form, negotiation.id(), kind, id);
    }

    @Test
    void theFormsOfWhatCameInShowTheirWords() throws Exception {
        var id = arrived.id().value();
        shows("xa.registrar", stage("register", "communicationId", id), "points[0].number", "Day received");
        shows("xa.mission", stage("confirm", "communicationId", id), "Not by you");
        desks.registered(arrived);
        shows("xa.registrar", stage("confirm", "communicationId", id), "I know it otherwise");
        shows(
                "xa.desk",
                stage("assess", "communicationId", id),
                "points[0].outcome",
                "put to us",
                "the first text on this point");
        shows("xa.desk", stage("reply", "communicationId", id), "If it is left unanswered");
    }

    @Test
    void theFormOfTheMissionShowsWhatIsHandedOver() throws Exception {
        var it = desks.registered(arrived);
        var measure = Objects.requireNonNull(it.items().get(0).measure());
        var reply = papers.openReply(
                desks.actor("xa.desk"),
                it.id().value(),
                negotiation.id(),
                List.of(new Planned(measure, ActKind.ACKNOWLEDGED)),
                "for the record");
        var approved = desks.approved(
                reply,
                Channel.MISSION,
                List.of(new Drafting.Point(measure, ActKind.ACKNOWLEDGED, List.of(), "We study it.")));
        shows(
                "xa.mission",
                stage("hand-over", "paperId", approved.id().value()),
                "read out",
                "The Ministry presents its compliments.");
    }
}
