package freehold.openjd;

import freehold.openjd.expression.FormatString;
import java.util.List;

/** One dimension of a step's parameter space. Specification section 3.4.1. */
public record TaskParameterDefinition(String name, ParameterType type, Range range) {
    /** The values a dimension takes. */
    public sealed interface Range {
        /** A range expression, possibly with references; for INT only. */
        record Expression(FormatString text) implements Range {}

        /** One item for each value, in order. */
        record Items(List<FormatString> items) implements Range {
            public Items {
                items = List.copyOf(items);
            }
        }
    }
}
