package freehold.openjd.job;

import freehold.openjd.Environment;
import freehold.openjd.document.Document;
import java.util.List;

/**
 * A step of a job.
 *
 * @param document the step as its template writes it, with parameter space and host requirements
 *     settled and everything a host resolves untouched
 * @param dependencies the names of the steps that must succeed first
 * @param environments in the order they are entered
 */
public record Step(
        String name,
        Document.ObjectNode document,
        List<String> dependencies,
        List<Environment> environments,
        Requirements hostRequirements,
        ParameterSpace parameterSpace) {
    public Step {
        dependencies = List.copyOf(dependencies);
        environments = List.copyOf(environments);
    }
}
