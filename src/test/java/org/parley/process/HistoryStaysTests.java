package org.parley.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.junit.jupiter.api.Test;
import org.parley.test.ExerciseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** The paths that courses took are drawn from the engine's history: nothing takes it away but people. */
@ExerciseTest
class HistoryStaysTests {
    @Autowired
    private ProcessEngine engine;

    @Autowired
    private HistoryService history;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private JdbcTemplate database;

    @Test
    void theEnginesOwnCleanupNeitherRunsNorCanBeStarted() {
        var settings = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        assertThat(settings.isHistoryCleanupEnabled()).isFalse();
        assertThatThrownBy(() -> history.cleanUpHistoryAsync(true)).isInstanceOf(AuthorizationException.class);
        assertThat(database.queryForObject(
                        "select count(*) from act_ru_job where handler_type_ = 'history-cleanup'", Integer.class))
                .isZero();
    }

    @Test
    void nobodyDeletesACoursesHistoryByTheEnginesOwnDoor() {
        assertThatThrownBy(() -> history.deleteHistoricProcessInstance("any"))
                .isInstanceOf(AuthorizationException.class)
                .hasMessageContaining("is refused");
    }

    @Test
    void everyDiagramInUseSaysOnPurposeThatItsHistoryIsKeptForTenYears() {
        assertThat(repository.createProcessDefinitionQuery().list())
                .isNotEmpty()
                .extracting(ProcessDefinition::getHistoryTimeToLive)
                .containsOnly(3650);
    }
}
