package org.parley.exchange;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.parley.exchange.ReplyDecision.How;
import org.parley.exchange.ReplyDecision.OnPoint;
import org.parley.exchange.ReplyDecision.Road;
import org.parley.measure.MeasureId;
import org.parley.measure.Measures;
import org.parley.measure.NegotiationId;
import org.parley.measure.Negotiations;
import org.parley.measure.PointPut;
import org.parley.measure.Reading;
import org.parley.measure.Readings;
import org.parley.measure.Relation;
import org.parley.measure.Submission;
import org.parley.measure.SubmissionState;
import org.parley.measure.Submissions;
import org.parley.paper.Papers;
import org.parley.paper.Planned;
import org.parley.shared.Actor;
import org.parley.shared.PartyCode;
import org.parley.shared.Refusal;
import org.parley.shared.Role;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The desk decides whether and how a communication of theirs is answered. */
@Service
public class Replying {
    private final Negotiations negotiations;
    private final Measures measures;
    private final Readings readings;
    private final Submissions submissions;
    private final Papers papers;
    private final Register register;
    private final CommunicationActs recorded;
    private final ReplyRows rows;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Replying(
            Negotiations negotiations,
            Measures measures,
            Readings readings,
            Submissions submissions,
            Papers papers,
            Register register,
            CommunicationActs recorded,
            ReplyRows rows,
            ApplicationEventPublisher events,
            Clock clock) {
        this.negotiations = negotiations;
        this.measures = measures;
        this.readings = readings;
        this.submissions = submissions;
        this.papers = papers;
        this.register = register;
        this.recorded = recorded;
        this.rows = rows;
        this.events = events;
        this.clock = clock;
    }

    /** Every negotiation that it touches, to be locked before anything else. */
    public Set<NegotiationId> touches(PartyCode party, CommunicationId id) {
        var touched = new TreeSet<>(recorded.negotiations(id));
        touched.add(find(party, id).negotiation());
        return touched;
    }

    /** How we read it, point by point, in the order of its points. */
    public List<Reading> readings(PartyCode party, CommunicationId id) {
        find(party, id);
        return recorded.of(id).stream()
                .flatMap(act -> readings.of(party, act).stream())
                .toList();
    }

    /**
     * The points that it answers though their submission was decided already, so that nobody waits for it.
     *
     * @param readings all of ours of the communication
     */
    public List<Submission> nobodyWaitsFor(PartyCode party, List<Reading> readings) {
        return readings.stream()
                .filter(reading -> reading.outcome().wakes())
                .map(Reading::submission)
                .filter(Objects::nonNull)
                .map(submission -> submissions.get(party, submission))
                .filter(submission -> !submission.state().open())
                .filter(submission -> submission.state() != SubmissionState.NOT_PUT)
                .distinct()
                .toList();
    }

    @Transactional
    public Road decide(Actor actor, CommunicationId id, ReplyDecision decision) {
        actor.require(Role.DESK_OFFICER, Role.HEAD_OF_DELEGATION);
        negotiations.lock(touches(actor.party(), id));
        var it = find(actor.party(), id);
        check(actor, id, decision);
        takeUp(actor, it, decision);
        var road = answer(actor, it, decision);
        rows.save(id, road, decision, actor.person());
        events.publishEvent(new ReplyDecided(
                actor.party(), it.negotiation().value(), actor.person(), id.value(), road.reply(), decision.until()));
        return road;
    }

    private void check(Actor actor, CommunicationId id, ReplyDecision decision) {
        if (decision.inwardReason().isBlank())
            throw new Refusal("reason-missing", "Say why, for the desk and the record", "inwardReason");
        var readings = readings(actor.party(), id);
        var waitedFor = nobodyWaitsFor(actor.party(), readings).stream()
                .map(Submission::id)
                .toList();
        for (var one : decision.takenUp())
            if (!waitedFor.contains(one.submission()))
                throw new Refusal(
                        "somebody-waits", "A point was taken up that this communication does not answer late");
        var speaksOf = readings.stream().map(Reading::measure).toList();
        for (var point : decision.points())
            if (!speaksOf.contains(point.measure()))
                throw new Refusal(
                        "point-not-there", "A reply was chosen on a point that this communication does not touch");
        if (answersNothing(decision) && !decision.takesUp()) checkLeftUnanswered(decision);
    }

