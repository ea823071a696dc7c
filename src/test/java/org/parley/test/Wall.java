package org.parley.test;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** The wall on which the desks' calendar hangs. */
@TestConfiguration(proxyBeanMethods = false)
public class Wall {
    @Bean
    @Primary
    DeskCalendar calendar() {
        return new DeskCalendar();
    }
}
