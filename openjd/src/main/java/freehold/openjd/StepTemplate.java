package freehold.openjd;

import freehold.openjd.document.Document;
import java.util.List;
import java.util.Optional;

/**
 * A step as written. Specification section 3, StepTemplate.
 *
 * @param document the step's own part of the template, verbatim
 */
public record StepTemplate(
        List<StepDependency> dependencies,
        List<Environment> stepEnvironments,
        Optional<HostRequirements> hostRequirements,
        Optional<ParameterSpaceDefinition> parameterSpace,
        StepScript script,
        Document.ObjectNode document) {
    public StepTemplate {
        dependencies = List.copyOf(dependencies);
        stepEnvironments = List.copyOf(stepEnvironments);
    }

    /** The step's name, which is literal: braces have no meaning in it. */
    public String name() {
        return document.text("name").orElse("");
    }

    /** What the author says of the step. */
    public Optional<String> description() {
        return document.text("description");
    }
}
