package org.parley;

import static org.assertj.core.api.Assertions.assertThat;

import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.parley.test.DatabaseTest;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class StartTests {
    @Autowired
    private ProcessEngine engine;

    @Test
    void theDeskOpensOnAnEmptyDatabase() {
        assertThat(engine.getName()).isEqualTo("default");
    }
}
