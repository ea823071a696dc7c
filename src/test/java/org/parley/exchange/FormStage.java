package org.parley.exchange;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.parley.measure.NegotiationId;
import org.parley.process.TaskAt;
import org.parley.process.TaskForm;
import org.parley.shared.Actor;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Shows a form as a task would, for a task that no engine holds. */
@TestComponent
@Controller
class FormStage {
    private final List<TaskForm<?>> forms;

    FormStage(List<TaskForm<?>> forms) {
        this.forms = forms;
    }

    @GetMapping("/stage/{key}/{negotiation}/{kind}/{id}")
    String show(
            @PathVariable String key,
            @PathVariable String negotiation,
            @PathVariable String kind,
            @PathVariable String id,
            Actor actor,
            Model model) {
        var form =
                forms.stream().filter(one -> one.key().equals(key)).findFirst().orElseThrow();
        var task = new TaskAt(
                "t",
                "Task",
                "Task",
                key,
                actor.party(),
                new NegotiationId(negotiation),
                Map.of(kind, id),
                Instant.EPOCH,
                null,
                null);
        model.addAllAttributes(form.show(task, actor));
        model.addAttribute("fingerprint", form.seen(task));
        return "forms/" + key + " :: form";
    }
}
