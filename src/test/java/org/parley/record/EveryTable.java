package org.parley.record;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;

/** What every module says of its tables, where not every module is there. */
@TestConfiguration(proxyBeanMethods = false)
@ComponentScan(
        basePackages = "org.parley",
        resourcePattern = "**/Proved*.class",
        useDefaultFilters = false,
        includeFilters = @Filter(type = FilterType.ASSIGNABLE_TYPE, classes = SealedTables.class))
public class EveryTable {}
