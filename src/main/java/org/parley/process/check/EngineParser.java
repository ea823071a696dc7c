package org.parley.process.check;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.ResourceReport;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParser;
import org.camunda.bpm.engine.impl.cfg.DefaultBpmnParseFactory;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;

/** The engine's own parser, without an engine: its schema and its rules, nothing deployed and no database. */
public final class EngineParser {
    private EngineParser() {}

    /** A configuration that parses and never starts. */
    private static final class ParsesOnly extends StandaloneProcessEngineConfiguration {
        ParsesOnly() {
            setExpressionManager(new JuelExpressionManager());
            setEnforceHistoryTimeToLive(false);
            initScripting();
            initDefaultCharset();
        }
    }

    /** What the engine would say of a diagram if it were deployed. */
    static List<Finding> findings(ModelFile file) {
        var configuration = new ParsesOnly();
        Context.setProcessEngineConfiguration(configuration);
        try {
            var deployment = new DeploymentEntity();
            deployment.setId(file.name());
            new BpmnParser(configuration.getExpressionManager(), new DefaultBpmnParseFactory())
                    .createParse()
                    .sourceInputStream(new ByteArrayInputStream(file.content()))
                    .deployment(deployment)
                    .name(file.name())
                    .execute();
            return List.of();
        } catch (ParseException e) {
            return e.getResorceReports().stream()
                    .flatMap(report -> told(report, file.place()).stream())
                    .toList();
        } catch (ProcessEngineException e) {
            return List.of(new Finding(file.place(), file.name(), "engine", String.valueOf(e.getMessage())));
        } finally {
            Context.removeProcessEngineConfiguration();
        }
    }

    /** The problems of one resource; the schema's own words repeat, less plainly, what the engine says of an element. */
    public static List<Finding> told(ResourceReport report, String place) {
        var plain = report.getErrors().stream().anyMatch(problem -> problem.getMainElementId() != null);
        var findings = new ArrayList<Finding>();
        for (var problem : report.getErrors()) {
            if (plain && problem.getMessage().startsWith("cvc-")) continue;
            findings.add(new Finding(
                    place,
                    problem.getMainElementId() == null ? "line " + problem.getLine() : problem.getMainElementId(),
                    "engine",
                    problem.getMessage()));
        }
        return findings;
    }
}
