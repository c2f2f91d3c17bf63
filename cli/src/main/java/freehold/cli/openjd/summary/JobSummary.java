package freehold.cli.openjd.summary;

import freehold.cli.openjd.input.CreatedJob;
import freehold.cli.openjd.output.Result;
import freehold.openjd.JobParameterDefinition;
import freehold.openjd.document.Document;
import freehold.openjd.job.ParameterValue;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The summary of a whole job. */
record JobSummary(
        String name,
        List<Parameter> parameters,
        List<EnvironmentLine> rootEnvironments,
        List<StepContent> steps)
        implements Result {
    JobSummary {
        parameters = List.copyOf(parameters);
        rootEnvironments = List.copyOf(rootEnvironments);
        steps = List.copyOf(steps);
    }

    static JobSummary of(CreatedJob created) {
        var values = created.job().parameters();
        return new JobSummary(
                created.job().name(),
                created.template().parameterDefinitions().stream()
                        .map(definition ->
                                parameter(
                                        definition,
                                        Optional.ofNullable(values.get(definition.name()))))
                        .toList(),
                created.job().environments().stream()
                        .map(environment -> EnvironmentLine.of(environment, "root"))
                        .toList(),
                created.job().steps().stream().map(StepContent::of).toList());
    }

    private static Parameter parameter(
            JobParameterDefinition definition, Optional<ParameterValue> value) {
        return new Parameter(
                definition.name(),
                definition.presentation().description(),
                definition.type().spelling(),
                value.map(ParameterValue::text));
    }

    /** All steps together may have more tasks than 64 bits count. */
    private BigInteger totalTasks() {
        return steps.stream().map(StepContent::tasks).reduce(BigInteger.ZERO, BigInteger::add);
    }

    private List<EnvironmentLine> allEnvironments() {
        return Stream.concat(
                        rootEnvironments.stream(),
                        steps.stream().flatMap(step -> step.environments().stream()))
                .toList();
    }

    @Override
    public boolean succeeded() {
        return true;
    }

    @Override
    public String message() {
        return "Summary for '%s'".formatted(name);
    }

    @Override
    public String text() {
        StringBuilder text = new StringBuilder("\n--- " + message() + " ---\n");
        if (!parameters.isEmpty()) {
            text.append("\nParameters:\n").append(Bullets.of("  ", parameters, Parameter::text));
        }
        text.append("\nTotal steps: ").append(steps.size());
        text.append("\nTotal tasks: ").append(totalTasks());
        text.append("\nTotal environments: ").append(allEnvironments().size());
        text.append("\n\n--- Steps in '").append(name).append("' ---\n\n");
        for (int i = 0; i < steps.size(); i++) {
            text.append(i + 1).append(". ").append(steps.get(i).text()).append('\n');
        }
        if (!allEnvironments().isEmpty()) {
            text.append("\n--- Environments in '").append(name).append("' ---\n");
            text.append(Bullets.of("  ", allEnvironments(), EnvironmentLine::text));
        }
        return text.toString();
    }

    @Override
    public Document.ObjectNode document() {
        return Result.members(this)
                .text("name", name)
                .list(
                        "parameter_definitions",
                        parameters.stream().map(Parameter::document).toList())
                .number("total_steps", steps.size())
                .number("total_tasks", totalTasks())
                .number("total_environments", allEnvironments().size())
                .list(
                        "root_environments",
                        rootEnvironments.stream().map(EnvironmentLine::document).toList())
                .list("steps", steps.stream().map(StepContent::document).toList())
                .build();
    }
}
