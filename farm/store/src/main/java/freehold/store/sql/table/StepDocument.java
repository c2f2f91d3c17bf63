package freehold.store.sql.table;

import freehold.domain.step.Step;
import freehold.domain.step.StepDefinition;
import freehold.domain.step.StepId;
import freehold.store.sql.jdbc.Arguments;
import freehold.store.sql.jdbc.Row;

/** What a step was created as: a row of {@code step_document}. */
record StepDocument(StepDefinition definition) implements Documents.Document {
    static StepDocument of(int number, Row row) {
        return new StepDocument(
                new StepDefinition(
                        number,
                        row.text("name"),
                        row.maybeText("description"),
                        row.text("template"),
                        row.maybeText("parameter_space"),
                        row.maybeText("host_requirements"),
                        JsonText.list(row.text("environments")),
                        JsonText.list(row.text("dependencies")).stream()
                                .map(StepId::new)
                                .toList()));
    }

    static Arguments arguments(Step step) {
        StepDefinition definition = step.definition();
        return Arguments.of("farmId", step.job().farm())
                .and("stepId", step.id())
                .and("name", definition.name())
                .and("description", definition.description())
                .and("template", definition.template())
                .and("parameterSpace", definition.parameterSpace())
                .and("hostRequirements", definition.hostRequirements())
                .and("environments", JsonText.ofList(definition.environments()))
                .and(
                        "dependencies",
                        JsonText.ofList(
                                definition.dependencies().stream().map(StepId::value).toList()));
    }

    @Override
    public int characters() {
        return definition.template().length()
                + definition.parameterSpace().map(String::length).orElse(0);
    }
}
