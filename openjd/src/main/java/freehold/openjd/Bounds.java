package freehold.openjd;

import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/** The least and the greatest value allowed, both included; an absent end is open. */
public record Bounds<T extends Comparable<T>>(Optional<T> min, Optional<T> max) {
    /** Bounds that allow everything. */
    public static <T extends Comparable<T>> Bounds<T> open() {
        return new Bounds<T>(Optional.empty(), Optional.empty());
    }

    /** Whether the value is neither too small nor too great. */
    public boolean contains(T value) {
        return min.filter(least -> value.compareTo(least) < 0).isEmpty()
                && max.filter(greatest -> value.compareTo(greatest) > 0).isEmpty();
    }

    /** Whether any value could lie between the ends. */
    public boolean isSatisfiable() {
        return min.isEmpty() || contains(min.get());
    }

    /** The values that both bounds allow. */
    public Bounds<T> and(Bounds<T> other) {
        Optional<T> least =
                Stream.concat(min.stream(), other.min.stream()).max(Comparator.naturalOrder());
        Optional<T> greatest =
                Stream.concat(max.stream(), other.max.stream()).min(Comparator.naturalOrder());
        return new Bounds<T>(least, greatest);
    }

    @Override
    public String toString() {
        return min.map(least -> "at least " + least)
                .map(least -> max.map(greatest -> least + " and at most " + greatest).orElse(least))
                .or(() -> max.map(greatest -> "at most " + greatest))
                .orElse("anything");
    }
}
