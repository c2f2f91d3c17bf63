package freehold.openjd.job;

import freehold.openjd.Environment;
import freehold.openjd.Extension;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A job template with its parameters filled in.
 *
 * @param extensions those that the template lists
 * @param parameters every parameter's value, those of the environments around the job included
 * @param environments the job's own, in the order they are entered
 */
public record Job(
        String name,
        Optional<String> description,
        Set<Extension> extensions,
        Map<String, ParameterValue> parameters,
        List<Environment> environments,
        List<Step> steps) {
    public Job {
        extensions = Set.copyOf(extensions);
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
        environments = List.copyOf(environments);
        steps = List.copyOf(steps);
    }
}
