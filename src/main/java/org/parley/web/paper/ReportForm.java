package org.parley.web.paper;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.Set;
import org.parley.paper.Leaving;
import org.parley.paper.Papers;
import org.parley.process.Routing;
import org.parley.process.TaskAt;
import org.parley.shared.Actor;
import org.parley.shared.Role;
import org.springframework.stereotype.Component;

/** parley:report, telling the agencies what was given at the table without asking them first. */
@Component
class ReportForm extends FormOfPaper<ReportForm.Answer> {
    private final Leaving leaving;
    private final Papers papers;

    ReportForm(Sight sight, Leaving leaving, Papers papers) {
        super(sight);
        this.leaving = leaving;
        this.papers = papers;
    }

    /** What the agencies are told. */
    record Answer(@NotBlank @Size(max = 4000) String report) {}

    @Override
    public String key() {
        return "report";
    }

    @Override
    public Set<Role> offices() {
        return Set.of(Role.DESK_OFFICER, Role.HEAD_OF_DELEGATION, Role.MISSION);
    }

    @Override
    public Class<Answer> answer() {
        return Answer.class;
    }

    @Override
    public Map<String, Object> show(TaskAt task, Actor actor) {
        var paper = sight.paper(task);
        return Map.of("leave", leaving.of(task.party(), paper.id()), "marking", paper.marking());
    }

    @Override
    public Routing submit(TaskAt task, Actor actor, Answer answer) {
        papers.report(actor, Sight.id(task), answer.report());
        return Routing.NONE;
    }
}
