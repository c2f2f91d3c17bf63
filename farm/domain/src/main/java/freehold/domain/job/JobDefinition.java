package freehold.domain.job;

import java.util.List;
import java.util.stream.Stream;

/**
 * What a job's template and its queue's environments came to when the job was created; never
 * changes afterwards.
 *
 * @param extensions names of the OpenJD extensions that the job's template lists, in the order of
 *     their proposals
 * @param parameters all parameters with their resolved values, API JSON
 * @param environments queue environments by priority, then the job's own, in the order they are
 *     entered
 */
public record JobDefinition(
        List<String> extensions, String parameters, List<JobEnvironment> environments) {
    public JobDefinition {
        extensions = List.copyOf(extensions);
        environments = List.copyOf(environments);
    }

    /** The definition of a job that has not been created, or could not be. */
    public static JobDefinition none() {
        return new JobDefinition(List.of(), "{}", List.of());
    }

    /**
     * What a session of the job has to know: the extensions of the job's template, then those that
     * only the queue's environments list.
     */
    public List<String> extensionsOfSessions() {
        return Stream.concat(
                        extensions.stream(),
                        environments.stream().flatMap(each -> each.extensions().stream()))
                .distinct()
                .toList();
    }

    /**
     * One environment of a job.
     *
     * @param schemaVersion {@code environment-2023-09} for a queue's, {@code jobtemplate-2023-09}
     *     for the job's own
     * @param extensions names of those that the template it stands in lists: its own template's for
     *     a queue's, the job's for the job's own
     * @param template the OpenJD environment object, JSON
     */
    public record JobEnvironment(
            String name, String schemaVersion, List<String> extensions, String template) {
        public JobEnvironment {
            extensions = List.copyOf(extensions);
        }
    }
}
