package freehold.openjd.job;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The tasks of a chunked step in chunks of any size, which may change from one chunk to the next:
 * for a scheduler that learns how long tasks take. The chunks vary fastest, wherever the
 * combination puts them. Nothing is listed, and any place can be returned to. Rule K5.
 */
public final class AdaptiveChunks {
    private final ParameterSpace space;
    private final Dimension chunked;
    private final Dimension.Values.Chunks chunks;
    private final ParameterSpace others;

    private AdaptiveChunks(
            ParameterSpace space, Dimension chunked, Dimension.Values.Chunks chunks) {
        this.space = space;
        this.chunked = chunked;
        this.chunks = chunks;
        this.others = without(chunked, space);
    }

    /**
     * Where a chunk begins.
     *
     * @param combination index of the values of all other parameters
     * @param offset index of the first integer
     */
    public record Place(long combination, long offset) {
        /** Where the first chunk begins. */
        public static final Place START = new Place(0, 0);
    }

    /**
     * A chunk, its integers counted.
     *
     * @param next where the following chunk begins; empty after the last
     */
    public record Chunk(TaskParameters parameters, long count, Optional<Place> next) {}

    /** The chunks of a space; empty if it has no CHUNK[INT]. */
    public static Optional<AdaptiveChunks> of(ParameterSpace space) {
        for (Dimension dimension : space.dimensions()) {
            if (dimension.values() instanceof Dimension.Values.Chunks chunks) {
                return Optional.of(new AdaptiveChunks(space, dimension, chunks));
            }
        }
        return Optional.empty();
    }

    private static ParameterSpace without(Dimension chunked, ParameterSpace space) {
        List<Dimension> others =
                space.dimensions().stream().filter(each -> !each.equals(chunked)).toList();
        return space.combination()
                .flatMap(combination -> combination.without(chunked.name()))
                .map(combination -> ParameterSpace.of(others, combination))
                .orElseGet(() -> ParameterSpace.productOf(others));
    }

    /** How the template asks for chunks. */
    public Chunking chunking() {
        return chunks.chunking();
    }

    /**
     * The chunk that begins at a place: {@code most} integers, or fewer where they end or, in a
     * CONTIGUOUS chunk, have a gap.
     *
     * @param most at least 1
     * @throws IndexOutOfBoundsException if the place is none of this space
     */
    public Chunk at(Place place, long most) {
        Integers integers = chunks.integers();
        long end = end(integers, place.offset(), most);
        String text = integers.text(chunking().rangeConstraint(), place.offset(), end);
        Optional<Place> next =
                end < integers.size()
                        ? Optional.of(new Place(place.combination(), end))
                        : Optional.of(new Place(place.combination() + 1, 0))
                                .filter(it -> it.combination() < others.size());
        return new Chunk(parameters(place.combination(), text), end - place.offset(), next);
    }

    private long end(Integers integers, long offset, long most) {
        if (most < 1 || offset < 0 || offset >= integers.size()) {
            throw new IndexOutOfBoundsException(
                    "%d integers from %d of %d".formatted(most, offset, integers.size()));
        }
        return offset + Math.min(most, chunks.reach(offset));
    }

    private TaskParameters parameters(long combination, String chunk) {
        Map<String, ParameterValue> rest = others.at(combination).values();
        Map<String, ParameterValue> values = new LinkedHashMap<>();
        for (Dimension dimension : space.dimensions()) {
            values.put(
                    dimension.name(),
                    rest.getOrDefault(dimension.name(), new ParameterValue(chunked.type(), chunk)));
        }
        return new TaskParameters(values);
    }
}
