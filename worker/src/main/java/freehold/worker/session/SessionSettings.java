package freehold.worker.session;

import freehold.openjd.Extension;
import freehold.openjd.job.ParameterValue;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a session is given once, for all its actions.
 *
 * @param name begins the name of the working directory; letters, digits, {@code -} and {@code _}
 * @param jobParameters by name, before path mapping
 * @param environment every variable of the actions' processes that no environment sets
 * @param extensions those that the job's templates list
 */
public record SessionSettings(
        String name,
        Workplace workplace,
        Map<String, ParameterValue> jobParameters,
        List<PathMappingRule> pathMappingRules,
        Map<String, String> environment,
        Set<Extension> extensions) {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]+");

    /**
     * @throws IllegalArgumentException if the name is no part of a path
     */
    public SessionSettings {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "a session's name is of letters, digits, - and _, not '%s'".formatted(name));
        }
        jobParameters = Map.copyOf(jobParameters);
        pathMappingRules = List.copyOf(pathMappingRules);
        environment = Map.copyOf(environment);
        extensions = Set.copyOf(extensions);
    }
}
