package freehold.cli.openjd.summary;

import freehold.cli.openjd.output.Members;
import freehold.openjd.document.Document;
import freehold.openjd.job.Dimension;
import freehold.openjd.job.ParameterSpace;
import freehold.openjd.job.Step;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;

/**
 * What a step consists of.
 *
 * @param tasks how many there are, each integer of a chunk counted
 * @param dependencies the names of the steps it waits for
 */
record StepContent(
        String name,
        Optional<String> description,
        List<Parameter> parameters,
        BigInteger tasks,
        List<EnvironmentLine> environments,
        List<String> dependencies) {
    StepContent {
        parameters = List.copyOf(parameters);
        environments = List.copyOf(environments);
        dependencies = List.copyOf(dependencies);
    }

    static StepContent of(Step step) {
        return new StepContent(
                step.name(),
                step.document().text("description"),
                step.parameterSpace().dimensions().stream()
                        .map(dimension ->
                                new Parameter(
                                        dimension.name(),
                                        Optional.empty(),
                                        dimension.type().spelling(),
                                        Optional.empty()))
                        .toList(),
                tasks(step.parameterSpace()),
                step.environments().stream()
                        .map(environment -> EnvironmentLine.of(environment, step.name()))
                        .toList(),
                step.dependencies());
    }

    /** Counts each integer of a chunk; chunks combine with all other values alike. */
    private static BigInteger tasks(ParameterSpace space) {
        BigInteger tasks = BigInteger.valueOf(space.size());
        for (Dimension dimension : space.dimensions()) {
            if (dimension.values() instanceof Dimension.Values.Chunks chunks) {
                tasks =
                        tasks.divide(BigInteger.valueOf(chunks.size()))
                                .multiply(BigInteger.valueOf(chunks.integers().size()));
            }
        }
        return tasks;
    }

    /** As an item of a job's list of steps. */
    String text() {
        StringBuilder text =
                new StringBuilder("'%s' (%s total Tasks)\n".formatted(name, tasks.toString()));
        if (!parameters.isEmpty()) {
            text.append("  Task parameters:\n")
                    .append(Bullets.of("    ", parameters, Parameter::text));
        }
        if (!environments.isEmpty()) {
            text.append("  ").append(environments.size()).append(" environments\n");
        }
        if (!dependencies.isEmpty()) {
            text.append("  ").append(dependencies.size()).append(" dependencies\n");
        }
        return text.toString();
    }

    Document.ObjectNode document() {
        return new Members()
                .text("name", name)
                .text("description", description)
                .list("parameter_definitions", parameterDocuments())
                .number("total_tasks", tasks)
                .list("environments", environmentDocuments())
                .list("dependencies", dependencyDocuments())
                .build();
    }

    List<Document.ObjectNode> parameterDocuments() {
        return parameters.stream().map(Parameter::document).toList();
    }

    List<Document.ObjectNode> environmentDocuments() {
        return environments.stream().map(EnvironmentLine::document).toList();
    }

    List<Document.ObjectNode> dependencyDocuments() {
        return dependencies.stream()
                .map(each -> new Members().text("step_name", each).build())
                .toList();
    }
}
