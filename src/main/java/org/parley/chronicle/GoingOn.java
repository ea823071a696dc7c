package org.parley.chronicle;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.parley.exchange.CommunicationTakenOver;
import org.parley.exchange.TakingOver;
import org.parley.measure.Act;
import org.parley.measure.ActId;
import org.parley.measure.ActKind;
import org.parley.measure.Acts;
import org.parley.measure.Histories;
import org.parley.measure.MeasureId;
import org.parley.measure.MeasureStanding;
import org.parley.measure.Measures;
import org.parley.measure.Negotiation;
import org.parley.measure.NegotiationId;
import org.parley.measure.Negotiations;
import org.parley.measure.Outcome;
import org.parley.measure.ProposalTakenOver;
import org.parley.measure.Proposals;
import org.parley.measure.Readings;
import org.parley.measure.SubmissionState;
import org.parley.measure.Submissions;
import org.parley.shared.Actor;
import org.parley.shared.PartyCode;
import org.parley.shared.Role;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets talks go on from where their history leaves them: what we put and they have not answered waits for the answer;
 * what they answered and we have not decided on waits for us, and so does what they put to us.
 */
@Service
public class GoingOn {
    private static final String READ = "As the history tells it";
    /** What their acts are read as; an act of any other kind speaks for itself. */
    private static final Map<ActKind, Outcome> READINGS = new EnumMap<>(Map.of(
            ActKind.ACCEPTED, Outcome.AGREED,
            ActKind.ACCEPTED_AD_REFERENDUM, Outcome.AGREED_AD_REFERENDUM,
            ActKind.ACCEPTED_WITH_RESERVATION, Outcome.AGREED_WITH_CONDITION,
            ActKind.COUNTER_PROPOSED, Outcome.COUNTER_TEXT,
            ActKind.REJECTED, Outcome.DECLINED));

    private final Chronicles chronicles;
    private final Negotiations negotiations;
    private final Histories histories;
    private final Measures measures;
    private final Acts acts;
    private final Proposals proposals;
    private final Submissions submissions;
    private final Readings readings;
    private final TakingOver incoming;
    private final ApplicationEventPublisher events;

    GoingOn(
            Chronicles chronicles,
            Negotiations negotiations,
            Histories histories,
            Measures measures,
            Acts acts,
            Proposals proposals,
            Submissions submissions,
            Readings readings,
            TakingOver incoming,
            ApplicationEventPublisher events) {
        this.chronicles = chronicles;
        this.negotiations = negotiations;
        this.histories = histories;
        this.measures = measures;
        this.acts = acts;
        this.proposals = proposals;
        this.submissions = submissions;
        this.readings = readings;
        this.incoming = incoming;
        this.events = events;
    }

    /** Brings a file in whose talks go on at this desk; whole or not at all, and a second time nothing. */
    @Transactional
    public Chronicles.Brought bring(byte[] bytes, PartyCode desk, String by) {
        var brought = chronicles.bring(bytes, desk, by, true);
        if (brought.changed()) goOn(new Actor(desk, by, Set.of(Role.DESK_OFFICER), Set.of()), brought.negotiation());
        return brought;
    }

    private void goOn(Actor actor, NegotiationId id) {
        var negotiation = negotiations.get(actor.party(), id);
        var history = histories.of(actor.party(), id);
        var standing = history.standing();
        var ends = OpenEnds.of(history, actor.party());
        ends.ours().forEach((act, points) -> {
            var proposal = proposals.takeOver(
                    actor.party(),
                    actor.person(),
                    id,
                    act,
                    points,
                    acts.get(actor.party(), act).happenedOn().last());
            points.forEach((measure, state) -> readAnswers(actor, standing.of(measure), act, state));
            if (OpenEnds.waits(points))
                events.publishEvent(new ProposalTakenOver(actor.party(), id.value(), actor.person(), proposal.value()));
        });
        ends.theirs().forEach((act, points) -> takeIn(actor, negotiation, acts.get(actor.party(), act), points));
    }

    /** What they answered is in our hands until we decide about it. */
    private void readAnswers(Actor actor, MeasureStanding where, ActId put, SubmissionState state) {
        if (state != SubmissionState.WITH_THE_COUNTERPART) return;
        var submission = submissions.openOf(actor.party(), where.measure()).orElseThrow();
        for (var putting : where.puttings()) {
            if (!putting.act().equals(put)) continue;
            for (var answer : putting.answers()) {
                var outcome = READINGS.get(answer.kind());
                if (outcome != null)
                    readings.give(actor, answer.act(), where.measure(), submission.id(), outcome, READ);
            }
        }
    }

    private void takeIn(Actor actor, Negotiation negotiation, Act act, List<MeasureId> points) {
        var named =
                points.stream().map(point -> measures.get(actor.party(), point)).toList();
        var communication = incoming.enter(negotiation, actor.person(), act, named);
        var outcome = act.kind() == ActKind.COUNTER_PROPOSED ? Outcome.COUNTER_TEXT : Outcome.PUT_TO_US;
        var read = readings.of(actor.party(), act.id()).stream()
                .map(reading -> reading.measure())
                .toList();
        for (var point : points) if (!read.contains(point)) readings.give(actor, act.id(), point, null, outcome, READ);
        events.publishEvent(new CommunicationTakenOver(
                actor.party(), negotiation.id().value(), actor.person(), communication.value()));
    }
}
