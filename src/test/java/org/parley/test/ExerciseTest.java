package org.parley.test;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.test.context.TestPropertySource;

/** A {@link DatabaseTest} on a database where the exercise stands: Arden and Brenn with their people. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@DatabaseTest
@TestPropertySource(properties = {"parley.sample=exercise", "parley.chronicles=none"})
public @interface ExerciseTest {}
