package freehold.cli.openjd.input;

import static picocli.CommandLine.Spec.Target.MIXEE;

import freehold.cli.openjd.output.Refused;
import freehold.openjd.Extension;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The option that says which extensions templates may list. */
public final class Extensions {
    @Spec(MIXEE)
    private CommandSpec spec;

    @Option(
            names = "--extensions",
            paramLabel = "NAMES",
            description =
                    "The extensions that templates may use, separated by commas; all that are"
                            + " implemented unless given: TASK_CHUNKING, REDACTED_ENV_VARS,"
                            + " FEATURE_BUNDLE_1.")
    private Optional<String> names = Optional.empty();

    public Extensions() {}

    /**
     * Those that were asked for and are implemented. A known one that is not implemented costs a
     * warning only: what it is about is the templates that list it, and they are refused.
     */
    public Set<Extension> accepted() throws Refused {
        return names.isEmpty() ? Extension.supported() : named(names.get());
    }

    private Set<Extension> named(String list) throws Refused {
        List<String> words =
                Arrays.stream(list.split(","))
                        .map(word -> word.strip().toUpperCase(Locale.ROOT))
                        .filter(word -> !word.isEmpty())
                        .toList();
        String unknown =
                words.stream()
                        .filter(word -> Extension.named(word).isEmpty())
                        .distinct()
                        .sorted()
                        .collect(Collectors.joining(", "));
        if (!unknown.isEmpty()) {
            throw new Refused(
                    "ERROR: Unsupported Open Job Description extension(s): "
                            + unknown
                            + "; supported are "
                            + supported());
        }
        Set<Extension> accepted = EnumSet.noneOf(Extension.class);
        words.stream().flatMap(word -> Extension.named(word).stream()).forEach(accepted::add);
        accepted.stream().filter(extension -> !extension.isSupported()).forEach(this::warn);
        accepted.removeIf(extension -> !extension.isSupported());
        return accepted;
    }

    private static String supported() {
        return Extension.supported().stream().map(Enum::name).collect(Collectors.joining(", "));
    }

    private void warn(Extension extension) {
        spec.commandLine()
                .getErr()
                .println(
                        "WARNING: the extension %s is not implemented; templates that list it are refused"
                                .formatted(extension));
    }
}
