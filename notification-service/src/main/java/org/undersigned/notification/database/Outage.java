package org.undersigned.notification.database;

import io.vertx.pgclient.PgException;

/** Tells a database that is away, busy or restarting from a record that it will never take. */
public final class Outage {

    private Outage() {}

    /** True where the same statement may work a little later. */
    public static boolean is(Throwable failure) {
        return !isRecordsFault(failure);
    }

    private static boolean isRecordsFault(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof PgException answer) {
                // Class 22 is data that does not fit, 23 a rule that it breaks (PostgreSQL, appendix A).
                return answer.getSqlState().startsWith("22")
                        || answer.getSqlState().startsWith("23");
            }
            if (cause instanceof NullPointerException || cause instanceof IllegalArgumentException) {
                return true;
            }
        }
        return false;
    }
}
