package freehold.openjd;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The registry of extensions to the specification; a template may only list supported ones. */
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
    private static final Set<Extension> SUPPORTED = Set.of();

    /** The extension of that name, supported or not. */
    public static Optional<Extension> named(String name) {
        return Arrays.stream(values()).filter(extension -> extension.name().equals(name)).findAny();
    }

    /** Whether a name could be an extension's at all. */
    public static boolean isWellFormed(String name) {
        return FORM.matcher(name).matches();
    }

    /** Whether this library implements the extension. */
    public boolean isSupported() {
        return SUPPORTED.contains(this);
    }
}