    private static boolean answersNothing(ReplyDecision decision) {
        return decision.points().stream().allMatch(point -> point.say() == Say.NOTHING);
    }

    private void checkLeftUnanswered(ReplyDecision decision) {
        if (decision.decidedBy() == null || decision.decidedBy().isBlank())
            throw new Refusal("authority-missing", "Say who decided to leave it unanswered", "decidedBy");
        if (decision.until() == null || !decision.until().isAfter(LocalDate.now(clock)))
            throw new Refusal(
                    "future-day-needed", "Name the day on which this is looked at again; it must lie ahead", "until");
    }

    private void takeUp(Actor actor, Communication it, ReplyDecision decision) {
        var again = new LinkedHashMap<NegotiationId, List<PointPut>>();
        for (var one : decision.takenUp()) {
            var submission = submissions.get(actor.party(), one.submission());
            if (one.how() == How.SETTLE) submissions.settleLate(actor, submission.id(), decision.inwardReason());
            if (one.how() == How.PUT_AGAIN)
                again.computeIfAbsent(submission.negotiation(), n -> new ArrayList<>())
                        .add(PointPut.again(submission.measure(), submission.id()));
        }
        for (var point : decision.saying(Say.COUNTER_TEXT))
            again.computeIfAbsent(negotiationOf(actor, point), n -> new ArrayList<>())
                    .add(counter(actor, it, point.measure()));
        open(actor, again, decision.inwardReason());
    }

    private void open(Actor actor, Map<NegotiationId, List<PointPut>> again, String why) {
        again.forEach((negotiation, points) -> papers.openProposal(actor, negotiation, points, null, why));
    }

    /** A counter-text is linked to the last of our own submissions on the point, if there was one. */
    private PointPut counter(Actor actor, Communication it, MeasureId measure) {
        var last = submissions.of(actor.party(), measure).stream()
                .filter(one -> one.state() != SubmissionState.NOT_PUT)
                .reduce((earlier, later) -> later)
                .map(Submission::id)
                .orElse(null);
        return new PointPut(measure, last, Relation.COUNTER_TO);
    }

    private Road answer(Actor actor, Communication it, ReplyDecision decision) {
        var planned = new ArrayList<Planned>();
        NegotiationId negotiation = null;
        for (var point : decision.points()) {
            var act = point.say().act();
            if (act.isEmpty()) continue;
            var of = negotiationOf(actor, point);
            if (negotiation != null && !negotiation.equals(of))
                throw new Refusal(
                        "two-negotiations",
                        "One paper belongs to one negotiation: answer on the points of one here, and on the others by a note of their own");
            negotiation = of;
            planned.add(new Planned(point.measure(), act.get()));
        }
        if (negotiation != null) {
            var paper = papers.openReply(actor, it.id().value(), negotiation, planned, decision.inwardReason());
            return new Road("paper", paper.id().value());
        }
        var putsSomething = !decision.saying(Say.COUNTER_TEXT).isEmpty()
                || decision.takenUp().stream().anyMatch(one -> one.how() == How.PUT_AGAIN);
        return new Road(putsSomething ? "counter" : "none", null);
    }

    private NegotiationId negotiationOf(Actor actor, OnPoint point) {
        return measures.get(actor.party(), point.measure()).negotiation();
    }

    private Communication find(PartyCode party, CommunicationId id) {
        return register.find(party, id)
                .filter(it -> it.direction() == Direction.IN && it.isRegistered())
                .orElseThrow(
                        () -> new Refusal("unknown-communication", "The register has no such communication of theirs"));
    }
}
