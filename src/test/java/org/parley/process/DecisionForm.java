package org.parley.process;

import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.parley.shared.Actor;
import org.parley.shared.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;

/** parley:decision, one word that the gateway behind it reads. */
class DecisionForm implements TaskForm<DecisionForm.Answer> {
    record Answer(String decision) {}

    private final JdbcClient database;

    /** Moves when the subject changes under the form. */
    final AtomicInteger version = new AtomicInteger();

    DecisionForm(JdbcClient database) {
        this.database = database;
    }

    @Override
    public String key() {
        return "decision";
    }

    @Override
    public Class<Answer> answer() {
        return Answer.class;
    }

    @Override
    public String subject(TaskAt task) {
        return task.negotiation().value();
    }

    @Override
    public String seen(TaskAt task) {
        return "version " + version.get();
    }

    @Override
    public Map<String, Object> show(TaskAt task, Actor actor) {
        return Map.of();
    }

    @Override
    public Routing submit(TaskAt task, Actor actor, Answer answer) {
        database.sql("update negotiation set subject = subject || ' decided' where id = ?")
                .param(task.negotiation().value())
                .update();
        if (answer.decision().equals("refuse")) throw new Refusal("not-now", "This cannot be decided now", "decision");
        return Routing.of("decision", answer.decision());
    }
}
