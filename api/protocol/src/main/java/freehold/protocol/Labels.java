package freehold.protocol;

import java.util.List;
import java.util.Optional;

/**
 * What a path holds in the places its template leaves open, decoded once.
 *
 * @param names the labels of the template, left to right
 * @param values what stood in their places, in the same order
 */
public record Labels(List<String> names, List<String> values) {

    public Labels {
        names = List.copyOf(names);
        values = List.copyOf(values);
        if (names.size() != values.size()) {
            throw new IllegalArgumentException(
                    names + " do not match " + values.size() + " values");
        }
    }

    /** What the path holds for one label; empty when the template has no such label. */
    public Optional<String> value(String name) {
        int index = names.indexOf(name);
        return index < 0 ? Optional.empty() : Optional.of(values.get(index));
    }
}
