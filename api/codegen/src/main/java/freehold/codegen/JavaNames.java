package freehold.codegen;

import java.util.Locale;
import java.util.Set;
import javax.lang.model.SourceVersion;

/** How names of the model are spelled in Java. */
final class JavaNames {

    /** Methods that every object or record has, which no accessor may hide. */
    private static final Set<String> TAKEN =
            Set.of(
                    "clone",
                    "finalize",
                    "getClass",
                    "hashCode",
                    "notify",
                    "notifyAll",
                    "toString",
                    "wait",
                    "builder",
                    "toBuilder");

    private JavaNames() {}

    /** A component, accessor or parameter: {@code farmId}. */
    static String variable(String name) {
        String lower = name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
        return SourceVersion.isKeyword(lower) || TAKEN.contains(lower) ? lower + "_" : lower;
    }

    /** A type: {@code GetTaskRequest}. */
    static String type(String name) {
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    /** A constant: {@code NEXT_TOKEN}. */
    static String constant(String name) {
        String separated =
                name.replaceAll("([a-z0-9])([A-Z])", "$1_$2").replaceAll("[^A-Za-z0-9]+", "_");
        String upper = separated.toUpperCase(Locale.ROOT);
        return SourceVersion.isIdentifier(upper) ? upper : "_" + upper;
    }
}
