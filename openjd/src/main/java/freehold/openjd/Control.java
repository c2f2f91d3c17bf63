package freehold.openjd;

import freehold.openjd.JobParameterDefinition.DataFlow;
import freehold.openjd.JobParameterDefinition.FloatParameter;
import freehold.openjd.JobParameterDefinition.IntParameter;
import freehold.openjd.JobParameterDefinition.ObjectType;
import freehold.openjd.JobParameterDefinition.PathParameter;
import freehold.openjd.JobParameterDefinition.PathUse;
import freehold.openjd.JobParameterDefinition.StringParameter;
import java.util.List;

/** How a form asks for the value of a job parameter. Specification section 2, userInterface. */
public enum Control {
    LINE_EDIT,
    MULTILINE_EDIT,
    SPIN_BOX,
    CHOOSE_INPUT_FILE,
    CHOOSE_OUTPUT_FILE,
    CHOOSE_DIRECTORY,
    DROPDOWN_LIST,
    CHECK_BOX,
    HIDDEN;

    /** The controls that a parameter of the type may have. */
    public static List<Control> of(ParameterType type) {
        return switch (type) {
            case STRING -> List.of(LINE_EDIT, MULTILINE_EDIT, DROPDOWN_LIST, CHECK_BOX, HIDDEN);
            case PATH ->
                    List.of(
                            CHOOSE_INPUT_FILE,
                            CHOOSE_OUTPUT_FILE,
                            CHOOSE_DIRECTORY,
                            DROPDOWN_LIST,
                            HIDDEN);
            case INT, FLOAT -> List.of(SPIN_BOX, DROPDOWN_LIST, HIDDEN);
            case CHUNK_INT -> throw ParameterType.notOfJobs(type);
        };
    }

    /** The control of a parameter whose template names none. */
    static Control usual(JobParameterDefinition definition) {
        if (!definition.allowedValues().isEmpty()) {
            return DROPDOWN_LIST;
        }
        return switch (definition) {
            case StringParameter _ -> LINE_EDIT;
            case IntParameter _, FloatParameter _ -> SPIN_BOX;
            case PathParameter path -> chooser(path.use());
        };
    }

    private static Control chooser(PathUse use) {
        if (use.objectType() == ObjectType.DIRECTORY) {
            return CHOOSE_DIRECTORY;
        }
        return use.dataFlow() == DataFlow.OUT ? CHOOSE_OUTPUT_FILE : CHOOSE_INPUT_FILE;
    }
}
