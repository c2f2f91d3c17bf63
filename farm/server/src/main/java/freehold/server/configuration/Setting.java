package freehold.server.configuration;

import java.util.Locale;
import java.util.Optional;

/**
 * One thing an operator can set.
 *
 * @param key its name in the file
 * @param flag a shorter flag than {@code --key}, such as {@code --port}; empty for none
 * @param initial the text that holds when nothing is set
 * @param meaning one or two sentences for the reference page
 */
record Setting<T>(String key, Optional<String> flag, Kind<T> kind, String initial, String meaning) {
    /** The environment variable that sets it. */
    String variable() {
        return "FREEHOLD_" + key.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
    }

    /** Whether {@code --flag} alone means true. */
    boolean isSwitch() {
        return initial.equals("false");
    }

    T read(String text) {
        return kind.read().apply(text);
    }
}
