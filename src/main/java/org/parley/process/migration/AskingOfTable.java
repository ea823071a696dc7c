package org.parley.process.migration;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionResultEntries;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableImpl;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableOutputImpl;
import org.camunda.bpm.dmn.engine.impl.spi.el.ElExpression;
import org.camunda.bpm.dmn.engine.impl.spi.el.ElProvider;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaInputOutput;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaInputParameter;
import org.parley.paper.Dossier;

/**
 * One table of a set together with what the diagrams of the set feed it: its inputs are read for each paper as the process
 * reads them, and equal inputs are asked once.
 */
final class AskingOfTable {
    private static final DmnEngine TABLES =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();

    private final DmnDecision decision;
    private final Map<String, ElExpression> inputs;
    private final List<String> outputs;
    private final Map<Map<String, Object>, Map<String, String>> answers = new HashMap<>();

    private AskingOfTable(DmnDecision decision, Map<String, ElExpression> inputs) {
        this.decision = decision;
        this.inputs = inputs;
        this.outputs = ((DmnDecisionTableImpl) decision.getDecisionLogic())
                .getOutputs().stream()
                        .map(DmnDecisionTableOutputImpl::getOutputName)
                        .toList();
    }

    /** Nothing where the set has no such table, or no diagram that asks it. */
    static Optional<AskingOfTable> of(String table, Map<String, String> set, ElProvider expressions) {
        var dmn = set.get(table + ".dmn");
        if (dmn == null) return Optional.empty();
        return set.entrySet().stream()
                .filter(file -> file.getKey().endsWith(".bpmn"))
                .filter(file -> file.getValue().contains("decisionRef=\"" + table + "\""))
                .flatMap(
                        file -> Bpmn.readModelFromStream(stream(file.getValue()))
                                .getModelElementsByType(BusinessRuleTask.class)
                                .stream())
                .filter(task -> table.equals(task.getCamundaDecisionRef()))
                .findFirst()
                .map(task -> new AskingOfTable(TABLES.parseDecision(table, stream(dmn)), inputs(task, expressions)));
    }

    private static Map<String, ElExpression> inputs(BusinessRuleTask task, ElProvider expressions) {
        var inputs = new LinkedHashMap<String, ElExpression>();
        var extensions = task.getExtensionElements();
        if (extensions == null) return inputs;
        for (var mapping : extensions
                .getElementsQuery()
                .filterByType(CamundaInputOutput.class)
                .list())
            for (CamundaInputParameter input : mapping.getCamundaInputParameters())
                inputs.put(
                        input.getCamundaName(),
                        expressions.createExpression(input.getTextContent().strip()));
        return inputs;
    }

    /** Who is asked about the paper, each with how: the first output names them, the others say how. */
    Map<String, String> about(Dossier dossier) {
        var scope = Variables.createVariables()
                .putValue("paperId", dossier.paper().value())
                .putValue("papers", new RehearsedPaper(dossier))
                .asVariableContext();
        var fed = new TreeMap<String, Object>();
        inputs.forEach((name, expression) -> fed.put(name, expression.getValue(scope)));
        return answers.computeIfAbsent(fed, this::ask);
    }

    private Map<String, String> ask(Map<String, Object> fed) {
        var answer = new TreeMap<String, String>();
        for (DmnDecisionResultEntries row : TABLES.evaluateDecision(decision, fed))
            answer.put(String.valueOf(row.<Object>getEntry(outputs.get(0))), how(row));
        return answer;
    }

    private String how(DmnDecisionResultEntries row) {
        return outputs.stream()
                .skip(1)
                .filter(output -> row.getEntry(output) != null)
                .map(output -> "%s %s".formatted(output, row.<Object>getEntry(output)))
                .collect(Collectors.joining(", "));
    }

    private static ByteArrayInputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
