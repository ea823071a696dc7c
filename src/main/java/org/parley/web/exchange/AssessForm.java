package org.parley.web.exchange;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.exchange.Assessing;
import org.parley.exchange.CommunicationId;
import org.parley.exchange.Communications;
import org.parley.exchange.PointRead;
import org.parley.measure.MeasureId;
import org.parley.measure.NegotiationId;
import org.parley.measure.Outcome;
import org.parley.measure.SubmissionId;
import org.parley.process.Routing;
import org.parley.process.TaskAt;
import org.parley.process.TaskForm;
import org.parley.shared.Actor;
import org.parley.shared.Refusal;
import org.parley.shared.Role;
import org.springframework.stereotype.Component;

/** parley:assess, what their words amount to, point by point. */
@Component
class AssessForm implements TaskForm<AssessForm.Answer> {
    private static final int ON_THE_FORM = 6;

    record Answer(@NotNull List<@Valid Point> points) {}

    /** Our reading on one point; what is said more precisely goes before the six. */
    record Point(
            @NotBlank String measure,
            @Nullable String answers,
            @Nullable Outcome outcome,
            @Nullable Outcome precisely,
            @Nullable @Size(max = 4000) String inwardReason) {}

    private final Assessing assessing;
    private final Communications communications;

    AssessForm(Assessing assessing, Communications communications) {
        this.assessing = assessing;
        this.communications = communications;
    }

    @Override
    public String key() {
        return "assess";
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
    public String subject(TaskAt task) {
        return task.id("communicationId");
    }

    /** The points asked, and which of our submissions of them are decided: that one leaves meanwhile changes no reading. */
    @Override
    public String seen(TaskAt task) {
        var shown = new ArrayList<Object>();
        for (var question : assessing.questions(task.party(), id(task))) {
            shown.add(question.measure().id());
            for (var one : question.submissions())
                shown.add(one.id() + " " + one.state().open());
        }
        return Seen.of(shown);
    }

    @Override
    public Map<String, Object> show(TaskAt task, Actor actor) {
        var model = new HashMap<String, Object>();
        model.put("communication", communications.get(actor.party(), id(task)));
        model.put("questions", assessing.questions(task.party(), id(task)));
        model.put("six", Arrays.stream(Outcome.values()).limit(ON_THE_FORM).toList());
        model.put("precisely", precisely());
        model.put(
                "flaws",
                communications.flaws(
                        actor.party(),
                        communications.get(actor.party(), id(task)).negotiation()));
        return model;
    }

    private static Map<String, String> precisely() {
        var finer = new LinkedHashMap<String, String>();
        finer.put("", "as chosen above");
        Arrays.stream(Outcome.values())
                .skip(ON_THE_FORM)
                .forEach(outcome -> finer.put(outcome.name(), outcome.label()));
        return finer;
    }

    @Override
    public Set<NegotiationId> touches(TaskAt task, Answer answer) {
        var touched = assessing.touches(task.party(), id(task));
        touched.add(task.negotiation());
        return touched;
    }

    @Override
    public Routing submit(TaskAt task, Actor actor, Answer answer) {
        var reads = new ArrayList<PointRead>();
        for (int place = 0; place < answer.points().size(); place++)
            reads.add(read(answer.points().get(place), place));
        assessing.assess(actor, id(task), reads);
        return Routing.NONE;
    }

    private static PointRead read(Point point, int place) {
        var outcome = point.precisely() != null ? point.precisely() : point.outcome();
        if (outcome == null)
            throw new Refusal(
                    "point-not-read",
                    "Read every point: one of them has no reading yet",
                    "points[%d].outcome".formatted(place));
        return new PointRead(
                new MeasureId(point.measure()),
                point.answers() == null || point.answers().isBlank() ? null : new SubmissionId(point.answers()),
                outcome,
                point.inwardReason());
    }

    private static CommunicationId id(TaskAt task) {
        return new CommunicationId(task.id("communicationId"));
    }
}
