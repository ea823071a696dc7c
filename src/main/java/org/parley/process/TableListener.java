package org.parley.process;

import java.util.TreeMap;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.impl.util.xml.Namespace;
import org.parley.shared.PartyCode;
import org.springframework.context.ApplicationEventPublisher;

/** Tells the record what each decision table answered, as it answers. */
final class TableListener implements ExecutionListener {
    private static final Namespace CAMUNDA = new Namespace("http://camunda.org/schema/1.0/bpmn");

    private final String table;
    private final String variable;
    private final ApplicationEventPublisher events;

    private TableListener(String table, String variable, ApplicationEventPublisher events) {
        this.table = table;
        this.variable = variable;
        this.events = events;
    }

    /** Puts itself at the end of every task of a diagram that asks a table. */
    static final class Parser extends AbstractBpmnParseListener {
        private final ApplicationEventPublisher events;

        Parser(ApplicationEventPublisher events) {
            this.events = events;
        }

        @Override
        public void parseBusinessRuleTask(Element task, ScopeImpl scope, ActivityImpl activity) {
            var table = task.attributeNS(CAMUNDA, "decisionRef");
            var variable = task.attributeNS(CAMUNDA, "resultVariable");
            if (table != null && variable != null)
                activity.addBuiltInListener(EVENTNAME_END, new TableListener(table, variable, events));
        }
    }

    @Override
    public void notify(DelegateExecution execution) {
        var deployment = ((ExecutionEntity) execution).getProcessDefinition().getDeploymentId();
        var decision = execution
                .getProcessEngineServices()
                .getRepositoryService()
                .createDecisionDefinitionQuery()
                .deploymentId(deployment)
                .decisionDefinitionKey(table)
                .singleResult();
        var asked = new TreeMap<String, String>();
        for (var name : execution.getVariableNamesLocal())
            if (!name.equals(variable)) asked.put(name, String.valueOf(execution.getVariableLocal(name)));
        events.publishEvent(new TableAnswered(
                new PartyCode(execution.getTenantId()),
                execution.getProcessBusinessKey(),
                table,
                decision == null ? 0 : decision.getVersion(),
                deployment,
                asked,
                String.valueOf(execution.getVariable(variable))));
    }
}
