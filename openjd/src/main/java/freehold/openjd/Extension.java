package freehold.openjd;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The registry of extensions to the specification. A template may list those that this library
 * implements and its reader accepts; to implement another one is to mark it here and to read what
 * it adds where {@code Profile.has} is asked.
 */
public enum Extension {
    /** Several values of a task parameter in one task (RFC 0001). */
    TASK_CHUNKING,
    /** Environment variables hidden from logs (RFC 0003). */
    REDACTED_ENV_VARS,
    /** Larger limits, format strings in more fields, scripts written in the step (RFC 0004). */
    FEATURE_BUNDLE_1,
    /** The expression language (RFC 0005 to 0007). */
    EXPR,
    /** Environments that wrap the actions of others (RFC 0008). */
    WRAP_ACTIONS;

    private static final Pattern FORM = Pattern.compile("[A-Z_0-9]{3,128}");
    private static final Set<Extension> SUPPORTED =
            Collections.unmodifiableSet(
                    EnumSet.of(TASK_CHUNKING, REDACTED_ENV_VARS, FEATURE_BUNDLE_1));

    /** The extension of that name, supported or not. */
    public static Optional<Extension> named(String name) {
        return Arrays.stream(values()).filter(extension -> extension.name().equals(name)).findAny();
    }

    /** Whether a name could be an extension's at all. */
    public static boolean isWellFormed(String name) {
        return FORM.matcher(name).matches();
    }

    /** The extensions this library implements, in the order of their RFCs. */
    public static Set<Extension> supported() {
        return SUPPORTED;
    }

    /** The extensions a template must list too where it lists this one. */
    public Set<Extension> prerequisites() {
        return this == WRAP_ACTIONS ? Set.of(EXPR) : Set.of();
    }

    /** Whether this library implements the extension. */
    public boolean isSupported() {
        return SUPPORTED.contains(this);
    }
}
