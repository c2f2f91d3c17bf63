package freehold.openjd;

import java.util.List;
import java.util.Set;

/**
 * An environment template as written: an environment made apart from any job, such as a queue's.
 * Specification section 1.2, root elements of an environment template.
 */
public record EnvironmentTemplate(
        Set<Extension> extensions,
        List<JobParameterDefinition> parameterDefinitions,
        Environment environment) {
    public EnvironmentTemplate {
        extensions = Set.copyOf(extensions);
        parameterDefinitions = List.copyOf(parameterDefinitions);
    }
}
