package org.parley.process.studio;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.party.Desks;
import org.parley.party.Party;
import org.parley.process.deployment.Deployer;
import org.parley.process.deployment.ModelFiles;
import org.parley.process.studio.Change.Source;
import org.parley.shared.PartyCode;
import org.parley.test.DatabaseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

@DatabaseTest
class FolderSetsTests {
    private static final Path SHIPPED = Path.of("processes");

    private final PartyCode corda =
            new PartyCode("x" + UUID.randomUUID().toString().substring(0, 8).replace("-", ""));

    @TempDir
    private Path folder;

    @Autowired
    private Desks desks;

    @Autowired
    private Deployer deployer;

    @Autowired
    private ProcessSets sets;

    @Autowired
    private Changes changes;

    @Autowired
    private JdbcClient db;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private PlatformTransactionManager transactions;

    @BeforeEach
    void aDeskWithItsFolder() throws IOException {
        desks.open(new Party(corda, "Corda", true));
        try (var files = Files.list(SHIPPED)) {
            for (var file : files.filter(Files::isRegularFile).toList())
                Files.copy(file, folder.resolve(file.getFileName()));
        }
    }

    @Test
    void aStartThatFindsNothingChangedDoesNothing() {
        start(false);
        start(true);
        assertThat(sets.all(corda)).hasSize(1);
        assertThat(changes.of(corda)).isEmpty();
    }

    @Test
    void whatChangedInTheFolderWaitsForTheOwnerOnce() throws IOException {
        redraw("paper.bpmn", "Draft paper", "Draft the paper");
        start(false);
        start(false);
        assertThat(sets.all(corda)).hasSize(1);
        assertThat(changes.of(corda)).singleElement().satisfies(change -> {
            assertThat(change.source()).isEqualTo(Source.FOLDER);
            assertThat(change.hands()).isEmpty();
            assertThat(change.files()).extracting(ChangedFile::name).containsExactly("paper.bpmn");
            assertThat(changes.findings(change)).isEmpty();
        });
    }

    @Test
    void aTrustedFolderIsPutToUseAtOnceAndSaysWhy() throws IOException {
        redraw("paper.bpmn", "Draft paper", "Draft the paper");
        start(true);
        assertThat(sets.all(corda)).hasSize(2).first().satisfies(set -> {
            assertThat(set.why()).isEqualTo("Changed in the folder: paper.bpmn");
            assertThat(set.author()).isNull();
        });
    }

    @Test
    void anUnsoundFolderKeepsTheDeskOnItsLastSetUntilItIsMended() throws IOException {
        redraw("paper.bpmn", "parley:approve", "parley:wave-through");
        start(true);
        assertThat(sets.all(corda)).hasSize(1);
        redraw("paper.bpmn", "parley:wave-through", "parley:approve");
        redraw("paper.bpmn", "Draft paper", "Draft the paper");
        start(true);
        assertThat(sets.all(corda)).hasSize(2);
    }

    @Test
    void whatTheStudioChangedStaysWhereTheFolderChangesAnotherFile() throws IOException {
        redraw("paper.bpmn", "Draft paper", "Draft the paper");
        start(true);
        redraw("proposal.bpmn", "Decide next step", "Decide the next step");
        start(true);
        var current = sets.current(corda).orElseThrow();
        assertThat(current.why()).isEqualTo("Changed in the folder: proposal.bpmn");
        assertThat(sets.file(current, "paper.bpmn").content()).contains("Draft the paper");
    }

    private void start(boolean trusted) {
        new FolderSets(desks, new ModelFiles(folder), deployer, sets, changes, db, events, transactions, trusted)
                .look(corda);
    }

    private void redraw(String file, String from, String to) throws IOException {
        var path = folder.resolve(file);
        var drawn = Files.readString(path);
        assertThat(drawn).contains(from);
        Files.writeString(path, drawn.replace(from, to));
    }
}
