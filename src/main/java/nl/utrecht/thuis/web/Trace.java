package nl.utrecht.thuis.web;

import java.sql.SQLException;

/** A stack trace without messages: those may quote an address, a code or an answer, which no log may hold. */
final class Trace {

    private Trace() {}

    static String of(Throwable thrown) {
        StringBuilder text = new StringBuilder();
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            text.append(text.isEmpty() ? "" : "\nCaused by: ").append(cause.getClass().getName());
            if (cause instanceof SQLException sql) {
                text.append(" (SQL state ").append(sql.getSQLState()).append(')');
            }
            for (StackTraceElement element : cause.getStackTrace()) {
                text.append("\n\tat ").append(element);
            }
        }
        return text.toString();
    }
}
