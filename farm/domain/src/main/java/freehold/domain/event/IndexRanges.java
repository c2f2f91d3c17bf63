package freehold.domain.event;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Indexes of tasks, as ranges in ascending order that neither touch nor overlap: a million tasks
 * that moved together are one range.
 */
public record IndexRanges(List<Range> ranges) {
    private static final IndexRanges NONE = new IndexRanges(List.of());

    public IndexRanges {
        ranges = List.copyOf(ranges);
    }

    /** From {@code first} to {@code last}, both included. */
    public record Range(long first, long last) {
        long size() {
            return last - first + 1;
        }
    }

    public static IndexRanges none() {
        return NONE;
    }

    /** All tasks of a step of so many. */
    public static IndexRanges upTo(long taskCount) {
        return taskCount == 0 ? NONE : new IndexRanges(List.of(new Range(0, taskCount - 1)));
    }

    /** These indexes, in whatever order. */
    public static IndexRanges of(Collection<Long> indexes) {
        List<Range> ranges = new ArrayList<>();
        for (long index : indexes.stream().sorted().distinct().toList()) {
            if (!ranges.isEmpty() && ranges.getLast().last() + 1 == index) {
                ranges.set(ranges.size() - 1, new Range(ranges.getLast().first(), index));
            } else {
                ranges.add(new Range(index, index));
            }
        }
        return new IndexRanges(ranges);
    }

    /** Those below {@code taskCount} that are not among these. */
    public IndexRanges complement(long taskCount) {
        List<Range> gaps = new ArrayList<>();
        long from = 0;
        for (Range range : ranges) {
            if (range.first() > from) {
                gaps.add(new Range(from, range.first() - 1));
            }
            from = range.last() + 1;
        }
        if (from < taskCount) {
            gaps.add(new Range(from, taskCount - 1));
        }
        return new IndexRanges(gaps);
    }

    public boolean isEmpty() {
        return ranges.isEmpty();
    }

    public long count() {
        return ranges.stream().mapToLong(Range::size).sum();
    }

    /** Whether {@code index} is among these; found by halving, as there may be many ranges. */
    public boolean contains(long index) {
        int low = 0;
        int high = ranges.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            Range range = ranges.get(middle);
            if (index < range.first()) {
                high = middle - 1;
            } else if (index > range.last()) {
                low = middle + 1;
            } else {
                return true;
            }
        }
        return false;
    }

    /** At most {@code limit} of these, in order, without the first {@code skipped}. */
    public List<Long> slice(long skipped, int limit) {
        List<Long> slice = new ArrayList<>();
        long left = skipped;
        for (Range range : ranges) {
            for (long index = range.first() + left;
                    index <= range.last() && slice.size() < limit;
                    index++) {
                slice.add(index);
            }
            left = Math.max(0, left - range.size());
            if (slice.size() == limit) {
                break;
            }
        }
        return slice;
    }
}
