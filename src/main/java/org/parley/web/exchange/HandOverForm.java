package org.parley.web.exchange;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parley.exchange.HandOver;
import org.parley.exchange.Handing;
import org.parley.exchange.HandingOver;
import org.parley.paper.PaperId;
import org.parley.paper.Papers;
import org.parley.process.Routing;
import org.parley.process.TaskAt;
import org.parley.process.TaskForm;
import org.parley.shared.Actor;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** parley:hand-over, the mission brings a paper to the other side and says how that went. */
@Component
class HandOverForm implements TaskForm<HandOverForm.Answer> {
    record Answer(
            @NotBlank @Size(max = 200) String toWhom,
            @NotBlank @Size(max = 200) String place,
            @NotNull Handing outcome,
            @NotNull @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate on,
            @Nullable @Size(max = 120) String theirStamp,
            @Nullable MultipartFile proof) {}

    private final HandingOver handingOver;
    private final Papers papers;

    HandOverForm(HandingOver handingOver, Papers papers) {
        this.handingOver = handingOver;
        this.papers = papers;
    }

    @Override
    public String key() {
        return "hand-over";
    }

    @Override
    public Class<Answer> answer() {
        return Answer.class;
    }

    @Override
    public String subject(TaskAt task) {
        return task.id("paperId");
    }

    @Override
    public String seen(TaskAt task) {
        return Seen.of(papers.outgoing(paper(task)).approved());
    }

    @Override
    public Map<String, Object> show(TaskAt task, Actor actor) {
        var outcomes = new LinkedHashMap<String, String>();
        for (var outcome : Handing.values()) outcomes.put(outcome.name(), outcome.label());
        papers.get(actor.party(), paper(task));
        return Map.of("paper", papers.outgoing(paper(task)), "outcomes", outcomes);
    }

    @Override
    public Routing submit(TaskAt task, Actor actor, Answer answer) {
        handingOver.handOver(
                actor,
                paper(task),
                new HandOver(
                        answer.outcome(),
                        answer.toWhom(),
                        answer.place(),
                        answer.on(),
                        answer.theirStamp(),
                        Uploads.proof(answer.proof())));
        return Routing.NONE;
    }

    private static PaperId paper(TaskAt task) {
        return new PaperId(task.id("paperId"));
    }
}
