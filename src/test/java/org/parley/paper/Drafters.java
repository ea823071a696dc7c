package org.parley.paper;

import static org.parley.web.TwoDesks.ARDEN;
import static org.parley.web.TwoDesks.BRENN;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.parley.measure.ActDate;
import org.parley.measure.ActKind;
import org.parley.measure.Acts;
import org.parley.measure.Author;
import org.parley.measure.InstrumentKind;
import org.parley.measure.MeasureId;
import org.parley.measure.Measures;
import org.parley.measure.NegotiationId;
import org.parley.measure.Negotiations;
import org.parley.measure.NewAct;
import org.parley.measure.NewMeasure;
import org.parley.measure.PointPut;
import org.parley.measure.TextStatus;
import org.parley.party.Agency;
import org.parley.party.AgencyKind;
import org.parley.party.Desks;
import org.parley.shared.Actor;
import org.parley.shared.Marking;
import org.parley.shared.PartyCode;
import org.parley.shared.Role;
import org.parley.web.TwoDesks;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.boot.test.context.TestComponent;

/** The people of Arden's desk at work on papers; its Interior Ministry answers by letter. */
@TestComponent
class Drafters implements InitializingBean {
    static final String WHY = "The ministers quarrel over this and must not be seen to";
    static final String LETTER = "The Ministry presents its compliments.";

    private final TwoDesks people;
    private final Desks desks;
    private final Negotiations negotiations;
    private final Measures measures;
    private final Acts acts;
    private final Papers papers;
    private final Reviews reviews;

    Drafters(
            TwoDesks people,
            Desks desks,
            Negotiations negotiations,
            Measures measures,
            Acts acts,
            Papers papers,
            Reviews reviews) {
        this.people = people;
        this.desks = desks;
        this.negotiations = negotiations;
        this.measures = measures;
        this.acts = acts;
        this.papers = papers;
        this.reviews = reviews;
    }

    @Override
    public void afterPropertiesSet() {
        desks.add(new Agency(
                ARDEN, "interior", "Interior Ministry", AgencyKind.MINISTRY, false, LocalDate.of(2020, 1, 1), null));
    }

    Actor the(Role role) {
        return people.actor(ARDEN, role);
    }

    Actor of(PartyCode party, Role role) {
        return people.actor(party, role);
    }

    /** A negotiation of its own for each test. */
    NegotiationId talks() {
        return negotiations
                .open(the(Role.DESK_OFFICER), BRENN, "Brenn", "Subject " + UUID.randomUUID(), Marking.RESTRICTED)
                .id();
    }

    MeasureId point(NegotiationId talks, String title) {
        return measures.add(
                        the(Role.DESK_OFFICER), talks, new NewMeasure(null, null, title, InstrumentKind.TREATY, WHY))
                .id();
    }

    Paper proposal(NegotiationId talks, MeasureId... points) {
        return papers.openProposal(
                the(Role.DESK_OFFICER),
                talks,
                Stream.of(points).map(PointPut::first).toList(),
                null,
                WHY);
    }

    /** A note that accepts the points, which Brenn put. */
    Paper acceptance(NegotiationId talks, MeasureId... points) {
        var put = NewAct.of(
                negotiations.get(ARDEN, talks),
                Author.of(BRENN),
                ActKind.PROPOSED,
                List.of(points),
                ActDate.of(LocalDate.of(2025, 1, 6)),
                "xa.registrar");
        acts.record(put);
        return note(talks, ActKind.ACCEPTED, points);
    }

    Paper note(NegotiationId talks, ActKind act, MeasureId... points) {
        var plan = Stream.of(points).map(point -> new Planned(point, act)).toList();
        return papers.openNote(the(Role.DESK_OFFICER), talks, plan, WHY);
    }

    /** A draft on all points of the paper, with the words for each in their order. */
    Draft drafts(Paper paper, String... words) {
        return drafts(paper, false, "", words);
    }

    Draft drafts(Paper paper, boolean atTheTable, String paragraphs, String... words) {
        return papers.saveDraft(
                the(Role.DESK_OFFICER), paper.id(), drafting(paper, LETTER, atTheTable, paragraphs, words));
    }

    static Drafting drafting(Paper paper, String letter, boolean atTheTable, String paragraphs, String... words) {
        var points = new ArrayList<Drafting.Point>();
        for (int i = 0; i < paper.plan().size(); i++) {
            var planned = paper.plan().get(i);
            var texts = i < words.length
                    ? List.of(new Drafting.Text("en", TextStatus.AUTHENTIC, words[i]))
                    : List.<Drafting.Text>of();
            points.add(new Drafting.Point(planned.measure(), planned.act(), texts, null));
        }
        return new Drafting(
                PaperForm.NOTE_VERBALE,
                Channel.DESK,
                null,
                Marking.RESTRICTED,
                Marking.DIPLOMATIC_CORRESPONDENCE,
                atTheTable,
                letter,
                points,
                paragraphs,
                null);
    }

    /** What the table of reviewers gives. */
    static Map<String, Object> row(String agency, int days, String mode) {
        return Map.of("agency", agency, "days", days, "mode", mode);
    }

    @SafeVarargs
    final void asked(Paper paper, Map<String, Object>... rows) {
        reviews.open(paper.id().value(), List.of(rows));
    }

    void clears(Role role, String agency, Paper paper) {
        reviews.give(the(role), paper.id(), agency, clear(paper));
    }

    static List<PointPosition> clear(Paper paper) {
        return paper.measures().stream().map(PointPosition::clear).toList();
    }

    static PointPosition objects(MeasureId point, String why) {
        return new PointPosition(point, Position.OBJECT, null, new InwardReason(why));
    }

    static Reviews.Letter letter(String number, LocalDate day) {
        return new Reviews.Letter(
                number, day, new Upload("letter.txt", "text/plain", "We clear it.".getBytes(StandardCharsets.UTF_8)));
    }

    Approval approves(Paper paper, Draft draft) {
        return papers.approve(the(Role.HEAD_OF_DELEGATION), paper.id(), draft.hash(), Role.HEAD_OF_DELEGATION, false);
    }

    /** Drafted, cleared by the legal adviser and approved. */
    Paper ready(Paper paper, String... words) {
        var draft = drafts(paper, words);
        asked(paper);
        clears(Role.LEGAL_ADVISER, "legal", paper);
        approves(paper, draft);
        return papers.get(ARDEN, paper.id());
    }
}
