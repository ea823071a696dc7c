package org.parley.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Deployment;
import org.parley.measure.NegotiationId;
import org.parley.shared.PartyCode;
import org.springframework.stereotype.Service;

/** The diagrams and tables of a desk as they were deployed: those of a day, and those that a negotiation ran on. */
@Service
public class DeployedModels {
    private final RepositoryService repository;
    private final HistoryService history;
    private final Door door;

    DeployedModels(RepositoryService repository, HistoryService history, Door door) {
        this.repository = repository;
        this.history = history;
        this.door = door;
    }

    /** One deployment of a desk with its files. */
    public record ModelSet(String deployment, Instant deployedAt, List<ModelFile> files) {
        public ModelSet {
            files = List.copyOf(files);
        }
    }

    /** A file of a deployment. */
    public record ModelFile(String name, String text) {}

    /** The set in force at an instant, and every other on which a course of the negotiation ran; the oldest first. */
    public List<ModelSet> of(PartyCode party, NegotiationId negotiation, Instant at) {
        return door.open(() -> {
            var wanted = ranOn(party, negotiation);
            var all = repository
                    .createDeploymentQuery()
                    .tenantIdIn(party.value())
                    .orderByDeploymentTime()
                    .asc()
                    .list();
            all.stream()
                    .filter(deployment -> !deployment.getDeploymentTime().after(Date.from(at)))
                    .reduce((earlier, later) -> later)
                    .ifPresent(inForce -> wanted.add(inForce.getId()));
            return all.stream()
                    .filter(deployment -> wanted.contains(deployment.getId()))
                    .map(this::set)
                    .toList();
        });
    }

    private Set<String> ranOn(PartyCode party, NegotiationId negotiation) {
        var deployments = new LinkedHashSet<String>();
        history
                .createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(negotiation.value())
                .tenantIdIn(party.value())
                .list()
                .stream()
                .map(course -> course.getProcessDefinitionId())
                .distinct()
                .map(repository::getProcessDefinition)
                .forEach(definition -> deployments.add(definition.getDeploymentId()));
        return deployments;
    }

    private ModelSet set(Deployment deployment) {
        var files = new ArrayList<ModelFile>();
        for (var name : repository.getDeploymentResourceNames(deployment.getId()).stream()
                .sorted()
                .toList())
            if (name.endsWith(".bpmn") || name.endsWith(".dmn"))
                files.add(new ModelFile(name, text(deployment.getId(), name)));
        return new ModelSet(deployment.getId(), deployment.getDeploymentTime().toInstant(), files);
    }

    private String text(String deployment, String name) {
        try (var bytes = repository.getResourceAsStream(deployment, name)) {
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
