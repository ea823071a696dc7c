package org.parley.web.exchange;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.exchange.Communication;
import org.parley.exchange.CommunicationId;
import org.parley.exchange.Communications;
import org.parley.exchange.Confirming;
import org.parley.measure.NegotiationId;
import org.parley.process.Routing;
import org.parley.process.TaskAt;
import org.parley.process.TaskForm;
import org.parley.shared.Actor;
import org.parley.shared.Refusal;
import org.parley.shared.Role;
import org.springframework.stereotype.Component;

/** parley:confirm, a second person vouches for what a first wrote down on the other side's behalf. */
@Component
class ConfirmForm implements TaskForm<ConfirmForm.Answer> {
    /** What the second person says. */
    enum Verdict {
        AS_RECORDED,
        OTHERWISE
    }

    record Answer(@NotNull Verdict verdict, @Nullable @Size(max = 2000) String contested) {}

    private final Confirming confirming;
    private final Communications communications;

    ConfirmForm(Confirming confirming, Communications communications) {
        this.confirming = confirming;
        this.communications = communications;
    }

    @Override
    public String key() {
        return "confirm";
    }

    @Override
    public Set<Role> offices() {
        return Set.of(Role.DESK_OFFICER, Role.HEAD_OF_DELEGATION, Role.LEGAL_ADVISER, Role.REGISTRAR, Role.MISSION);
    }

    @Override
    public Class<Answer> answer() {
        return Answer.class;
    }

    @Override
    public String subject(TaskAt task) {
        return task.id("communicationId");
    }

    @Override
    public String seen(TaskAt task) {
        return Seen.of(communication(task).keeping());
    }

    @Override
    public Map<String, Object> show(TaskAt task, Actor actor) {
        var it = communication(task);
        return Map.of("communication", it, "own", it.keeping().recordedBy().equals(actor.person()));
    }

    @Override
    public Set<NegotiationId> touches(TaskAt task, Answer answer) {
        return new HashSet<>(List.of(task.negotiation(), communication(task).negotiation()));
    }

    @Override
    public Routing submit(TaskAt task, Actor actor, Answer answer) {
        var otherwise = answer.verdict() == Verdict.OTHERWISE;
        if (otherwise && (answer.contested() == null || answer.contested().isBlank()))
            throw new Refusal("contested-missing", "Say what you know otherwise", "contested");
        confirming.confirm(
                actor, new CommunicationId(task.id("communicationId")), otherwise ? answer.contested() : null);
        return Routing.NONE;
    }

    private Communication communication(TaskAt task) {
        return communications.get(task.party(), new CommunicationId(task.id("communicationId")));
    }
}
