package org.parley.paper;

import org.parley.party.Party;
import org.parley.party.Person;
import org.parley.party.SignIn;
import org.parley.test.DeskCalendar;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.flyway.FlywayAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcClientAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcTemplateAutoConfiguration;
import org.springframework.boot.autoconfigure.transaction.TransactionAutoConfiguration;
import org.springframework.boot.autoconfigure.transaction.TransactionManagerCustomizationAutoConfiguration;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;

/** Papers with the modules they may use, and the exchange by which they leave; nobody signs in here. */
@ImportAutoConfiguration({
    DataSourceAutoConfiguration.class,
    DataSourceTransactionManagerAutoConfiguration.class,
    JdbcTemplateAutoConfiguration.class,
    JdbcClientAutoConfiguration.class,
    TransactionManagerCustomizationAutoConfiguration.class,
    TransactionAutoConfiguration.class,
    FlywayAutoConfiguration.class
})
@ComponentScan(
        basePackages = {
            "org.parley.record",
            "org.parley.party",
            "org.parley.measure",
            "org.parley.paper",
            "org.parley.exchange"
        },
        excludeFilters = @Filter(type = FilterType.CUSTOM, classes = TypeExcludeFilter.class))
class PapersAlone {
    @Bean
    DeskCalendar clock() {
        return new DeskCalendar();
    }

    @Bean
    SignIn signIn() {
        return new SignIn() {
            @Override
            public boolean matches(String person, String password) {
                return false;
            }

            @Override
            public void open(Party party) {}

            @Override
            public void enrol(Person person, String password) {}

            @Override
            public void move(Person before, Person after) {}
        };
    }
}
