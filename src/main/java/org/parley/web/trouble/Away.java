package org.parley.web.trouble;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.CannotCreateTransactionException;

/** Tells a database that cannot be reached from every other fault, also where the engine has wrapped it. */
final class Away {
    private Away() {}

    static boolean is(@Nullable Throwable thrown) {
        for (var cause = thrown; cause != null; cause = cause.getCause())
            if (cause instanceof DataAccessResourceFailureException
                    || cause instanceof CannotCreateTransactionException
                    || cause instanceof SQLTransientConnectionException
                    || (cause instanceof SQLException broken && brokenOff(broken.getSQLState()))) return true;
        return false;
    }

    /** SQL states of class 08, a connection exception, and of a server that shuts down or starts. */
    private static boolean brokenOff(@Nullable String state) {
        return state != null && (state.startsWith("08") || state.startsWith("57P0"));
    }
}
