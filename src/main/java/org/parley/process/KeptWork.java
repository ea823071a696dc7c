package org.parley.process;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import org.parley.shared.Actor;
import org.parley.shared.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Half-typed work, kept by subject, form and person, so that it outlives the browser's tab and the task itself. */
@Service
public class KeptWork {
    /** A form with several texts of the greatest length, as a browser writes letters of any script. */
    static final int LIMIT = 24 * 1024 * 1024;

    private final JdbcClient database;
    private final Clock clock;

    KeptWork(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Keeps the fields as the browser sent them, in place of what was kept before. */
    @Transactional
    public void keep(Actor actor, String form, String subject, String fields) {
        if (fields.getBytes(StandardCharsets.UTF_8).length > LIMIT)
            throw new Refusal("too-long-to-keep", "More than 24 MB is not kept while you type; send it, or shorten it");
        if (update(actor, form, subject, fields) == 0) insert(actor, form, subject, fields);
    }

    public Optional<String> of(Actor actor, String form, String subject) {
        return statement(actor, form, subject, "select fields from kept_work")
                .query(String.class)
                .optional();
    }

    @Transactional
    public void forget(Actor actor, String form, String subject) {
        statement(actor, form, subject, "delete from kept_work").update();
    }

    private int update(Actor actor, String form, String subject, String fields) {
        return statement(actor, form, subject, "update kept_work set fields = :fields, kept_at = :now")
                .param("fields", fields)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    private void insert(Actor actor, String form, String subject, String fields) {
        database.sql(
                        """
                        insert into kept_work (party, person, form, subject, fields, kept_at)
                        values (:party, :person, :form, :subject, :fields, :now)""")
                .param("party", actor.party().value())
                .param("person", actor.person())
                .param("form", form)
                .param("subject", subject)
                .param("fields", fields)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    private JdbcClient.StatementSpec statement(Actor actor, String form, String subject, String start) {
        return database.sql(
                        start + " where party = :party and person = :person and form = :form and subject = :subject")
                .param("party", actor.party().value())
                .param("person", actor.person())
                .param("form", form)
                .param("subject", subject);
    }
}
