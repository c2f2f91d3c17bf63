package freehold.server.configuration;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Brings the configuration together: the file, over it the environment ({@code FREEHOLD_…}), over
 * it the flags. The file is the one that {@code --config} or {@code FREEHOLD_CONFIG} names, or
 * {@code freehold.conf} in the data folder if it is there.
 */
public final class ConfigurationReader {
    /** The file in the data folder that is read unless another one is named. */
    public static final String FILE = "freehold.conf";

    private static final String PREFIX = "FREEHOLD_";
    private static final String CONFIG_VARIABLE = PREFIX + "CONFIG";
    private static final Map<String, Setting<?>> BY_VARIABLE =
            Settings.ALL.stream().collect(Collectors.toMap(Setting::variable, setting -> setting));

    private ConfigurationReader() {}

    /** What reading came to. */
    public sealed interface Outcome {}

    /** A configuration to run with. */
    public record Valid(Configuration configuration) implements Outcome {}

    /** Everything that is wrong. */
    public record Invalid(List<Problem> problems) implements Outcome {
        public Invalid {
            problems = List.copyOf(problems);
        }
    }

    /**
     * Reads the whole configuration.
     *
     * @param arguments the flags
     * @param environment the environment variables; those that do not begin with {@code FREEHOLD_}
     *     are none of ours
     */
    public static Outcome read(List<String> arguments, Map<String, String> environment) {
        List<Problem> problems = new ArrayList<>();
        Map<String, Given> outer = new HashMap<>();
        readEnvironment(environment, outer, problems);
        Flags.read(arguments, outer, problems);
        Map<String, Given> all = new HashMap<>();
        file(outer).ifPresent(file -> ConfigurationFile.read(file, all, problems));
        all.putAll(outer);
        return ConfigurationChecks.outcome(all, problems);
    }

    /** What is wrong with one file, by itself. */
    public static List<Problem> check(Path file) {
        List<Problem> problems = new ArrayList<>();
        Map<String, Given> given = new HashMap<>();
        ConfigurationFile.read(file, given, problems);
        return switch (ConfigurationChecks.outcome(given, problems)) {
            case Valid(_) -> List.of();
            case Invalid(var found) -> found;
        };
    }

    private static void readEnvironment(
            Map<String, String> environment, Map<String, Given> given, List<Problem> problems) {
        environment.forEach((name, text) -> {
            String where = "environment variable " + name;
            Setting<?> setting = BY_VARIABLE.get(name);
            if (setting != null) {
                given.put(setting.key(), new Given(setting.key(), text, where));
            } else if (name.equals(CONFIG_VARIABLE)) {
                given.put(Flags.CONFIG, new Given(Flags.CONFIG, text, where));
            } else if (name.startsWith(PREFIX)) {
                String remedy = Suggestion.of(name, BY_VARIABLE.keySet());
                problems.add(new Problem(where, "is unknown", remedy));
            }
        });
    }

    private static Path data(Map<String, Given> outer) {
        Given data = outer.get(Settings.DATA.key());
        try {
            return Settings.DATA.read(data == null ? Settings.DATA.initial() : data.text());
        } catch (IllegalArgumentException _) {
            return Settings.DATA.read(Settings.DATA.initial()); // told with the other mistakes
        }
    }

    private static Optional<Path> file(Map<String, Given> outer) {
        Given named = outer.get(Flags.CONFIG);
        if (named != null) {
            return Optional.of(Path.of(named.text()));
        }
        Path usual = data(outer).resolve(FILE);
        return Files.exists(usual) ? Optional.of(usual) : Optional.empty();
    }
}
