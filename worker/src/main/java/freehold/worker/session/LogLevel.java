package freehold.worker.session;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How much a line of the session's own matters; what its commands write is always shown. */
enum LogLevel {
    DEBUG,
    INFO,
    WARNING,
    ERROR;

    /** The level a command names, in any case and with blanks around it. */
    static Optional<LogLevel> named(String text) {
        String name = text.strip().toUpperCase(Locale.ROOT);
        return Arrays.stream(values()).filter(level -> level.name().equals(name)).findAny();
    }
}
