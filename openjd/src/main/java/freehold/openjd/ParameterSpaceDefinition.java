package freehold.openjd;

import freehold.openjd.expression.CombinationExpression;
import java.util.List;
import java.util.Optional;

/**
 * Which tasks a step has. Specification section 3.4, StepParameterSpace.
 *
 * @param combination absent means the product of all parameters in the order written
 */
public record ParameterSpaceDefinition(
        List<TaskParameterDefinition> taskParameterDefinitions,
        Optional<CombinationExpression> combination) {
    public ParameterSpaceDefinition {
        taskParameterDefinitions = List.copyOf(taskParameterDefinitions);
    }
}
