package org.parley.process;

import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.parley.shared.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;

/** parley:position, one agency's word on the subject; each is written down as a kept work of nobody's. */
class PositionForm implements TaskForm<PositionForm.Answer> {
    record Answer(String position) {}

    private final JdbcClient database;
    final Queue<String> given = new ConcurrentLinkedQueue<>();

    PositionForm(JdbcClient database) {
        this.database = database;
    }

    @Override
    public String key() {
        return "position";
    }

    @Override
    public Class<Answer> answer() {
        return Answer.class;
    }

    @Override
    public String subject(TaskAt task) {
        return task.negotiation().value() + task.id("agency");
    }

    @Override
    public String seen(TaskAt task) {
        return "";
    }

    @Override
    public Map<String, Object> show(TaskAt task, Actor actor) {
        return Map.of();
    }

    @Override
    public Routing submit(TaskAt task, Actor actor, Answer answer) {
        database.sql("update negotiation set subject = subject || '+' where id = ?")
                .param(task.negotiation().value())
                .update();
        given.add(actor.person());
        return Routing.NONE;
    }
}
