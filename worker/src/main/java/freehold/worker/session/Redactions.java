package freehold.worker.session;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;

/** Keeps the secrets that commands have declared out of everything a session lets others see. */
final class Redactions {
    private static final String MASK = "********";
    private static final String DIRECTIVE = "openjd_redacted_env:";

    /** Longest first: a secret may hold a shorter one. */
    private final Set<String> anywhere =
            new ConcurrentSkipListSet<>(
                    Comparator.comparingInt(String::length)
                            .reversed()
                            .thenComparing(Comparator.naturalOrder()));

    private final Set<String> wholeLines = new ConcurrentSkipListSet<>();

    /** From now on {@code secret} is masked: line by line where it has several. */
    void add(String secret) {
        List<String> lines = secret.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            boolean edge = i == 0 || i == lines.size() - 1;
            if (!lines.get(i).isEmpty()) {
                (edge ? anywhere : wholeLines).add(lines.get(i));
            }
        }
    }

    String mask(String text) {
        if (text.stripLeading().regionMatches(true, 0, DIRECTIVE, 0, DIRECTIVE.length())) {
            return maskDirective(text);
        }
        if (wholeLines.contains(text)) {
            return MASK;
        }
        String masked = text;
        for (String secret : anywhere) {
            masked = masked.replace(secret, MASK);
        }
        return masked;
    }

    /**
     * All that follows the name: the value is escaped in a JSON string, and malformed in a bad
     * line.
     */
    private static String maskDirective(String line) {
        int start = line.indexOf(':') + 1;
        int equals = line.indexOf('=', start);
        return line.substring(0, equals < 0 ? start : equals + 1) + (equals < 0 ? " " : "") + MASK;
    }
}
