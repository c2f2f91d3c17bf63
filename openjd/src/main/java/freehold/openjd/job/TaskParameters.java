package freehold.openjd.job;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What makes one task of a step different from the others.
 *
 * @param values by parameter name, in the order the step defines them; empty where a step has none
 */
public record TaskParameters(Map<String, ParameterValue> values) {
    /** The parameters of the one task of a step that defines none. */
    public static final TaskParameters NONE = new TaskParameters(Map.of());

    public TaskParameters {
        values =
                values instanceof TaskRow
                        ? values
                        : Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }
}
