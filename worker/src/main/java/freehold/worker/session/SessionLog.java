package freehold.worker.session;

import java.util.concurrent.atomic.AtomicReference;

/** What a session lets others hear: the lines of its commands and its own, without secrets. */
final class SessionLog {
    private final SessionListener listener;
    private final Redactions redactions = new Redactions();
    private final AtomicReference<LogLevel> level = new AtomicReference<>(LogLevel.INFO);

    SessionLog(SessionListener listener) {
        this.listener = listener;
    }

    /** A line of a command; the secrets it declares are secrets from here on. */
    void output(OutputLine line) {
        redactions.learn(line);
        listener.output(redactions.mask(line));
    }

    /** A line of the session's own, unless it matters less than what was asked for. */
    void note(LogLevel importance, String text) {
        if (importance.compareTo(level.get()) >= 0) {
            listener.output(redactions.mask(text));
        }
    }

    void changed(ActionStatus status) {
        listener.changed(masked(status));
    }

    ActionStatus masked(ActionStatus status) {
        return status.masked(redactions::mask);
    }

    void setLevel(LogLevel lowest) {
        level.set(lowest);
    }
}
