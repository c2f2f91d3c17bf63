package freehold.controlplane.job;

import freehold.domain.Audit;
import freehold.domain.Ids;
import freehold.domain.job.Job;
import freehold.domain.job.JobDefinition;
import freehold.domain.job.JobDefinition.JobEnvironment;
import freehold.domain.queue.QueueEnvironment;
import freehold.domain.step.Baseline;
import freehold.domain.step.Step;
import freehold.domain.step.StepDefinition;
import freehold.domain.step.StepId;
import freehold.domain.step.StepLifecycle;
import freehold.domain.task.StatusCounts;
import freehold.domain.task.TargetStatus;
import freehold.domain.task.TaskStatus;
import freehold.openjd.Environment;
import freehold.openjd.EnvironmentTemplate;
import freehold.openjd.Extension;
import freehold.openjd.JobTemplate;
import freehold.openjd.Parsed;
import freehold.openjd.TemplateError;
import freehold.openjd.document.DocumentFormat;
import freehold.openjd.job.JobFactory;
import freehold.openjd.parse.Templates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Turns what was submitted into a job with its steps, or finds every mistake in it. What that costs
 * does not depend on how many tasks there are.
 */
final class JobExpansion {
    /** Counts of tasks are 32 bits wide on the wire. */
    static final long MOST_TASKS = Integer.MAX_VALUE;

    private final Ids ids;

    JobExpansion(Ids ids) {
        this.ids = ids;
    }

    /**
     * A job before its steps are written.
     *
     * @param name as the template says; a name given at submission goes before it
     */
    record Expanded(
            String name,
            Optional<String> description,
            JobDefinition definition,
            List<freehold.openjd.job.Step> steps) {}

    /** The job of a submission inside these environments, in the order they are entered. */
    static Parsed<Expanded> expand(Job job, List<QueueEnvironment> around) {
        List<TemplateError> errors = new ArrayList<>();
        List<EnvironmentTemplate> environments = new ArrayList<>();
        for (QueueEnvironment environment : around) {
            switch (template(environment)) {
                case Parsed.Valid(var template) -> environments.add(template);
                case Parsed.Invalid(var problems) ->
                        problems.stream()
                                .map(problem -> in(environment, problem))
                                .forEach(errors::add);
            }
        }
        Parsed<Expanded> expanded =
                Templates.readJobTemplate(
                                job.submission().template(),
                                DocumentFormat.valueOf(job.submission().templateType()))
                        .then(template -> create(job, template, environments))
                        .then(created -> checked(created, environments));
        errors.addAll(expanded.problems());
        return errors.isEmpty() ? expanded : new Parsed.Invalid<>(errors);
    }

    /** The steps as they are first written, in template order. */
    List<Step> steps(Job job, Expanded expanded, Restart restart, Optional<TaskStatus> fixed) {
        Map<String, StepId> byName = new HashMap<>();
        expanded.steps().forEach(step -> byName.put(step.name(), StepId.ofHex(ids.next())));
        List<Step> steps = new ArrayList<>();
        for (freehold.openjd.job.Step step : expanded.steps()) {
            StepDefinition definition = definition(steps.size(), step, name -> known(byName, name));
            TaskStatus status =
                    fixed.orElseGet(() ->
                            restart.of(
                                    definition.hostRequirements(),
                                    !definition.dependencies().isEmpty()));
            steps.add(
                    step(
                            job,
                            known(byName, step.name()),
                            definition,
                            status,
                            step.parameterSpace().size()));
        }
        return steps;
    }

    private static StepId known(Map<String, StepId> byName, String name) {
        return Objects.requireNonNull(byName.get(name), name);
    }

    private static Step step(
            Job job, StepId id, StepDefinition definition, TaskStatus status, long tasks) {
        Optional<Instant> ended =
                Optional.of(job.audit().createdAt()).filter(_ -> status.isTerminal());
        return new Step(
                job.key(),
                id,
                definition,
                StepLifecycle.CREATE_COMPLETE,
                new Baseline(status, Optional.empty(), ended, Optional.empty(), Optional.empty()),
                StatusCounts.of(status, tasks),
                tasks,
                0,
                definition.dependencies().size(),
                0,
                Optional.<TargetStatus>empty(),
                Optional.empty(),
                ended,
                Audit.created(job.audit().createdAt(), job.audit().createdBy()));
    }

    private static StepDefinition definition(
            int number, freehold.openjd.job.Step step, Function<String, StepId> ids) {
        return new StepDefinition(
                number,
                step.name(),
                step.document().text("description"),
                step.document().toJson(),
                step.parameterSpace().dimensions().isEmpty()
                        ? Optional.empty()
                        : Optional.of(step.parameterSpace().toJson()),
                StepRequirements.text(step.hostRequirements()),
                step.environments().stream().map(Environment::name).toList(),
                step.dependencies().stream().map(ids).toList());
    }

    private static Parsed<freehold.openjd.job.Job> create(
            Job job, JobTemplate template, List<EnvironmentTemplate> environments) {
        return JobParameterTexts.given(job.submission().parameters())
                .then(given -> JobFactory.create(template, environments, given));
    }

    private static Parsed<Expanded> checked(
            freehold.openjd.job.Job job, List<EnvironmentTemplate> around) {
        List<TemplateError> errors = new ArrayList<>(WireLimits.problems(job));
        List<JobEnvironment> environments = new ArrayList<>();
        Set<String> names = new HashSet<>();
        around.forEach(it ->
                environments.add(of(it.environment(), "environment-2023-09", it.extensions())));
        environments.forEach(it -> names.add(it.name()));
        for (int i = 0; i < job.environments().size(); i++) {
            Environment environment = job.environments().get(i);
            environments.add(of(environment, "jobtemplate-2023-09", job.extensions()));
            if (!names.add(environment.name())) {
                errors.add(
                        new TemplateError(
                                "jobEnvironments[" + i + "] -> name",
                                "'"
                                        + environment.name()
                                        + "' is the name of an environment of the queue; use"
                                        + " another"));
            }
        }
        return errors.isEmpty()
                ? new Parsed.Valid<>(
                        new Expanded(
                                job.name(),
                                job.description(),
                                new JobDefinition(
                                        names(job.extensions()),
                                        JobParameterTexts.resolved(job.parameters()),
                                        environments),
                                job.steps()))
                : new Parsed.Invalid<>(errors);
    }

    private static JobEnvironment of(
            Environment environment, String schemaVersion, Set<Extension> extensions) {
        return new JobEnvironment(
                environment.name(),
                schemaVersion,
                names(extensions),
                environment.document().toJson());
    }

    private static List<String> names(Set<Extension> extensions) {
        return extensions.stream().sorted().map(Extension::name).toList();
    }

    private static Parsed<EnvironmentTemplate> template(QueueEnvironment environment) {
        return Templates.readEnvironmentTemplate(
                environment.template(), DocumentFormat.valueOf(environment.templateType()));
    }

    private static TemplateError in(QueueEnvironment environment, TemplateError problem) {
        return new TemplateError(
                "queue environment '" + environment.name() + "'", problem.toString());
    }
}
