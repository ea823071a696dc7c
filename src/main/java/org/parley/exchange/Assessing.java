package org.parley.exchange;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.parley.exchange.Communication.Item;
import org.parley.measure.Measure;
import org.parley.measure.MeasureId;
import org.parley.measure.Measures;
import org.parley.measure.NegotiationId;
import org.parley.measure.Negotiations;
import org.parley.measure.Outcome;
import org.parley.measure.Readings;
import org.parley.measure.Submission;
import org.parley.measure.SubmissionState;
import org.parley.measure.Submissions;
import org.parley.shared.Actor;
import org.parley.shared.PartyCode;
import org.parley.shared.Refusal;
import org.parley.shared.Role;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A desk reads a communication of theirs point by point; what waits for an answer on a point is woken by the reading. */
@Service
public class Assessing {
    private final Negotiations negotiations;
    private final Measures measures;
    private final Readings readings;
    private final Submissions submissions;
    private final Register register;
    private final CommunicationActs recorded;
    private final ApplicationEventPublisher events;

    Assessing(
            Negotiations negotiations,
            Measures measures,
            Readings readings,
            Submissions submissions,
            Register register,
            CommunicationActs recorded,
            ApplicationEventPublisher events) {
        this.negotiations = negotiations;
        this.measures = measures;
        this.readings = readings;
        this.submissions = submissions;
        this.register = register;
        this.recorded = recorded;
        this.events = events;
    }

    /** Every negotiation that it touches, to be locked before anything else. */
    public Set<NegotiationId> touches(PartyCode party, CommunicationId id) {
        var it = find(party, id);
        var touched = new TreeSet<>(recorded.negotiations(id));
        touched.add(it.negotiation());
        return touched;
    }

    /** The points to read it on: those that it speaks of in their order, then ours that it leaves out. */
    public List<Question> questions(PartyCode party, CommunicationId id) {
        var it = find(party, id);
        var questions = new LinkedHashMap<MeasureId, Question>();
        for (var item : it.items()) {
            var measure = measures.get(party, Objects.requireNonNull(item.measure()));
            questions.putIfAbsent(measure.id(), spokenOf(party, it, item, measure));
        }
        for (var negotiation : recorded.negotiations(id))
            for (var silent : leftOut(party, it, negotiation))
                questions.computeIfAbsent(silent.measure(), measure -> passedOver(party, measure, silent));
        return List.copyOf(questions.values());
    }

    /** Gives a reading for every point; on none may it be left open. */
    @Transactional
    public void assess(Actor actor, CommunicationId id, List<PointRead> reads) {
        actor.require(Role.DESK_OFFICER, Role.HEAD_OF_DELEGATION);
        negotiations.lock(touches(actor.party(), id));
        var it = find(actor.party(), id);
        var byMeasure = check(questions(actor.party(), id), reads);
        byMeasure.forEach((question, read) -> readings.give(
                actor,
                recorded.in(id, question.measure().negotiation()),
                read.measure(),
                read.answers(),
                read.outcome(),
                read.inwardReason()));
        events.publishEvent(
                new CommunicationAssessed(actor.party(), it.negotiation().value(), actor.person(), id.value()));
    }

    private static Map<Question, PointRead> check(List<Question> questions, List<PointRead> reads) {
        var answered = new LinkedHashMap<Question, PointRead>();
        for (int place = 0; place < questions.size(); place++) {
            var question = questions.get(place);
            var given = reads.stream()
                    .filter(read -> read.measure().equals(question.measure().id()))
                    .toList();
            if (given.size() != 1)
                throw new Refusal(
                        "point-not-read",
                        "Read point %s too: every point has one reading"
                                .formatted(question.measure().number()),
                        "points[%d].outcome".formatted(place));
            checkRead(question, given.get(0), place);
            answered.put(question, given.get(0));
        }
        if (reads.size() > questions.size())
            throw new Refusal("point-not-there", "A point was read that this communication does not touch");
        return answered;
    }

    private static void checkRead(Question question, PointRead read, int place) {
        if (read.outcome() == Outcome.PASSED_OVER && question.hasWords())
            throw new Refusal(
                    "words-are-there",
                    "They have words on point %s, so it is not passed over"
                            .formatted(question.measure().number()),
                    "points[%d].outcome".formatted(place));
        var answers = read.answers();
        if (answers != null
                && question.submissions().stream().noneMatch(one -> one.id().equals(answers)))
            throw new Refusal(
                    "other-submission",
                    "That is no submission of point %s"
                            .formatted(question.measure().number()),
                    "points[%d].answers".formatted(place));
    }

    private Question spokenOf(PartyCode party, Communication it, Item item, Measure measure) {
        var put = put(party, measure.id());
        var open = put.stream()
                .filter(one -> one.state() == SubmissionState.WITH_THE_COUNTERPART)
                .findFirst()
                .orElse(null);
        var last = LastTexts.before(it, register.of(party, measure.negotiation()));
        return new Question(
                measure,
                item,
                put,
                suggested(it, item, put),
                open == null ? null : open.id(),
                item.texts().stream()
                        .map(text -> last.compare(measure.id(), text))
                        .toList());
    }

    /** Nothing is suggested but what needs no judgement: a text on a point that we never put is put to us. */
    private static @Nullable Outcome suggested(Communication it, Item item, List<Submission> put) {
        if (it.form().equals(HandingOver.RETURNED_UNRECEIVED)) return Outcome.REFUSED_TO_RECEIVE;
        var weHadPut = put.stream().anyMatch(one -> one.putOn() != null);
        return !weHadPut && item.hasText() ? Outcome.PUT_TO_US : null;
    }

    private Question passedOver(PartyCode party, MeasureId id, Submission silent) {
        var put = put(party, id);
        return new Question(measures.get(party, id), null, put, Outcome.PASSED_OVER, silent.id(), List.of());
    }

    /** Our points that wait, put before it came, and on which it says nothing. */
    private List<Submission> leftOut(PartyCode party, Communication it, NegotiationId negotiation) {
        var spokenOf = new HashSet<MeasureId>();
        for (var item : it.items()) if (item.measure() != null) spokenOf.add(item.measure());
        return submissions.of(party, negotiation).stream()
                .filter(one -> one.state() == SubmissionState.WITH_THE_COUNTERPART)
                .filter(one -> !spokenOf.contains(one.measure()))
                .filter(one -> !crossed(one, it))
                .toList();
    }

    private static boolean crossed(Submission ours, Communication theirs) {
        LocalDate written = theirs.days().writtenOn();
        return ours.putOn() != null && written != null && ours.putOn().isAfter(written);
    }

    /** What we put on a point, the open one first, then the latest. */
    private List<Submission> put(PartyCode party, MeasureId measure) {
        var put = new ArrayList<>(submissions.of(party, measure).stream()
                .filter(one -> one.state() != SubmissionState.NOT_PUT)
                .toList());
        Collections.reverse(put);
        put.sort(Comparator.comparing((Submission one) -> !one.state().open()));
        return put;
    }

    private Communication find(PartyCode party, CommunicationId id) {
        return register.find(party, id)
                .filter(it -> it.direction() == Direction.IN && it.isRegistered())
                .orElseThrow(
                        () -> new Refusal("unknown-communication", "The register has no such communication of theirs"));
    }
}
