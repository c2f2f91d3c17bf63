package freehold.domain.job;

import java.util.List;

/**
 * What a job's template and its queue's environments came to when the job was created; never
 * changes afterwards.
 *
 * @param parameters all parameters with their resolved values, API JSON
 * @param environments queue environments by priority, then the job's own, in the order they are
 *     entered
 */
public record JobDefinition(String parameters, List<JobEnvironment> environments) {
    public JobDefinition {
        environments = List.copyOf(environments);
    }

    /** The definition of a job that has not been created, or could not be. */
    public static JobDefinition none() {
        return new JobDefinition("{}", List.of());
    }

    /**
     * One environment of a job.
     *
     * @param schemaVersion {@code environment-2023-09} for a queue's, {@code jobtemplate-2023-09}
     *     for the job's own
     * @param template the OpenJD environment object, JSON
     */
    public record JobEnvironment(String name, String schemaVersion, String template) {}
}
