package freehold.openjd;

import freehold.openjd.expression.FormatString;
import java.util.List;
import java.util.Optional;

/**
 * One dimension of a step's parameter space. Specification section 3.4.1.
 *
 * @param chunks present for CHUNK[INT] only
 */
public record TaskParameterDefinition(
        String name, ParameterType type, Range range, Optional<Chunks> chunks) {
    /** The values a dimension takes. */
    public sealed interface Range {
        /** A range expression, possibly with references; for INT and CHUNK[INT] only. */
        record Expression(FormatString text) implements Range {}

        /** One item for each value, in order. */
        record Items(List<FormatString> items) implements Range {
            public Items {
                items = List.copyOf(items);
            }
        }
    }
}
