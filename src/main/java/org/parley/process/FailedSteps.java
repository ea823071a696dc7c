package org.parley.process;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.jspecify.annotations.Nullable;
import org.parley.measure.NegotiationId;
import org.parley.measure.Negotiations;
import org.parley.shared.Actor;
import org.parley.shared.PartyCode;
import org.parley.shared.Refusal;
import org.parley.shared.Role;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The steps of a desk's courses that failed and wait for somebody to have them taken again. They name no text. */
@Service
public class FailedSteps {
    private final JdbcClient database;
    private final Door door;
    private final ManagementService management;
    private final RuntimeService runtime;
    private final Negotiations negotiations;
    private final Concerns concerns;
    private final Interventions interventions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    FailedSteps(
            JdbcClient database,
            Door door,
            @Lazy ManagementService management,
            @Lazy RuntimeService runtime,
            Negotiations negotiations,
            Concerns concerns,
            Interventions interventions,
            ApplicationEventPublisher events,
            Clock clock) {
        this.database = database;
        this.door = door;
        this.management = management;
        this.runtime = runtime;
        this.negotiations = negotiations;
        this.concerns = concerns;
        this.interventions = interventions;
        this.events = events;
        this.clock = clock;
    }

    /**
     * A step that failed as often as it may.
     *
     * @param id the engine's id of the job
     * @param process the id of its process, such as {@code proposal}
     * @param element the id of the step in its drawing
     * @param about the numbers of the paper and points concerned
     * @param since when it failed for good
     */
    public record FailedStep(
            String id,
            String process,
            int version,
            String element,
            String about,
            NegotiationId negotiation,
            Instant since) {}

    /** The longest failed first. */
    public List<FailedStep> of(Actor actor) {
        actor.require(Role.PROCESS_ADMIN, Role.PROCESS_OWNER, Role.HEAD_OF_DELEGATION);
        return rows(actor.party(), null).stream()
                .map(row -> row.step(about(actor.party(), row)))
                .toList();
    }

    /** Has it taken again; the head of delegation or the process owner says why. */
    @Transactional
    public void retry(Actor actor, String id, String why) {
        actor.require(Role.HEAD_OF_DELEGATION, Role.PROCESS_OWNER);
        if (why.isBlank()) throw new Refusal("reason-missing", "Say why it may succeed now", "why");
        negotiations.lock(List.of(new NegotiationId(find(actor.party(), id).key())));
        var row = find(actor.party(), id);
        door.run(() -> management.setJobRetries(id, 1));
        events.publishEvent(
                new StepRetried(actor.party(), row.key(), actor.person(), row.process(), row.element(), why.strip()));
        interventions.add(new Intervention(
                actor.party(),
                new NegotiationId(row.key()),
                concerns.measures(actor.party(), name -> variable(row.instance(), name)),
                Intervention.Kind.RETRIED,
                "The step %s of the %s, which had failed, is taken again"
                        .formatted(row.element(), row.process().replace('-', ' ')),
                why.strip(),
                actor.person(),
                clock.instant().truncatedTo(ChronoUnit.MICROS)));
    }

    private Row find(PartyCode party, String id) {
        return rows(party, id).stream()
                .findFirst()
                .orElseThrow(() -> new Refusal("unknown-step", "No such step waits to be taken again at this desk"));
    }

    private String about(PartyCode party, Row row) {
        var numbers = concerns.numbers(party, name -> variable(row.instance(), name));
        return Matter.withFile(numbers, row.key());
    }

    private @Nullable String variable(String instance, String name) {
        return door.open(() -> runtime.getVariable(instance, name)) instanceof String id ? id : null;
    }

    private record Row(
            String job, String process, int version, String element, String instance, String key, Instant since) {
        FailedStep step(String about) {
            return new FailedStep(job, process, version, element, about, new NegotiationId(key), since);
        }
    }

    private List<Row> rows(PartyCode party, @Nullable String job) {
        var statement = database.sql(
                        """
                        select job.id_, job.process_instance_id_, job.handler_cfg_, def.key_, def.version_,
                               inst.business_key_, inc.incident_timestamp_
                        from act_ru_job job
                        join act_ru_execution inst on inst.id_ = job.process_instance_id_
                        join act_re_procdef def on def.id_ = inst.proc_def_id_
                        join act_ru_incident inc on inc.configuration_ = job.id_ and inc.incident_type_ = 'failedJob'
                        where job.retries_ = 0 and job.tenant_id_ = :party"""
                                + (job == null ? "" : " and job.id_ = :job")
                                + " order by inc.incident_timestamp_, job.id_")
                .param("party", party.value());
        if (job != null) statement = statement.param("job", job);
        return statement.query(FailedSteps::row).list();
    }

    private static Row row(ResultSet row, int n) throws SQLException {
        return new Row(
                row.getString("id_"),
                row.getString("key_"),
                row.getInt("version_"),
                Optional.ofNullable(row.getString("handler_cfg_")).orElse("").split("\\$", 2)[0],
                row.getString("process_instance_id_"),
                row.getString("business_key_"),
                row.getTimestamp("incident_timestamp_").toInstant());
    }
}
