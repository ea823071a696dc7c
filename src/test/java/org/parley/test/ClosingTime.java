package org.parley.test;

import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * Closes the test contexts and their databases in order once the last test has run, so that the JVM ends at once. A JVM
 * that shares the tests with another is handed them one plan at a time, all in one session.
 */
public final class ClosingTime implements LauncherSessionListener {
    @Override
    public void launcherSessionClosed(LauncherSession session) {
        TestDatabase.closeAll();
    }
}
