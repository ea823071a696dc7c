package org.parley.process.deployment;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.ResourceReport;
import org.parley.party.DeskOpened;
import org.parley.party.Desks;
import org.parley.process.Door;
import org.parley.process.check.Check;
import org.parley.process.check.Finding;
import org.parley.process.check.ModelFile;
import org.parley.shared.PartyCode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Deploys each party's set at start, as one deployment of its tenant. A set that changed becomes a new version, on which
 * new instances run; a set with a fault is left out, and the party goes on with the last good one.
 */
@Component
class Deployer implements SmartInitializingSingleton {
    private static final Logger log = LoggerFactory.getLogger(Deployer.class);

    /** Lists the files and their hashes, so that the engine notices a file that is gone. */
    static final String MANIFEST = "manifest.txt";

    private final Desks desks;
    private final ModelFiles files;
    private final RepositoryService repository;
    private final Door door;
    private final Check check;
    private final TransactionTemplate ownTransaction;

    Deployer(
            Desks desks,
            ModelFiles files,
            RepositoryService repository,
            Door door,
            Check check,
            PlatformTransactionManager transactions) {
        this.desks = desks;
        this.files = files;
        this.repository = repository;
        this.door = door;
        this.check = check;
        this.ownTransaction = new TransactionTemplate(transactions);
        ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @Override
    public void afterSingletonsInstantiated() {
        for (var party : desks.all()) deploy(party.code());
    }

    /** In a transaction of its own: a fault in a diagram must not undo the opening of a desk. */
    @EventListener
    void opened(DeskOpened desk) {
        deploy(desk.party());
    }

    /** Deploys the party's set if it changed; answers with what keeps it out. */
    List<Finding> deploy(PartyCode party) {
        var set = files.of(party);
        var findings = check.of(set);
        if (findings.isEmpty()) findings = hand(party, set);
        if (!findings.isEmpty()) report(party, findings);
        return findings;
    }

    private List<Finding> hand(PartyCode party, Collection<ModelFile> set) {
        try {
            ownTransaction.executeWithoutResult(transaction -> door.run(() -> deployment(party, set)));
            return List.of();
        } catch (ParseException e) {
            return e.getResorceReports().stream()
                    .flatMap(report -> findings(report, set))
                    .toList();
        } catch (ProcessEngineException e) {
            return List.of(new Finding(
                    "processes of " + party.label(), "the whole set", "engine", String.valueOf(e.getMessage())));
        }
    }

    private void deployment(PartyCode party, Collection<ModelFile> set) {
        var deployment = repository
                .createDeployment()
                .name("parley:" + party.value())
                .tenantId(party.value())
                .enableDuplicateFiltering(false)
                .addString(MANIFEST, manifest(set));
        for (var file : set) deployment.addString(file.name(), file.text());
        deployment.deploy();
    }

    private static String manifest(Collection<ModelFile> set) {
        return set.stream().map(file -> file.hash() + "  " + file.name() + "\n").collect(Collectors.joining());
    }

    private static Stream<Finding> findings(ResourceReport report, Collection<ModelFile> set) {
        var place = set.stream()
                .filter(file -> file.name().equals(report.getResourceName()))
                .findFirst()
                .map(ModelFile::place)
                .orElse(report.getResourceName());
        return report.getErrors().stream()
                // the schema's own words repeat, less plainly, what the engine says of an element
                .filter(problem -> !problem.getMessage().startsWith("cvc-")
                        || report.getErrors().stream().noneMatch(other -> other.getMainElementId() != null))
                .map(problem -> new Finding(
                        place,
                        problem.getMainElementId() == null ? "line " + problem.getLine() : problem.getMainElementId(),
                        "engine",
                        problem.getMessage()));
    }

    private void report(PartyCode party, List<Finding> findings) {
        var running = repository
                        .createDeploymentQuery()
                        .deploymentName("parley:" + party.value())
                        .tenantIdIn(party.value())
                        .count()
                > 0;
        log.error(
                "The processes of {} were not taken over; {}.\n{}",
                party.label(),
                running ? "it goes on with the last good ones" : "it has none until this is mended",
                findings.stream().map(finding -> "  - " + finding.line()).collect(Collectors.joining("\n")));
    }
}
