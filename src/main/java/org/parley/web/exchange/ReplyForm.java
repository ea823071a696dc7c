package org.parley.web.exchange;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.exchange.Assessing;
import org.parley.exchange.CommunicationId;
import org.parley.exchange.Communications;
import org.parley.exchange.Question;
import org.parley.exchange.ReplyDecision;
import org.parley.exchange.ReplyDecision.How;
import org.parley.exchange.ReplyDecision.OnPoint;
import org.parley.exchange.ReplyDecision.TakenUp;
import org.parley.exchange.Replying;
import org.parley.exchange.Say;
import org.parley.measure.Measure;
import org.parley.measure.MeasureId;
import org.parley.measure.Measures;
import org.parley.measure.NegotiationId;
import org.parley.measure.Reading;
import org.parley.measure.Submission;
import org.parley.measure.SubmissionId;
import org.parley.process.Routing;
import org.parley.process.TaskAt;
import org.parley.process.TaskForm;
import org.parley.shared.Actor;
import org.parley.shared.Role;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Component;

/** parley:reply, whether and how a communication of theirs is answered. */
@Component
class ReplyForm implements TaskForm<ReplyForm.Answer> {
    record Answer(
            @Nullable List<@Valid Point> points,
            @Nullable List<@Valid Late> late,
            @Nullable @Size(max = 200) String decidedBy,
            @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate until,
            @Nullable @Size(max = 4000) String inwardReason) {}

    /** What we answer on one point. */
    record Point(@NotBlank String measure, @NotNull Say say) {}

    /** What becomes of a point that nobody waited for any more. */
    record Late(@NotBlank String submission, @NotNull How how) {}

    /** A point as the form shows it, with what they say on it; null where they pass it over. */
    public record Heard(Measure measure, Reading reading, @Nullable Question said) {}

    /** A point that nobody waits for, as the form shows it. */
    public record LateLine(Measure measure, Submission submission) {}

    private final Replying replying;
    private final Assessing assessing;
    private final Communications communications;
    private final Measures measures;

    ReplyForm(Replying replying, Assessing assessing, Communications communications, Measures measures) {
        this.replying = replying;
        this.assessing = assessing;
        this.communications = communications;
        this.measures = measures;
    }

    @Override
    public String key() {
        return "reply";
    }

    @Override
    public Set<Role> offices() {
        return Set.of(Role.DESK_OFFICER, Role.HEAD_OF_DELEGATION);
    }

    @Override
    public Class<Answer> answer() {
        return Answer.class;
    }

    @Override
    public Map<String, Set<String>> routes() {
        return Map.of("reply", Set.of("paper", "counter", "none"));
    }

    @Override
    public String subject(TaskAt task) {
        return task.id("communicationId");
    }

    /** Our readings of it, and the state of what it answers late. */
    @Override
    public String seen(TaskAt task) {
        var shown = new ArrayList<Object>();
        var readings = replying.readings(task.party(), id(task));
        for (var reading : readings) shown.add(reading.id());
        for (var late : replying.nobodyWaitsFor(task.party(), readings)) shown.add(late.id() + " " + late.state());
        return Seen.of(shown);
    }

    @Override
    public Map<String, Object> show(TaskAt task, Actor actor) {
        var model = new HashMap<String, Object>();
        model.put("communication", communications.get(actor.party(), id(task)));
        model.put("points", heard(task));
        model.put("late", late(task));
        var says = new LinkedHashMap<String, String>();
        for (var say : Say.values()) says.put(say.name(), say.label());
        model.put("says", says);
        var hows = new LinkedHashMap<String, String>();
        for (var how : How.values()) hows.put(how.name(), how.label());
        model.put("hows", hows);
        return model;
    }

    private List<Heard> heard(TaskAt task) {
        var said = new HashMap<MeasureId, Question>();
        for (var question : assessing.questions(task.party(), id(task)))
            said.put(question.measure().id(), question);
        return replying.readings(task.party(), id(task)).stream()
                .map(reading ->
                        new Heard(measures.get(task.party(), reading.measure()), reading, said.get(reading.measure())))
                .toList();
    }

    private List<LateLine> late(TaskAt task) {
        return replying.nobodyWaitsFor(task.party(), replying.readings(task.party(), id(task))).stream()
                .map(one -> new LateLine(measures.get(task.party(), one.measure()), one))
                .toList();
    }

    @Override
    public Set<NegotiationId> touches(TaskAt task, Answer answer) {
        var touched = replying.touches(task.party(), id(task));
        touched.add(task.negotiation());
        return touched;
    }

    @Override
    public Routing submit(TaskAt task, Actor actor, Answer answer) {
        var points = new ArrayList<OnPoint>();
        if (answer.points() != null)
            for (var point : answer.points()) points.add(new OnPoint(new MeasureId(point.measure()), point.say()));
        var late = new ArrayList<TakenUp>();
        if (answer.late() != null)
            for (var one : answer.late()) late.add(new TakenUp(new SubmissionId(one.submission()), one.how()));
        boolean unanswered = points.stream().allMatch(point -> point.say() == Say.NOTHING)
                && late.stream().allMatch(one -> one.how() == How.LEAVE);
        var road = replying.decide(
                actor,
                id(task),
                new ReplyDecision(
                        points,
                        late,
                        unanswered ? answer.decidedBy() : null,
                        unanswered ? answer.until() : null,
                        answer.inwardReason() == null ? "" : answer.inwardReason()));
        var routing = Routing.of("reply", road.reply());
        return road.paperId() == null ? routing : routing.and("paperId", road.paperId());
    }

    private static CommunicationId id(TaskAt task) {
        return new CommunicationId(task.id("communicationId"));
    }
}
