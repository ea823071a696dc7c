package org.parley.record;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** What keeps the record where a command, and not the whole installation, writes into a desk. */
@Configuration(proxyBeanMethods = false)
@Import({Leaves.class, Committing.class, DeskKeys.class})
public class RecordKeeping {}
