package org.parley.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.jspecify.annotations.Nullable;
import org.parley.shared.PartyCode;
import org.parley.shared.Refusal;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Reads from the engine's history which way the work on something really went; it moves nothing. */
@Service
public class PathsTaken {
    private final Door door;
    private final HistoryService history;
    private final RepositoryService repository;
    private final JdbcClient db;

    PathsTaken(Door door, @Lazy HistoryService history, @Lazy RepositoryService repository, JdbcClient db) {
        this.door = door;
        this.history = history;
        this.repository = repository;
        this.db = db;
    }

    /** The paths of the courses that ran for these proposals, papers, communications or instruments, and of what they called. */
    public List<PathTaken> of(PartyCode party, Collection<String> subjects) {
        if (subjects.isEmpty()) return List.of();
        var instances = db.sql(
                        "select distinct instance from course_run where party = :party and subject in (:subjects)")
                .param("party", party.value())
                .param("subjects", subjects)
                .query(String.class)
                .list();
        return door.open(() -> {
            var paths = new ArrayList<PathTaken>();
            for (var instance : instances) add(paths, party, instance);
            paths.sort((one, other) -> one.startedAt().compareTo(other.startedAt()));
            return paths;
        });
    }

    /** The diagram of that version, as it was deployed. */
    public String diagram(PartyCode party, String definition) {
        return door.open(() -> {
            var found = repository
                    .createProcessDefinitionQuery()
                    .processDefinitionId(definition)
                    .tenantIdIn(party.value())
                    .singleResult();
            if (found == null) throw new Refusal("unknown-diagram", "This desk has no such diagram");
            try (var model = repository.getProcessModel(definition)) {
                return new String(model.readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private void add(List<PathTaken> paths, PartyCode party, String id) {
        var instance = history.createHistoricProcessInstanceQuery()
                .processInstanceId(id)
                .tenantIdIn(party.value())
                .singleResult();
        if (instance == null) return; // cleaned up, or re-seated under another id
        var activities = history.createHistoricActivityInstanceQuery()
                .processInstanceId(id)
                .orderByHistoricActivityInstanceStartTime()
                .asc()
                .orderPartiallyByOccurrence()
                .asc()
                .list();
        paths.add(path(instance, activities));
        for (var activity : activities)
            if (activity.getCalledProcessInstanceId() != null) add(paths, party, activity.getCalledProcessInstanceId());
    }

    private PathTaken path(HistoricProcessInstance instance, List<HistoricActivityInstance> activities) {
        var definition = repository.getProcessDefinition(instance.getProcessDefinitionId());
        var deployed = repository
                .createDeploymentQuery()
                .deploymentId(definition.getDeploymentId())
                .singleResult();
        var ended = instance.getEndTime();
        return new PathTaken(
                definition.getKey(),
                definition.getName() == null ? definition.getKey() : definition.getName(),
                definition.getVersion(),
                definition.getId(),
                deployed.getDeploymentTime().toInstant(),
                instance.getStartTime().toInstant(),
                ended == null ? null : ended.toInstant(),
                activities.stream()
                        .filter(activity -> !activity.getActivityType().equals("multiInstanceBody"))
                        .map(PathsTaken::visit)
                        .toList());
    }

    private static PathTaken.Visit visit(HistoricActivityInstance activity) {
        @Nullable Date end = activity.getEndTime();
        var name = activity.getActivityName();
        return new PathTaken.Visit(
                activity.getActivityId(),
                name == null ? "" : name.replaceAll("\\s+", " ").strip(),
                activity.getActivityType(),
                activity.getStartTime().toInstant(),
                end == null ? null : end.toInstant(),
                activity.isCanceled(),
                activity.getAssignee());
    }
}
