package org.parley.web.paper;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.paper.Leaving;
import org.parley.paper.Papers;
import org.parley.process.Routing;
import org.parley.process.TaskAt;
import org.parley.shared.Actor;
import org.parley.shared.Role;
import org.springframework.stereotype.Component;

/** parley:approve, what will leave, before the second person who lets it. */
@Component
class ApproveForm extends FormOfPaper<ApproveForm.Answer> {
    private final Leaving leaving;
    private final Papers papers;

    ApproveForm(Sight sight, Leaving leaving, Papers papers) {
        super(sight);
        this.leaving = leaving;
        this.papers = papers;
    }

    /**
     * The decision on one draft.
     *
     * @param draftHash the words that were read
     * @param concludes an acceptance in it concludes
     */
    record Answer(
            @NotNull Boolean approved,
            @NotNull String draftHash,
            @Nullable Boolean concludes,
            @Size(max = 4000) @Nullable String inwardReason) {}

    @Override
    public String key() {
        return "approve";
    }

    @Override
    public Set<Role> offices() {
        return Set.of(Role.HEAD_OF_DELEGATION, Role.LEGAL_ADVISER, Role.TREATY_OFFICER);
    }

    @Override
    public Class<Answer> answer() {
        return Answer.class;
    }

    @Override
    public Map<String, Object> show(TaskAt task, Actor actor) {
        var paper = sight.paper(task);
        return Map.of(
                "leave", leaving.of(task.party(), paper.id()),
                "marking", paper.marking(),
                "drafted", paper.draftedBy(actor.person()),
                "theirWords", sight.theirWords(paper));
    }

    @Override
    public Map<String, Set<String>> routes() {
        return Map.of("approved", Set.of("yes", "no"));
    }

    @Override
    public Routing submit(TaskAt task, Actor actor, Answer answer) {
        var id = Sight.id(task);
        if (answer.approved()) {
            var office = Role.ofCode(task.id("approvers"));
            papers.approve(actor, id, answer.draftHash(), office, Boolean.TRUE.equals(answer.concludes()));
            return Routing.of("approved", "yes");
        }
        papers.backToDraft(actor, id, Reasons.required(answer.inwardReason()));
        return Routing.of("approved", "no");
    }
}
