package org.parley.story;

import org.parley.test.DeskCalendar;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** The wall on which the desks' calendar hangs. */
@TestConfiguration(proxyBeanMethods = false)
class Wall {
    @Bean
    @Primary
    DeskCalendar calendar() {
        return new DeskCalendar();
    }
}
