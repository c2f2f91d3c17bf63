package freehold.cli.openjd.run;

import freehold.openjd.Environment;
import freehold.openjd.Extension;
import freehold.openjd.StepScript;
import freehold.openjd.job.Job;
import freehold.openjd.job.Step;
import freehold.openjd.job.TaskParameters;
import freehold.worker.session.PathMappingRule;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a session is to do.
 *
 * @param extensions those that the templates list, the environments' included
 * @param environments around the job, outermost first
 * @param steps in the order in which they run
 * @param asked the step that the user named, if it is one
 */
record Plan(
        Job job,
        Set<Extension> extensions,
        List<Environment> environments,
        List<PlannedStep> steps,
        Optional<String> asked,
        List<PathMappingRule> rules) {
    Plan {
        extensions = Set.copyOf(extensions);
        environments = List.copyOf(environments);
        steps = List.copyOf(steps);
        rules = List.copyOf(rules);
    }

    /** A step and which of its tasks run. */
    record PlannedStep(Step step, StepScript script, Tasks tasks) {}

    /** Which tasks of a step run. */
    sealed interface Tasks {
        /** The first ones, in order. */
        record First(long most) implements Tasks {
            static final First ALL = new First(Long.MAX_VALUE);
        }

        /** Those that were asked for. */
        record Given(List<TaskParameters> tasks) implements Tasks {
            public Given {
                tasks = List.copyOf(tasks);
            }
        }
    }
}
