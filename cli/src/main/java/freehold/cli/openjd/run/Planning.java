package freehold.cli.openjd.run;

import freehold.cli.openjd.input.CreatedJob;
import freehold.cli.openjd.input.Host;
import freehold.cli.openjd.input.JobOptions;
import freehold.cli.openjd.input.Problems;
import freehold.cli.openjd.input.TemplateFile;
import freehold.cli.openjd.output.Refused;
import freehold.cli.openjd.run.Plan.PlannedStep;
import freehold.cli.openjd.run.Plan.Tasks;
import freehold.openjd.EnvironmentTemplate;
import freehold.openjd.Extension;
import freehold.openjd.Parsed;
import freehold.openjd.StepScript;
import freehold.openjd.StepTemplate;
import freehold.openjd.job.Job;
import freehold.openjd.job.Step;
import freehold.worker.session.PathMappingRule;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Finds out what a session is to do, before anything of it is done. */
final class Planning {
    private final Host host;
    private final JobOptions options;
    private final Set<Extension> accepted;

    /** {@code accepted} are the extensions that templates may list. */
    Planning(Host host, JobOptions options, Set<Extension> accepted) {
        this.host = host;
        this.options = options;
        this.accepted = Set.copyOf(accepted);
    }

    Plan plan(RunOptions run) throws Refused {
        List<EnvironmentTemplate> environments = new ArrayList<>();
        for (String name : run.environments()) {
            environments.add(environment(name));
        }
        List<PathMappingRule> rules =
                run.pathMappingRules().isPresent()
                        ? MappingRules.read(run.pathMappingRules().get(), host)
                        : List.of();
        CreatedJob created = CreatedJob.from(options, host, accepted, environments);
        Optional<Step> asked = askedStep(created.job(), run);
        Set<Extension> extensions = EnumSet.noneOf(Extension.class);
        extensions.addAll(created.job().extensions());
        environments.forEach(each -> extensions.addAll(each.extensions()));
        return new Plan(
                created.job(),
                extensions,
                environments.stream().map(EnvironmentTemplate::environment).toList(),
                steps(created, asked, run),
                asked.map(Step::name),
                rules);
    }

    private EnvironmentTemplate environment(String name) throws Refused {
        TemplateFile file = TemplateFile.read(name, host.file(name));
        return switch (file.environment(accepted)) {
            case Parsed.Valid(var template) -> template;
            case Parsed.Invalid(var errors) ->
                    throw new Refused(
                            "'%s' failed checks: %s"
                                    .formatted(name, Problems.of("EnvironmentTemplate", errors)));
        };
    }

    /** A job of one step is run as if that step had been named. */
    private static Optional<Step> askedStep(Job job, RunOptions run) throws Refused {
        if (run.step().isPresent()) {
            String name = run.step().get();
            return Optional.of(
                    job.steps().stream()
                            .filter(step -> step.name().equals(name))
                            .findFirst()
                            .orElseThrow(() ->
                                    new Refused(
                                            "No Step with name '%s' is defined in the given Job Template."
                                                    .formatted(name))));
        }
        if (job.steps().size() > 1 && run.tasks().namesTasks()) {
            throw new Refused(
                    "Providing task parameters requires a specified step or a job with a single step.\n%s steps: %s."
                            .formatted(
                                    job.steps().size(),
                                    job.steps().stream()
                                            .map(step -> "'" + step.name() + "'")
                                            .collect(Collectors.joining(", ", "[", "]"))));
        }
        return job.steps().size() == 1 ? Optional.of(job.steps().getFirst()) : Optional.empty();
    }

    private List<PlannedStep> steps(CreatedJob created, Optional<Step> asked, RunOptions run)
            throws Refused {
        Map<String, StepScript> scripts =
                created.template().steps().stream()
                        .collect(Collectors.toMap(StepTemplate::name, StepTemplate::script));
        Function<Step, PlannedStep> whole =
                step -> new PlannedStep(step, script(scripts, step), Tasks.First.ALL);
        if (asked.isEmpty()) {
            return StepOrder.of(created.job()).stream().map(whole).toList();
        }
        Step step = asked.get();
        List<PlannedStep> steps = new ArrayList<>();
        if (run.runsDependencies()) {
            StepOrder.before(created.job(), step).stream().map(whole).forEach(steps::add);
        }
        steps.add(new PlannedStep(step, script(scripts, step), tasks(step, run)));
        return steps;
    }

    private static StepScript script(Map<String, StepScript> scripts, Step step) {
        return Objects.requireNonNull(scripts.get(step.name()));
    }

    private Tasks tasks(Step step, RunOptions run) throws Refused {
        RunOptions.TaskOptions asked = run.tasks();
        if (!asked.one().isEmpty()) {
            return new Tasks.Given(AskedTasks.of(step, List.of(TaskArguments.ofOne(asked.one()))));
        }
        return asked.many().isPresent()
                ? new Tasks.Given(
                        AskedTasks.of(step, TaskArguments.ofMany(asked.many().get(), host)))
                : new Tasks.First(asked.most());
    }
}
