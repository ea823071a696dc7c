package org.parley.benchmark;

import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.parley.process.DueTimers;
import org.parley.road.Fixture;
import org.parley.test.ExerciseTest;
import org.parley.web.task.Hands;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** How often a treaty's road asks the database, through Parley and through the bare engine: a figure that no busy machine blurs. */
@ExerciseTest
@Tag("benchmark")
@Import({Hands.class, Fixture.class, DueTimers.class, ParleyRoad.class, StatementBenchmark.Counted.class})
class StatementBenchmark {
    private static final int WARM_UP = 3;
    private static final int ROADS = 4;

    @Autowired
    private ParleyRoad parley;

    @Autowired
    private Statements.Telling telling;

    @Test
    void statementsOfARoad() {
        var bareTelling = new Statements.Telling();
        try (var bare = new BareRoad(connections -> Statements.counted(connections, bareTelling))) {
            bareTelling.during(bare, WARM_UP);
            bareTelling.during(bare, ROADS).tell("bare engine");
        }
        telling.during(parley, WARM_UP);
        telling.during(parley, ROADS).tell("Parley");
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Counted {
        @Bean
        static Statements.Telling telling() {
            return new Statements.Telling();
        }

        @Bean
        static BeanPostProcessor counting(Statements.Telling telling) {
            return new BeanPostProcessor() {
                @Override
                public @Nullable Object postProcessAfterInitialization(Object bean, String name) {
                    return bean instanceof DataSource connections ? Statements.counted(connections, telling) : bean;
                }
            };
        }
    }
}
