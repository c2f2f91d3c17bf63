package freehold.openjd;

import freehold.openjd.expression.FormatString;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A job template as written. Specification section 1.1, root elements of a job template. */
public record JobTemplate(
        FormatString name,
        Optional<String> description,
        Set<Extension> extensions,
        List<JobParameterDefinition> parameterDefinitions,
        List<Environment> jobEnvironments,
        List<StepTemplate> steps) {
    public JobTemplate {
        extensions = Set.copyOf(extensions);
        parameterDefinitions = List.copyOf(parameterDefinitions);
        jobEnvironments = List.copyOf(jobEnvironments);
        steps = List.copyOf(steps);
    }
}
