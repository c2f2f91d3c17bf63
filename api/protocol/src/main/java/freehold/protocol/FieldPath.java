package freehold.protocol;

import java.util.ArrayList;
import java.util.List;

/**
 * The way from an input to one value within it.
 *
 * @param steps member names, map keys and list indices, outermost first
 */
public record FieldPath(List<Step> steps) {

    /** The input itself. */
    public static final FieldPath ROOT = new FieldPath(List.of());

    /** One step down. */
    public sealed interface Step {}

    /** Into a member of a structure or union. */
    public record MemberStep(String name) implements Step {}

    /** Into the value of a map. */
    public record KeyStep(String key) implements Step {}

    /** Into an element of a list, counted from 0. */
    public record IndexStep(int index) implements Step {}

    public FieldPath {
        steps = List.copyOf(steps);
    }

    /** This path and one step more. */
    public FieldPath then(Step step) {
        List<Step> longer = new ArrayList<>(steps);
        longer.add(step);
        return new FieldPath(longer);
    }

    /** The notation of the API: members and keys joined by periods, indices in brackets. */
    public String text() {
        StringBuilder text = new StringBuilder();
        for (Step step : steps) {
            switch (step) {
                case IndexStep(int index) -> text.append('[').append(index).append(']');
                case MemberStep(String name) -> text.append(text.isEmpty() ? "" : ".").append(name);
                case KeyStep(String key) -> text.append(text.isEmpty() ? "" : ".").append(key);
            }
        }
        return text.toString();
    }
}
