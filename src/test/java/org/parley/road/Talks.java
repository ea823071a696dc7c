package org.parley.road;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.parley.exchange.Communication;
import org.parley.exchange.CommunicationId;
import org.parley.exchange.Question;
import org.parley.exchange.Report;
import org.parley.measure.ActKind;
import org.parley.measure.Measure;
import org.parley.measure.MeasureId;
import org.parley.measure.Negotiation;
import org.parley.measure.Outcome;
import org.parley.measure.PointPut;
import org.parley.paper.Channel;
import org.parley.paper.Paper;
import org.parley.paper.PaperForm;
import org.parley.paper.PaperId;
import org.parley.paper.Planned;
import org.parley.shared.Marking;
import org.parley.web.task.Hands.Opened;

/**
 * One desk's talks with the other, and what its people do in them. Whoever a task is offered to does it; what they type is
 * what such people type when all goes well.
 */
public final class Talks {
    private final Fixture with;
    private final Negotiation negotiation;
    private final List<Measure> points;

    Talks(Fixture with, Negotiation negotiation, List<Measure> points) {
        this.with = with;
        this.negotiation = negotiation;
        this.points = List.copyOf(points);
    }

    public Negotiation negotiation() {
        return negotiation;
    }

    public MeasureId point(int place) {
        return points.get(place).id();
    }

    // papers

    /** Opens a proposal of these points. */
    public PaperId proposes(MeasureId... measures) {
        var put = new ArrayList<PointPut>();
        for (var measure : measures) put.add(PointPut.first(measure));
        return with.papers
                .openProposal(with.hands.person(named("desk")), negotiation.id(), put, null, "The time has come")
                .id();
    }

    /** Opens a note that clarifies a point and waits for nothing; only the legal adviser is asked about it. */
    public PaperId notes(MeasureId measure) {
        var planned = List.of(new Planned(measure, ActKind.CLARIFIED));
        return with.papers
                .openNote(with.hands.person(named("desk")), negotiation.id(), planned, "They misread us")
                .id();
    }

    /** Drafts a paper with one text for each point that it puts. */
    public Talks drafts(PaperId id, PaperForm form, Channel channel) {
        return drafts(id, form, channel, Map.of());
    }

    /** The same with more in the form, such as a file that shall leave with the paper. */
    public Talks drafts(PaperId id, PaperForm form, Channel channel, Map<String, String> more) {
        var paper = paper(id);
        var fields = new HashMap<String, String>(more);
        fields.put("form", form.name());
        fields.put("channel", channel.name());
        fields.put("marking", Marking.RESTRICTED.name());
        fields.put("leavesAs", Marking.DIPLOMATIC_CORRESPONDENCE.name());
        fields.put("coveringText", "The Ministry presents its compliments and has the honour to say the following.");
        int place = 0;
        for (var planned : paper.plan()) {
            var point = "points[%d].".formatted(place++);
            fields.put(point + "measure", planned.measure().value());
            fields.put(point + "act", planned.act().name());
            fields.put(point + "texts[0].language", "en");
            fields.put(point + "texts[0].status", "AUTHENTIC");
            fields.put(point + "texts[0].words", "Each Party informs the other within a day. " + planned.measure());
        }
        does("draft", id.value(), fields);
        return this;
    }

    /** Every agency that is asked clears every point; the desk records the letters of those without accounts. */
    public Talks everyAgencyClears(PaperId id) {
        var fields = clearance(id);
        for (var task : tasks("clearance", id.value()))
            whoeverHasIt(task).ifPresent(person -> with.hands.submit(person, task, fields));
        return this;
    }

    /** The fields by which an agency clears every point of a paper. */
    public Map<String, String> clearance(PaperId id) {
        var fields = new HashMap<String, String>();
        int place = 0;
        for (var measure : paper(id).measures()) {
            var point = "points[%d].".formatted(place++);
            fields.put(point + "measure", measure.value());
            fields.put(point + "position", "CLEAR");
        }
        fields.put("letterNumber", "17/3");
        fields.put("letterDay", today());
        fields.put("letterFile", "We clear it.");
        return fields;
    }

    public Talks approves(PaperId id) {
        does("approve", id.value(), approval(id));
        return this;
    }

    public Map<String, String> approval(PaperId id) {
        return Map.of("approved", "true", "draftHash", paper(id).draft().hash());
    }

    public Talks handsOver(PaperId id) {
        does(
                "hand-over",
                id.value(),
                Map.of("toWhom", "Director, First Department", "place", "Ministry", "outcome", "LEFT", "on", today()));
        return this;
    }

    /** Drafts, clears and approves; over the exchange it has left then, by hand it waits for the mission. */
    public Talks sends(PaperId id, PaperForm form, Channel channel) {
        return drafts(id, form, channel).everyAgencyClears(id).approves(id);
    }

    // what comes in

    /** The mission types off an answer that came on paper and speaks of these points. */
    public CommunicationId receives(MeasureId... measures) {
        var items = new ArrayList<Communication.Item>();
        for (var measure : measures) items.add(Report.point(measure, "We have considered it.", List.of()));
        return with.reporting
                .report(
                        with.hands.person(named("mission")),
                        new Report(
                                Report.Way.TRANSCRIBED,
                                negotiation.id(),
                                "note_verbale",
                                "mission",
                                null,
                                "Ministry of Foreign Affairs",
                                "441",
                                LocalDate.now(with.clock),
                                "The Ministry has considered the proposals.",
                                null,
                                items,
                                Marking.DIPLOMATIC_CORRESPONDENCE,
                                null))
                .id();
    }

