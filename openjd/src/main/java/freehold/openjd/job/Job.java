package freehold.openjd.job;

import freehold.openjd.Environment;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A job template with its parameters filled in.
 *
 * @param parameters every parameter's value, those of the environments around the job included
 * @param environments the job's own, in the order they are entered
 */
public record Job(
        String name,
        Optional<String> description,
        Map<String, ParameterValue> parameters,
        List<Environment> environments,
        List<Step> steps) {
    public Job {
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
        environments = List.copyOf(environments);
        steps = List.copyOf(steps);
    }
}
