package freehold.openjd;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The names and values that host requirements may use, compared without regard to case.
 * Specification section 3.3.1 and 3.3.2, capability names and the standard capabilities.
 */
public final class Capabilities {
    private static final int LONGEST = 100;
    private static final String NAME_FORM =
            "(?:[A-Za-z_][A-Za-z0-9_]*+:)?%s(?:\\.[A-Za-z_][A-Za-z0-9_]*+)++";
    private static final Pattern AMOUNT =
            Pattern.compile(NAME_FORM.formatted("amount"), Pattern.CASE_INSENSITIVE);
    private static final Pattern ATTRIBUTE =
            Pattern.compile(NAME_FORM.formatted("attr"), Pattern.CASE_INSENSITIVE);
    private static final Pattern VALUE = Pattern.compile("[A-Za-z_][A-Za-z0-9_-]*+");
    private static final Set<String> RESERVED = Set.of("worker", "job", "step", "task");
    private static final Map<String, Integer> STANDARD_AMOUNTS =
            Map.of(
                    "amount.worker.vcpu", 1,
                    "amount.worker.memory", 0,
                    "amount.worker.gpu", 0,
                    "amount.worker.gpu.memory", 0,
                    "amount.worker.disk.scratch", 0);
    private static final Map<String, List<String>> STANDARD_ATTRIBUTES =
            Map.of(
                    "attr.worker.os.family", List.of("linux", "windows", "macos"),
                    "attr.worker.cpu.arch", List.of("x86_64", "arm64"));

    private Capabilities() {}

    /** A name or value in the one spelling it is compared by. */
    public static String canonical(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    /** What a requirement without a minimum asks of the named amount. */
    public static double leastOf(String amount) {
        return STANDARD_AMOUNTS.getOrDefault(canonical(amount), 0);
    }

    /** What is wrong with the name of an amount; empty if it may be asked for. */
    public static Optional<String> problemWithAmount(String name) {
        return problemWithName(name, AMOUNT, "amount", STANDARD_AMOUNTS.keySet());
    }

    /** What is wrong with the name of an attribute; empty if it may be asked for. */
    public static Optional<String> problemWithAttribute(String name) {
        return problemWithName(name, ATTRIBUTE, "attr", STANDARD_ATTRIBUTES.keySet());
    }

    private static Optional<String> problemWithName(
            String name, Pattern form, String kind, Set<String> standard) {
        if (name.codePointCount(0, name.length()) > LONGEST) {
            return Optional.of("has more than %d characters".formatted(LONGEST));
        }
        if (!form.matcher(name).matches()) {
            return Optional.of("is not a capability name; write %s.name".formatted(kind));
        }
        String canonical = canonical(name);
        String first = canonical.substring(canonical.indexOf(kind + ".")).split("\\.", -1)[1];
        return RESERVED.contains(first) && !standard.contains(canonical)
                ? Optional.of(
                        "uses the reserved prefix %s.%s; the names under it are %s"
                                .formatted(
                                        kind,
                                        first,
                                        String.join(", ", standard.stream().sorted().toList())))
                : Optional.empty();
    }

    /** What is wrong with a value asked of an attribute; empty if a host could have it. */
    public static Optional<String> problemWithValue(String attribute, String value) {
        if (value.codePointCount(0, value.length()) > LONGEST) {
            return Optional.of("has more than %d characters".formatted(LONGEST));
        }
        if (!VALUE.matcher(value).matches()) {
            return Optional.of("is not an attribute value; use letters, digits, _ and -");
        }
        List<String> known = STANDARD_ATTRIBUTES.getOrDefault(canonical(attribute), List.of());
        return known.isEmpty() || known.contains(canonical(value))
                ? Optional.empty()
                : Optional.of(
                        "is no value of %s; it has %s"
                                .formatted(canonical(attribute), String.join(", ", known)));
    }

    /** Whether no host can have two values of the attribute. */
    public static boolean isSingleValued(String attribute) {
        return STANDARD_ATTRIBUTES.containsKey(canonical(attribute));
    }
}
