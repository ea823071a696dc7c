package org.parley.test;

import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestPlan;

/** Closes the test contexts and their databases in order once the last test has run, so that the JVM ends at once. */
public final class ClosingTime implements TestExecutionListener {
    @Override
    public void testPlanExecutionFinished(TestPlan plan) {
        TestDatabase.closeAll();
    }
}
