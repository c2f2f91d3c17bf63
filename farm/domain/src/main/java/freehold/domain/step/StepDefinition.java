package freehold.domain.step;

import java.util.List;
import java.util.Optional;

/**
 * What a step was created as; never changes afterwards.
 *
 * @param number 0-based place in the template
 * @param template the OpenJD step object, JSON, as workers receive it
 * @param parameterSpace the serialized parameter space (openjd); absent for a step of one task
 *     without parameters
 * @param hostRequirements the resolved host requirements, OpenJD JSON; absent when the step has
 *     none
 * @param environments names of the step's own environments, in the order they are entered
 * @param dependencies the steps that must succeed first
 */
public record StepDefinition(
        int number,
        String name,
        Optional<String> description,
        String template,
        Optional<String> parameterSpace,
        Optional<String> hostRequirements,
        List<String> environments,
        List<StepId> dependencies) {
    public StepDefinition {
        environments = List.copyOf(environments);
        dependencies = List.copyOf(dependencies);
    }
}
