package freehold.openjd.job;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The parameters of one task as an immutable map that keeps their order. Spaces make millions of
 * these, and a step has sixteen parameters at most: a list is smaller than a table, and fast enough
 * to look through.
 */
final class TaskRow extends AbstractMap<String, ParameterValue> {
    private final List<Map.Entry<String, ParameterValue>> entries;

    /** {@code entries} changes no more, nor do they. */
    TaskRow(List<Map.Entry<String, ParameterValue>> entries) {
        this.entries = entries;
    }

    @Override
    public Set<Map.Entry<String, ParameterValue>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public int size() {
                return entries.size();
            }

            @Override
            public Iterator<Map.Entry<String, ParameterValue>> iterator() {
                return entries.iterator();
            }
        };
    }
}
