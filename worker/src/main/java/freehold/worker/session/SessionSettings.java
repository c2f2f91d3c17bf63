package freehold.worker.session;

import freehold.openjd.job.ParameterValue;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What a session is given once, for all its actions.
 *
 * @param name begins the name of the working directory; letters, digits, {@code -} and {@code _}
 * @param root the directory for working directories; made if it is not there
 * @param jobParameters by name, before path mapping
 * @param environment every variable of the actions' processes that no environment sets
 * @param retainsWorkingDirectory keeps the directory at the end, to look into it
 */
public record SessionSettings(
        String name,
        Path root,
        Map<String, ParameterValue> jobParameters,
        List<PathMappingRule> pathMappingRules,
        Map<String, String> environment,
        boolean retainsWorkingDirectory) {
    public SessionSettings {
        jobParameters = Map.copyOf(jobParameters);
        pathMappingRules = List.copyOf(pathMappingRules);
        environment = Map.copyOf(environment);
    }
}
