package freehold.openjd.parse;

import freehold.openjd.ParameterSpaceDefinition;
import freehold.openjd.ParameterType;
import freehold.openjd.TaskParameterDefinition;
import freehold.openjd.expression.CombinationExpression;
import java.util.List;
import java.util.Optional;

/** Reads which tasks a step has. Specification section 3.4. */
final class ParameterSpaceReader {
    private static final int MOST_PARAMETERS = 16;

    private final TaskParameterReader parameters;

    ParameterSpaceReader(Profile profile, Scope scope) {
        this.parameters = new TaskParameterReader(profile, scope);
    }

    ParameterSpaceDefinition read(Fields fields) {
        fields.required("taskParameterDefinitions");
        List<TaskParameterDefinition> definitions =
                fields.objects("taskParameterDefinitions", MOST_PARAMETERS, parameters::read);
        fields.refuseRepeated(
                "taskParameterDefinitions",
                definitions.stream().map(TaskParameterDefinition::name).toList());
        refuseSecondChunks(definitions, fields);
        Optional<CombinationExpression> combination =
                new CombinationReader(definitions, fields).read();
        fields.refuseUnknown();
        return new ParameterSpaceDefinition(definitions, combination);
    }

    /** Rule K1. */
    private static void refuseSecondChunks(
            List<TaskParameterDefinition> definitions, Fields fields) {
        long chunked =
                definitions.stream().filter(each -> each.type() == ParameterType.CHUNK_INT).count();
        if (chunked > 1) {
            fields.error(
                    "taskParameterDefinitions",
                    "has %d parameters of type %s; a step has at most one"
                            .formatted(chunked, ParameterType.CHUNK_INT.spelling()));
        }
    }
}
