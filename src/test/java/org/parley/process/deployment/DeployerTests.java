package org.parley.process.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.parley.process.Door;
import org.parley.process.check.Drawing;
import org.parley.process.check.ModelFile;
import org.parley.shared.PartyCode;
import org.parley.test.DatabaseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.transaction.PlatformTransactionManager;

@DatabaseTest
@ExtendWith(OutputCaptureExtension.class)
class DeployerTests {
    private final PartyCode ours = party();
    private final PartyCode theirs = party();

    @TempDir
    private Path folder;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private HistoryService history;

    @Autowired
    private Door door;

    private Deployer deployer;

    @BeforeEach
    void aFolderWithTwoDiagrams(@Autowired PlatformTransactionManager transactions) throws IOException {
        deployer = new Deployer(repository, door, Drawing.check(), transactions);
        write("visit.bpmn", Drawing.calledBy("visit", "meeting"));
        write("meeting.bpmn", Drawing.waiting("meeting"));
    }

    @Test
    void aStartWithUnchangedFilesDeploysNothing() {
        assertThat(deploy(ours)).isTrue();
        assertThat(deploy(ours)).isTrue();
        assertThat(deployments(ours)).isEqualTo(1);
    }

    @Test
    void aResourceBearsTheNameOfItsFile() {
        deploy(ours);
        assertThat(repository.getDeploymentResourceNames(latest(ours, "visit").getDeploymentId()))
                .containsExactlyInAnyOrder("meeting.bpmn", "visit.bpmn", Deployer.MANIFEST);
    }

    @Test
    void aChangedFileIsForNewInstancesAndRunningOnesStayOnTheirVersion() throws IOException {
        deploy(ours);
        var before = start("visit");
        write("meeting.bpmn", Drawing.waiting("meeting").replace("\"End\"", "\"Toast\""));
        deploy(ours);
        assertThat(latest(ours, "meeting").getVersion()).isEqualTo(2);
        var after = start("visit");

        assertThat(List.of(version(before), version(after))).containsExactly(1, 2);
        arrived(before);
        arrived(after);
        assertThat(endOfMeetingIn(before)).isEqualTo("End");
        assertThat(endOfMeetingIn(after)).isEqualTo("Toast");
    }

    @Test
    void aFileThatWasOnlyRemovedIsNoticed() throws IOException {
        deploy(ours);
        write("visit.bpmn", Drawing.waiting("visit"));
        deploy(ours);
        Files.delete(folder.resolve("meeting.bpmn"));
        deploy(ours);
        assertThat(deployments(ours)).isEqualTo(3);
        assertThat(latest(ours, "visit").getVersion()).isEqualTo(3);
        assertThat(repository.getDeploymentResourceNames(latest(ours, "visit").getDeploymentId()))
                .doesNotContain("meeting.bpmn");
    }

    @Test
    void aPartysOwnFileTakesThePlaceOfTheOneForAllAndTheOtherPartySeesNothingOfIt() throws IOException {
        write(ours.value() + "/meeting.bpmn", Drawing.waiting("meeting").replace("\"End\"", "\"Toast\""));
        deploy(ours);
        deploy(theirs);
        assertThat(drawn(latest(ours, "meeting"))).contains("Toast");
        assertThat(drawn(latest(theirs, "meeting"))).doesNotContain("Toast");

        write(ours.value() + "/meeting.bpmn", Drawing.waiting("meeting").replace("\"End\"", "\"Dinner\""));
        deploy(ours);
        deploy(theirs);
        assertThat(latest(ours, "meeting").getVersion()).isEqualTo(2);
        assertThat(latest(theirs, "meeting").getVersion()).isEqualTo(1);
    }

    @Test
    void whereThereIsNoFolderThePackagedFilesAreUsed() {
        var packaged = new ModelFiles(folder.resolve("nowhere"));
        assertThat(packaged.of(ours))
                .extracting(ModelFile::name)
                .containsExactly(
                        "approvers.dmn",
                        "incoming.bpmn",
                        "instrument.bpmn",
                        "interagency-review.bpmn",
                        "paper.bpmn",
                        "proposal.bpmn",
                        "ratification.bpmn",
                        "reviewers.dmn");
        assertThat(packaged.of(new PartyCode("xa")))
                .filteredOn(file -> file.name().equals("ratification.bpmn"))
                .extracting(ModelFile::place)
                .containsExactly("processes/xa/ratification.bpmn");
    }

