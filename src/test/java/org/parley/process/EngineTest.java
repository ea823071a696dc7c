package org.parley.process;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.parley.test.DatabaseTest;
import org.springframework.context.annotation.Import;

/** A test of the engine's rules on small diagrams of its own, with two forms that serve them. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@DatabaseTest
@Import({DecisionForm.class, PositionForm.class, SmallDesk.class, DueTimers.class})
@interface EngineTest {}
