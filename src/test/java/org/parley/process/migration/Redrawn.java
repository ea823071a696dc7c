package org.parley.process.migration;

import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.engine.RepositoryService;
import org.parley.process.Door;
import org.parley.shared.PartyCode;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Sets of Arden's processes, drawn otherwise by a stroke of the pen. */
@TestComponent
public class Redrawn {
    public static final PartyCode ARDEN = new PartyCode("xa");

    private final Sets sets;
    private final RepositoryService repository;
    private final Door door;
    private final JdbcClient database;

    Redrawn(Sets sets, RepositoryService repository, Door door, JdbcClient database) {
        this.sets = sets;
        this.repository = repository;
        this.door = door;
        this.database = database;
    }

    /** The set in use, each file by its name. */
    public Map<String, String> inUse() {
        var deployment = sets.latest(ARDEN).orElseThrow();
        var set = new TreeMap<String, String>();
        for (var name : database.sql("select name_ from act_ge_bytearray where deployment_id_ = ?")
                .param(deployment)
                .query(String.class)
                .list()) if (!name.endsWith(".txt")) set.put(name, sets.file(deployment, name));
        return set;
    }

    /** The set in use with some words of one file replaced, wherever they stand. */
    public Map<String, String> with(String file, String... wordsAndTheirs) {
        return with(inUse(), file, wordsAndTheirs);
    }

    public static Map<String, String> with(Map<String, String> set, String file, String... wordsAndTheirs) {
        var redrawn = new TreeMap<>(set);
        for (int n = 0; n < wordsAndTheirs.length; n += 2) {
            var before = redrawn.getOrDefault(file, "");
            var after = before.replace(wordsAndTheirs[n], wordsAndTheirs[n + 1]);
            if (after.equals(before)) throw new AssertionError("%s has no %s".formatted(file, wordsAndTheirs[n]));
            redrawn.put(file, after);
        }
        return redrawn;
    }

    /** Before approval a lawyer scrubs the text, in a stage of its own; drafting has another stage. */
    public Map<String, String> scrubbed() {
        return with(
                "paper.bpmn",
                "sourceRef=\"Decision_Approvers\" targetRef=\"Task_Approve\"",
                "sourceRef=\"Decision_Approvers\" targetRef=\"Task_Scrub\"",
                "<bpmn:userTask id=\"Task_Approve\"",
                """
                <bpmn:userTask id="Task_Scrub" name="Legal scrubbing" camunda:formKey="parley:report" camunda:candidateGroups="${execution.tenantId}.legal">
                  <bpmn:extensionElements><camunda:properties><camunda:property name="stage" value="legal scrubbing" /></camunda:properties></bpmn:extensionElements>
                  <bpmn:incoming>Flow_Approvers_Approve</bpmn:incoming>
                  <bpmn:outgoing>Flow_Scrub_Approve</bpmn:outgoing>
                </bpmn:userTask>
                <bpmn:sequenceFlow id="Flow_Scrub_Approve" sourceRef="Task_Scrub" targetRef="Task_Approve" />
                <bpmn:userTask id="Task_Approve\"""",
                "name=\"Draft paper\"",
                "name=\"Write the paper\"",
                "name=\"stage\" value=\"drafting\"",
                "name=\"stage\" value=\"first draft\"");
    }

    /** Deploys it as the set that new courses take; gives back its id. */
    public String deploy(Map<String, String> set) {
        return door.open(() -> {
            var deployment = repository.createDeployment().name("redrawn").tenantId(ARDEN.value());
            set.forEach(deployment::addString);
            return deployment.deploy().getId();
        });
    }
}
