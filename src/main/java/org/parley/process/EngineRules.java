package org.parley.process;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.jspecify.annotations.Nullable;
import org.parley.measure.Negotiations;
import org.parley.party.People;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Puts Parley's rules into the engine before it starts. Beans are looked up late: many of them need the engine. */
@Component
class EngineRules extends AbstractProcessEnginePlugin {
    private final BeanFactory beans;
    private final ObjectProvider<JdbcClient> database;
    private final ObjectProvider<Negotiations> negotiations;
    private final ApplicationEventPublisher events;

    EngineRules(
            BeanFactory beans,
            ObjectProvider<JdbcClient> database,
            ObjectProvider<Negotiations> negotiations,
            ApplicationEventPublisher events) {
        this.events = events;
        this.beans = beans;
        this.database = database;
        this.negotiations = negotiations;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setExpressionManager(new JuelExpressionManager(new PublishedBeans(beans)));
        engine.setDefaultUserPermissionNameForTask("TASK_WORK");
        engine.setResourceAuthorizationProvider(new TaskGrants());
        engine.setTaskMetricsEnabled(false); // who does how much is nobody's statistics
        doorkeeper(engine);
        timers(engine);
        diagrams(engine);
    }

    private static void doorkeeper(ProcessEngineConfigurationImpl engine) {
        engine.setCustomPreCommandInterceptorsTxRequired(
                with(engine.getCustomPreCommandInterceptorsTxRequired(), new Doorkeeper()));
        engine.setCustomPreCommandInterceptorsTxRequiresNew(
                with(engine.getCustomPreCommandInterceptorsTxRequiresNew(), new Doorkeeper()));
    }

    /** Behind the engine's own interceptors, that is inside its transaction. */
    private void timers(ProcessEngineConfigurationImpl engine) {
        engine.setCustomPostCommandInterceptorsTxRequired(with(
                engine.getCustomPostCommandInterceptorsTxRequired(), new TimersTakeTheLock(database, negotiations)));
        engine.setCustomPostCommandInterceptorsTxRequiresNew(with(
                engine.getCustomPostCommandInterceptorsTxRequiresNew(), new TimersTakeTheLock(database, negotiations)));
    }

    private void diagrams(ProcessEngineConfigurationImpl engine) {
        var before = new ArrayList<>(orNone(engine.getCustomPreBPMNParseListeners()));
        before.add(new ProcessParser((form, properties) -> task -> new WorklistListener(
                        form,
                        properties,
                        beans.getBean(WorklistRows.class),
                        beans.getBean(Concerns.class),
                        beans.getBean(People.class),
                        events)
                .notify(task)));
        before.add(new TableListener.Parser(events));
        engine.setCustomPreBPMNParseListeners(before);
        var after = new ArrayList<>(orNone(engine.getCustomPostBPMNParseListeners()));
        after.add(new StageParser((stage, label) ->
                execution -> beans.getBean(StageListener.class).entered(stage, label, execution)));
        engine.setCustomPostBPMNParseListeners(after);
    }

    private static List<CommandInterceptor> with(@Nullable List<CommandInterceptor> others, CommandInterceptor ours) {
        var all = new ArrayList<CommandInterceptor>();
        all.add(ours);
        all.addAll(orNone(others));
        return all;
    }

    private static <T> List<T> orNone(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }
}