    @Nested
    class AFaultyFile {
        @BeforeEach
        void theSetBeforeItWasGood() {
            deploy(ours);
        }

        @Test
        void thatIsNotXmlIsKeptOut(CapturedOutput output) throws IOException {
            write("meeting.bpmn", "<bpmn:definitions");
            assertKeptOut(output, "meeting.bpmn, line 1: this is not XML");
        }

        @Test
        void thatNamesAnUnknownServiceIsKeptOut(CapturedOutput output) throws IOException {
            write("meeting.bpmn", Drawing.calling("meeting", "${interpreters.invite('us')}"));
            assertKeptOut(
                    output,
                    "meeting.bpmn, Step: ${interpreters.invite('us')} is not among what a service task may call");
        }

        @Test
        void thatTheEngineCannotReadIsKeptOut(CapturedOutput output) throws IOException {
            write("meeting.bpmn", Drawing.waiting("meeting").replace("targetRef=\"End\"", "targetRef=\"Nowhere\""));
            assertKeptOut(output, "meeting.bpmn, Flow_2: Invalid destination 'Nowhere' of sequence flow 'Flow_2'");
        }

        @Test
        void isTakenOnceItIsMended() throws IOException {
            write("meeting.bpmn", "<bpmn:definitions");
            deploy(ours);
            write("meeting.bpmn", Drawing.waiting("meeting").replace("\"End\"", "\"Toast\""));
            assertThat(deploy(ours)).isTrue();
            assertThat(latest(ours, "meeting").getVersion()).isEqualTo(2);
        }

        private void assertKeptOut(CapturedOutput output, String sentence) {
            assertThat(deploy(ours)).isFalse();
            assertThat(output)
                    .contains("The processes of " + ours.label()
                            + " were not taken over; it goes on with the last good ones.")
                    .contains(folder.resolve(sentence).toString());
            assertThat(deployments(ours)).isEqualTo(1);
            arrived(start("visit"));
        }
    }

    private boolean deploy(PartyCode party) {
        return deployer.takeOver(party, new ModelFiles(folder).of(party), taken -> {});
    }

    private void write(String name, String content) throws IOException {
        var file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }

    private String start(String process) {
        return door.open(() -> runtime.createProcessInstanceByKey(process)
                .processDefinitionTenantId(ours.value())
                .businessKey(UUID.randomUUID().toString())
                .execute()
                .getId());
    }

    private void arrived(String visit) {
        var meeting = runtime.createProcessInstanceQuery()
                .superProcessInstanceId(visit)
                .singleResult()
                .getId();
        door.run(() -> runtime.createMessageCorrelation("Arrived")
                .processInstanceId(meeting)
                .setVariables(Map.of())
                .correlate());
        assertThat(runtime.createProcessInstanceQuery().processInstanceId(visit).count())
                .isZero();
    }

    private int version(String instance) {
        var definition = runtime.createProcessInstanceQuery()
                .processInstanceId(instance)
                .singleResult()
                .getProcessDefinitionId();
        return repository.getProcessDefinition(definition).getVersion();
    }

    private String endOfMeetingIn(String visit) {
        var meeting = history.createHistoricProcessInstanceQuery()
                .superProcessInstanceId(visit)
                .singleResult();
        return history.createHistoricActivityInstanceQuery()
                .processInstanceId(meeting.getId())
                .activityType("noneEndEvent")
                .singleResult()
                .getActivityId();
    }

    private ProcessDefinition latest(PartyCode party, String key) {
        return repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(key)
                .tenantIdIn(party.value())
                .latestVersion()
                .singleResult();
    }

    private String drawn(ProcessDefinition definition) {
        try (var model = repository.getProcessModel(definition.getId())) {
            return new String(model.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private long deployments(PartyCode party) {
        return repository.createDeploymentQuery().tenantIdIn(party.value()).count();
    }

    private static PartyCode party() {
        return new PartyCode("x" + UUID.randomUUID().toString().substring(0, 8).replace("-", ""));
    }
}
