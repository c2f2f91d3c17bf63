package freehold.openjd.job;

import freehold.openjd.expression.CombinationExpression;
import freehold.openjd.expression.ExpressionException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * The tasks of a step, in order, without listing them: size, access by index and search cost what
 * the depth of the combination costs. A step without parameters has one task. Specification section
 * 3.4.
 */
public final class ParameterSpace implements Iterable<TaskParameters> {
    private final List<Dimension> dimensions;
    private final Optional<CombinationExpression> combination;
    private final Walk walk;

    private ParameterSpace(
            List<Dimension> dimensions, Optional<CombinationExpression> combination, Walk walk) {
        this.dimensions = List.copyOf(dimensions);
        this.combination = combination;
        this.walk = walk;
    }

    /** The space of one task without parameters. */
    public static ParameterSpace single() {
        return new ParameterSpace(List.of(), Optional.empty(), new Walk.Once());
    }

    /**
     * The product of all dimensions, the last varying fastest.
     *
     * @throws ExpressionException if there are more tasks than 64 bits can count
     */
    public static ParameterSpace productOf(List<Dimension> dimensions) {
        if (dimensions.isEmpty()) {
            return single();
        }
        var names = dimensions.stream().map(Dimension::name).toList();
        Walk walk = Walk.of(CombinationExpression.productOf(names), dimensions);
        return new ParameterSpace(dimensions, Optional.empty(), walk);
    }

    /**
     * The tasks that a combination of the dimensions makes.
     *
     * @throws ExpressionException if an association's operands differ in length, the combination
     *     does not name each dimension once and nothing else, or there are more tasks than 64 bits
     *     can count
     */
    public static ParameterSpace of(List<Dimension> dimensions, CombinationExpression combination) {
        Map<String, Dimension> byName = byName(dimensions);
        List<String> names = combination.names();
        if (names.size() != dimensions.size() || !byName.keySet().equals(Set.copyOf(names))) {
            throw new ExpressionException(
                    "%s does not combine each of %s once".formatted(combination, byName.keySet()));
        }
        combination.length(
                name -> Optional.ofNullable(byName.get(name)).map(each -> each.values().size()));
        Walk walk = Walk.of(combination, dimensions);
        return new ParameterSpace(dimensions, Optional.of(combination), walk);
    }

    private static Map<String, Dimension> byName(List<Dimension> dimensions) {
        Map<String, Dimension> byName = new LinkedHashMap<>();
        dimensions.forEach(dimension -> byName.put(dimension.name(), dimension));
        return byName;
    }

    /** How many tasks there are; at least 1. */
    public long size() {
        return walk.size();
    }

    /**
     * The parameters of one task.
     *
     * @throws IndexOutOfBoundsException unless 0 ≤ index &lt; size
     */
    public TaskParameters at(long index) {
        if (index < 0 || index >= size()) {
            throw new IndexOutOfBoundsException(index);
        }
        var places = new long[dimensions.size()];
        walk.visit(index, places);
        List<Map.Entry<String, ParameterValue>> row = new ArrayList<>(places.length);
        for (int i = 0; i < places.length; i++) {
            row.add(dimensions.get(i).at(places[i]));
        }
        return new TaskParameters(new TaskRow(Collections.unmodifiableList(row)));
    }

    /** The index of the first task with exactly these parameters, if there is one. */
    public OptionalLong indexOf(TaskParameters parameters) {
        return parameters.values().size() == dimensions.size()
                ? walk.next(parameters.values(), 0)
                : OptionalLong.empty();
    }

    /**
     * Whether some task has these parameters. A chunk may be smaller than the space's own, or lie
     * across several of them: any integers of the parameter will do that its constraint allows.
     */
    public boolean contains(TaskParameters parameters) {
        Map<String, ParameterValue> values = new LinkedHashMap<>(parameters.values());
        for (Dimension dimension : dimensions) {
            values.computeIfPresent(dimension.name(), (_, value) -> standFor(value, dimension));
        }
        return indexOf(new TaskParameters(values)).isPresent();
    }

    /** Any of the space's own chunks for a chunk that could be one; other values as they are. */
    private static ParameterValue standFor(ParameterValue value, Dimension dimension) {
        return dimension.values() instanceof Dimension.Values.Chunks chunks
                        && value.type() == dimension.type()
                        && chunks.contains(value.text())
                ? new ParameterValue(value.type(), chunks.at(0))
                : value;
    }

    /** All tasks, in order, each made when it is asked for. */
    public Stream<TaskParameters> stream() {
        return LongStream.range(0, size()).mapToObj(this::at);
    }

    @Override
    public Iterator<TaskParameters> iterator() {
        return stream().iterator();
    }

    /** The parameters with their values, in the order defined. */
    public List<Dimension> dimensions() {
        return dimensions;
    }

    /** How the parameters combine, if the template says so. */
    public Optional<CombinationExpression> combination() {
        return combination;
    }

    /** The space as compact JSON, for a store; ranges stay ranges. */
    public String toJson() {
        return SpaceDocuments.write(this).toJson();
    }

    /**
     * A space from what {@link #toJson} wrote.
     *
     * @throws IllegalArgumentException if the text is anything else
     */
    public static ParameterSpace fromJson(String json) {
        return SpaceDocuments.read(json);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ParameterSpace that
                && dimensions.equals(that.dimensions)
                && combination.equals(that.combination);
    }

    @Override
    public int hashCode() {
        return 31 * dimensions.hashCode() + combination.hashCode();
    }

    @Override
    public String toString() {
        return toJson();
    }
}
