package org.parley.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.parley.test.DatabaseTest;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;

/** A test of pages as people of two desks see them; the desks of Arden and Brenn are open, with one person per office. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@DatabaseTest
@AutoConfigureMockMvc
@Import({TwoDesks.class, FourPoints.class, Mishaps.class})
public @interface PageTest {}
