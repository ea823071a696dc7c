package org.parley.process.deployment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.ResourceReport;
import org.camunda.bpm.engine.repository.Deployment;
import org.parley.process.Door;
import org.parley.process.check.Check;
import org.parley.process.check.EngineParser;
import org.parley.process.check.Finding;
import org.parley.process.check.ModelFile;
import org.parley.shared.PartyCode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings a party's set into the engine, as one deployment of its tenant. A set that changed becomes a new version, on
 * which new instances run; a set with a fault is left out, and the party goes on with the last good one.
 */
@Component
public class Deployer {
    private static final Logger log = LoggerFactory.getLogger(Deployer.class);

    /** Lists the files and their hashes, so that the engine notices a file that is gone. */
    static final String MANIFEST = "manifest.txt";

    private final RepositoryService repository;
    private final Door door;
    private final Check check;
    private final TransactionTemplate transaction;

    Deployer(RepositoryService repository, Door door, Check check, PlatformTransactionManager transactions) {
        this.repository = repository;
        this.door = door;
        this.check = check;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Deploys a set in one transaction with what it means for the desk, that of its opening where it is being opened; a set with
     * a fault undoes nothing else, and the log says what keeps it out.
     *
     * @param taken told the id of the deployment, in that transaction
     * @return whether the set was taken over
     */
    public boolean takeOver(PartyCode party, Collection<ModelFile> set, Consumer<String> taken) {
        try {
            require(set);
            transaction.executeWithoutResult(status -> taken.accept(deployed(party, set)));
            return true;
        } catch (FaultySet e) {
            report(party, e.findings());
            return false;
        }
    }

    /** Deploys a set in the running transaction; gives the id of the deployment, the last one where nothing changed. */
    public String deploy(PartyCode party, Collection<ModelFile> set) {
        require(set);
        return deployed(party, set);
    }

    private void require(Collection<ModelFile> set) {
        var findings = check.of(set);
        if (!findings.isEmpty()) throw new FaultySet(findings);
    }

    private String deployed(PartyCode party, Collection<ModelFile> set) {
        try {
            return door.open(() -> deployment(party, set));
        } catch (ParseException e) {
            throw new FaultySet(e.getResorceReports().stream()
                    .flatMap(report -> findings(report, set))
                    .toList());
        } catch (ProcessEngineException e) {
            throw new FaultySet(List.of(new Finding(
                    "processes of " + party.label(), "the whole set", "engine", String.valueOf(e.getMessage()))));
        }
    }

    private String deployment(PartyCode party, Collection<ModelFile> set) {
        var deployment = repository
                .createDeployment()
                .name(name(party))
                .tenantId(party.value())
                .enableDuplicateFiltering(false)
                .addString(MANIFEST, manifest(set));
        for (var file : set) deployment.addString(file.name(), file.text());
        return deployment.deploy().getId();
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
        return EngineParser.told(report, place).stream();
    }

    private void report(PartyCode party, List<Finding> findings) {
        var running = last(party).isPresent();
        log.error(
                "The processes of {} were not taken over; {}.\n{}",
                party.label(),
                running ? "it goes on with the last good ones" : "it has none until this is mended",
                findings.stream().map(finding -> "  - " + finding.line()).collect(Collectors.joining("\n")));
    }

    /** The id of the deployment that the party works with. */
    public Optional<String> last(PartyCode party) {
        return door
                .open(() -> repository
                        .createDeploymentQuery()
                        .deploymentName(name(party))
                        .tenantIdIn(party.value())
                        .orderByDeploymentTime()
                        .desc()
                        .listPage(0, 1))
                .stream()
                .findFirst()
                .map(Deployment::getId);
    }

    /** The files of a deployment as they were deployed, in the order of their names. */
    public Collection<ModelFile> files(String deployment) {
        return door.open(() -> repository.getDeploymentResourceNames(deployment).stream()
                .filter(name -> !name.equals(MANIFEST))
                .sorted()
                .map(name -> new ModelFile(name, name, content(deployment, name)))
                .toList());
    }

    private byte[] content(String deployment, String name) {
        try (var resource = repository.getResourceAsStream(deployment, name)) {
            return resource.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String name(PartyCode party) {
        return "parley:" + party.value();
    }
}