    public Talks registers(CommunicationId id) {
        var fields = new HashMap<String, String>();
        fields.put("receivedOn", today());
        fields.put("negotiation", negotiation.id().value());
        int place = 0;
        for (var item : with.communications.get(negotiation.party(), id).items()) {
            var point = "points[%d].".formatted(place);
            fields.put(point + "place", String.valueOf(place++));
            if (item.measure() == null) fields.put(point + "title", item.title());
            else fields.put(point + "measure", item.measure().value());
        }
        does("register", id.value(), fields);
        return this;
    }

    public Talks confirms(CommunicationId id) {
        does("confirm", id.value(), Map.of("verdict", "AS_RECORDED"));
        return this;
    }

    /** The reading of the form that somebody has open: the same on whatever it speaks of, silence on the rest. */
    public Map<String, String> reading(Opened assess, Outcome outcome) {
        var fields = new LinkedHashMap<String, String>();
        int place = 0;
        for (var asked :
                (List<?>) Objects.requireNonNull(with.hands.shows(assess).get("questions"))) {
            var question = (Question) asked;
            var point = "points[%d].".formatted(place++);
            fields.put(point + "measure", question.measure().id().value());
            fields.put(point + "outcome", (question.item() == null ? Outcome.PASSED_OVER : outcome).name());
            if (question.answers() != null)
                fields.put(point + "answers", question.answers().value());
        }
        return fields;
    }

    public Talks assesses(CommunicationId id, Outcome outcome) {
        var form = opens("assess", id.value());
        with.hands.submit(form, reading(form, outcome));
        return this;
    }

    public Talks leavesUnanswered(CommunicationId id) {
        does(
                "reply",
                id.value(),
                Map.of(
                        "decidedBy",
                        "Head of department",
                        "until",
                        LocalDate.now(with.clock).plusDays(30).toString(),
                        "inwardReason",
                        "It asks for nothing"));
        return this;
    }

    /** Settles the submission of each of these points on the answers in hand. */
    public Talks settles(MeasureId... measures) {
        for (var measure : measures) {
            var submission =
                    with.submissions.openOf(negotiation.party(), measure).orElseThrow();
            var fields = new HashMap<String, String>();
            fields.put("nextStep", "SETTLED");
            fields.put("inwardReason", "They agree");
            int place = 0;
            for (var reading : with.submissions.undecidedReadings(negotiation.party(), submission.id()))
                fields.put("readings[%d]".formatted(place++), reading.id());
            does("next-step", submission.id().value(), fields);
        }
        return this;
    }

    // tasks

    /** The open tasks with this form in these talks that carry the id. */
    public List<String> tasks(String form, String id) {
        return List.copyOf(offers(form, id).keySet());
    }

    /** The same with the groups that each is offered to. */
    private Map<String, List<String>> offers(String form, String id) {
        var offers = new TreeMap<String, List<String>>();
        with.database
                .sql(
                        """
                        select task_id, offered_to from worklist
                        where party = :party and form = :form and ids like :id""")
                .param("party", negotiation.party().value())
                .param("form", form)
                .param("id", "%\"" + id + "\"%")
                .query(row -> {
                    offers.computeIfAbsent(row.getString(1), task -> new ArrayList<>())
                            .add(row.getString(2));
                });
        return offers;
    }

    /** The one open task with this form that carries the id, as whoever it is offered to opens it. */
    public Opened opens(String form, String id) {
        var tasks = offers(form, id);
        if (tasks.size() != 1) throw new AssertionError("%d tasks of %s about %s".formatted(tasks.size(), form, id));
        var task = tasks.entrySet().iterator().next();
        return with.hands.open(whoever(task.getValue()), task.getKey());
    }

    public Opened opens(String task) {
        return with.hands.open(whoeverHasIt(task).orElseThrow(), task);
    }

    public void does(String form, String id, Map<String, String> fields) {
        with.hands.submit(opens(form, id), fields);
    }

    /**
     * The group's own name says who: {@code xa.agency.cert} is {@code xa.cert}; the desk stands in for who has no account.
     * Nobody, once the task is gone.
     */
    private Optional<String> whoeverHasIt(String task) {
        var groups = with.database
                .sql("select offered_to from worklist where task_id = ?")
                .param(task)
                .query(String.class)
                .list();
        return groups.isEmpty() ? Optional.empty() : Optional.of(whoever(groups));
    }

    private String whoever(List<String> groups) {
        return groups.stream()
                .map(group -> named(group.substring(group.lastIndexOf('.') + 1)))
                .max(Comparator.comparing(named("desk")::equals))
                .orElseThrow();
    }

    private Paper paper(PaperId id) {
        return with.papers.get(negotiation.party(), id);
    }

    private String named(String function) {
        return negotiation.party().value() + "." + function;
    }

    private String today() {
        return LocalDate.now(with.clock).toString();
    }
}
