package org.parley.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.parley.measure.ActKind;
import org.parley.measure.InstrumentKind;
import org.parley.measure.Measure;
import org.parley.measure.Measures;
import org.parley.measure.Negotiation;
import org.parley.measure.NegotiationId;
import org.parley.measure.Negotiations;
import org.parley.measure.NewMeasure;
import org.parley.measure.PointPut;
import org.parley.measure.TextStatus;
import org.parley.paper.Channel;
import org.parley.paper.Drafting;
import org.parley.paper.Paper;
import org.parley.paper.PaperForm;
import org.parley.paper.PaperId;
import org.parley.paper.Papers;
import org.parley.paper.PointPosition;
import org.parley.paper.Reviews;
import org.parley.party.People;
import org.parley.shared.Actor;
import org.parley.shared.Marking;
import org.parley.shared.PartyCode;
import org.parley.shared.Role;
import org.springframework.boot.test.context.TestComponent;

/** Two desks that write to one another: negotiations, approved papers, registrations. */
@TestComponent
class Correspondence {
    static final PartyCode ARDEN = new PartyCode("xa");
    static final PartyCode BRENN = new PartyCode("xb");

    /** An inward reason, different at each desk. */
    static String inward(PartyCode party) {
        return "The ministers of %s quarrel over this and must not be seen to".formatted(party.label());
    }

    private final People people;
    private final Negotiations negotiations;
    private final Measures measures;
    private final Papers papers;
    private final Reviews reviews;
    private final Register register;
    private final Registering registering;

    Correspondence(
            People people,
            Negotiations negotiations,
            Measures measures,
            Papers papers,
            Reviews reviews,
            Register register,
            Registering registering) {
        this.people = people;
        this.negotiations = negotiations;
        this.measures = measures;
        this.papers = papers;
        this.reviews = reviews;
        this.register = register;
        this.registering = registering;
    }

    Actor actor(String person) {
        return people.actor(person).orElseThrow();
    }

    private Actor of(PartyCode party, Role role) {
        return actor(party.value() + "." + role.code());
    }

    /** A file on a subject of its own, so that tests do not meet. */
    Negotiation opened() {
        return negotiations.open(
                of(ARDEN, Role.DESK_OFFICER),
                BRENN,
                "Brenn",
                "Subject " + UUID.randomUUID(),
                Marking.DIPLOMATIC_CORRESPONDENCE);
    }

    Measure point(Negotiation negotiation, String title) {
        return measures.add(
                of(negotiation.party(), Role.DESK_OFFICER),
                negotiation.id(),
                new NewMeasure(null, null, title, InstrumentKind.TREATY, inward(negotiation.party())));
    }

    /** A proposal that is cleared and approved, and has not left yet. */
    Paper proposal(Channel channel, Negotiation negotiation, Measure... points) {
        var opened = papers.openProposal(
                of(negotiation.party(), Role.DESK_OFFICER),
                negotiation.id(),
                List.of(points).stream()
                        .map(point -> PointPut.first(point.id()))
                        .toList(),
                null,
                inward(negotiation.party()));
        var said = new ArrayList<Drafting.Point>();
        for (var point : points)
            said.add(new Drafting.Point(
                    point.id(),
                    ActKind.PROPOSED,
                    List.of(new Drafting.Text("en", TextStatus.AUTHENTIC, "Article 1 of " + point.title())),
                    null));
        return approved(opened, channel, said);
    }

    /** A paper of ours drafted by the desk, cleared by the legal adviser, approved by the head of delegation. */
    Paper approved(Paper opened, Channel channel, List<Drafting.Point> points) {
        var party = opened.party();
        var draft = papers.saveDraft(
                of(party, Role.DESK_OFFICER),
                opened.id(),
                new Drafting(
                        PaperForm.NOTE_VERBALE,
                        channel,
                        null,
                        Marking.RESTRICTED,
                        Marking.DIPLOMATIC_CORRESPONDENCE,
                        false,
                        "The Ministry presents its compliments.",
                        points,
                        "",
                        null));
        reviews.open(opened.id().value(), List.of());
        var clear = new ArrayList<PointPosition>();
        for (var point : points) clear.add(PointPosition.clear(point.measure()));
        reviews.give(of(party, Role.LEGAL_ADVISER), opened.id(), "legal", clear);
        papers.approve(of(party, Role.HEAD_OF_DELEGATION), opened.id(), draft.hash(), Role.HEAD_OF_DELEGATION, false);
        return papers.get(party, opened.id());
    }

    Communication sentAs(Paper paper) {
        return register.ofPaper(paper.party(), paper.id().value())
                .flatMap(id -> register.find(paper.party(), id))
                .orElseThrow();
    }

    /** What the other desk holds of a negotiation from them. */
    List<Communication> arrivedAt(PartyCode desk, Negotiation negotiation) {
        return negotiations.byCommonRef(desk, negotiation.commonRef()).stream()
                .flatMap(own -> register.of(desk, own.id()).stream())
                .filter(it -> it.direction() == Direction.IN)
                .toList();
    }

    /** Enters what came in, each new point under the next free number. */
    Communication registered(Communication it) {
        var points = new ArrayList<Registration.Placing>();
        for (int place = 0; place < it.items().size(); place++)
            points.add(new Registration.Placing(
                    place,
                    it.items().get(place).ref() == null ? it.items().get(place).measure() : null,
                    "",
                    it.items().get(place).title(),
                    InstrumentKind.TREATY));
        var theirs = it.numbers().theirs();
        var received = Objects.requireNonNull(it.days().receivedOn());
        return registering.register(
                of(it.party(), Role.REGISTRAR),
                it.id(),
                new Registration(theirs == null ? "" : theirs, received, it.negotiation(), points));
    }

    Negotiation at(PartyCode desk, Negotiation negotiation) {
        return negotiations.byCommonRef(desk, negotiation.commonRef()).orElseThrow();
    }

    Measure at(NegotiationId negotiation, Measure measure) {
        return measures.byCommonRef(negotiation, measure.commonRef()).orElseThrow();
    }

    PaperId id(Paper paper) {
        return paper.id();
    }
}
