package freehold.openjd;

import freehold.openjd.expression.FormatString;
import java.util.Optional;

/**
 * A text file written to the session's folder before each action of its script. Specification
 * section 6, EmbeddedFile.
 *
 * @param name how references call it, as in {@code Task.File.NAME}
 * @param filename its name on disk; a fresh one where absent
 * @param runnable whether its owner may execute it
 * @param endOfLine what its line ends become; absent means that they stay as written
 */
public record EmbeddedFile(
        String name,
        Optional<String> filename,
        boolean runnable,
        Optional<EndOfLine> endOfLine,
        FormatString data) {}
