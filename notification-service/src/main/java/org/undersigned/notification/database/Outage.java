package org.undersigned.notification.database;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.Set;

/** Tells a database that is away, busy or restarting from a record that it will never take. */
public final class Outage {

    private static final String DECISION = "org.undersigned.notification.supporters.";

    private static final Set<String> CLASSES = Set.of("22", "23", "54");

    private Outage() {}

    /** True where the same statement may work a little later. */
    public static boolean is(Throwable failure) {
        return !isRecordsFault(failure);
    }

    private static boolean isRecordsFault(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException answer) {
                return isOfTheData(answer.getSQLState());
            }
            if (cause instanceof RuntimeException && isOfTheDecision(cause)) {
                return true;
            }
        }
        return false;
    }

    /** Class 22 is data that does not fit, 23 a rule that it breaks, 54 more than an index holds (PostgreSQL, appendix A). */
    private static boolean isOfTheData(String state) {
        return state != null && CLASSES.contains(state.substring(0, 2));
    }

    /** Thrown while deciding, which no outage touches: by what the record says, or does not say. */
    private static boolean isOfTheDecision(Throwable failure) {
        return Arrays.stream(failure.getStackTrace())
                .map(StackTraceElement::getClassName)
                .anyMatch(name -> name.startsWith(DECISION) && name.indexOf('.', DECISION.length()) < 0);
    }
}
