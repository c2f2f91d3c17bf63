package freehold.cli.openjd.summary;

import freehold.cli.openjd.output.Result;
import freehold.openjd.document.Document;

/** The summary of one step. */
record StepSummary(String jobName, StepContent step) implements Result {
    @Override
    public boolean succeeded() {
        return true;
    }

    @Override
    public String message() {
        return "Summary for Step '%s' in Job '%s'".formatted(step.name(), jobName);
    }

    @Override
    public String text() {
        StringBuilder text = new StringBuilder("\n--- " + message() + " ---\n\n");
        text.append("Total tasks: ").append(step.tasks()).append('\n');
        text.append("Total task parameters: ").append(step.parameters().size()).append('\n');
        text.append("Total environments: ").append(step.environments().size()).append('\n');
        if (!step.dependencies().isEmpty()) {
            text.append("\nDependencies (").append(step.dependencies().size()).append("):\n");
            text.append(Bullets.of("", step.dependencies(), "'%s'"::formatted));
        }
        if (!step.parameters().isEmpty()) {
            text.append("\nParameters:\n");
            text.append(Bullets.of("", step.parameters(), Parameter::text));
        }
        if (!step.environments().isEmpty()) {
            text.append("\nEnvironments:\n");
            text.append(Bullets.of("", step.environments(), EnvironmentLine::text));
        }
        return text.toString();
    }

    @Override
    public Document.ObjectNode document() {
        return Result.members(this)
                .text("job_name", jobName)
                .text("step_name", step.name())
                .number("total_parameters", step.parameters().size())
                .list("parameter_definitions", step.parameterDocuments())
                .number("total_tasks", step.tasks())
                .number("total_environments", step.environments().size())
                .list("environments", step.environmentDocuments())
                .list("dependencies", step.dependencyDocuments())
                .build();
    }
}
