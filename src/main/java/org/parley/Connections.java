package org.parley;

import com.zaxxer.hikari.HikariDataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * How Parley is connected to PostgreSQL: each statement is planned once and for all that it may be asked with. Nearly all
 * of them look up a few rows by key, where planning anew each time costs more than it finds.
 */
@Configuration(proxyBeanMethods = false)
class Connections {
    private static final String PLANNED_ONCE = "-c plan_cache_mode=force_generic_plan";

    @Bean
    static BeanPostProcessor connectionsThatPlanOnce() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessBeforeInitialization(Object bean, String name) {
                if (bean instanceof HikariDataSource pool && isPostgres(pool.getJdbcUrl()))
                    pool.addDataSourceProperty("options", PLANNED_ONCE);
                return bean;
            }
        };
    }

    private static boolean isPostgres(String address) {
        return address != null && address.startsWith("jdbc:postgresql:");
    }
}
