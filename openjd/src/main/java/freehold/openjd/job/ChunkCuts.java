package freehold.openjd.job;

import freehold.openjd.RangeConstraint;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Where the chunks of a sequence begin and end, as arithmetic. L integers in chunks of s make ⌈L/s⌉
 * = n chunks, the i-th of which begins at ⌈i·L/n⌉: that spreads the larger ones evenly (rule K4).
 * CONTIGUOUS chunks do so within each stretch without gaps. Nothing is listed but stretches.
 */
final class ChunkCuts {
    private final List<Section> sections;
    private final long[] starts;
    private final long[] ends;

    /**
     * Integers cut into chunks by themselves.
     *
     * @param whole true if one chunk could hold them all, false if each holds one
     */
    private record Section(long length, long chunks, boolean whole) {
        /** Where a chunk begins. */
        long cut(long chunk) {
            return Fraction.ceil(chunk, length, chunks);
        }

        /** The chunk that holds an integer. */
        long chunkOf(long index) {
            return Fraction.floor(index, chunks, length);
        }
    }

    private ChunkCuts(List<Section> sections) {
        this.sections = List.copyOf(sections);
        this.starts = new long[sections.size()];
        this.ends = new long[sections.size()];
        long integers = 0;
        long chunks = 0;
        for (int i = 0; i < ends.length; i++) {
            starts[i] = integers;
            integers += sections.get(i).length();
            chunks += sections.get(i).chunks();
            ends[i] = chunks;
        }
    }

    static ChunkCuts of(Integers integers, Chunking chunking) {
        long size = chunking.defaultTaskCount();
        if (chunking.rangeConstraint() == RangeConstraint.NONCONTIGUOUS) {
            return new ChunkCuts(List.of(section(integers.size(), size, true)));
        }
        List<Section> sections = new ArrayList<>();
        for (Stretch stretch : Stretch.of(integers.runs())) {
            sections.add(section(stretch.length(), size, stretch.solid()));
        }
        return new ChunkCuts(sections);
    }

    private static Section section(long length, long size, boolean whole) {
        return new Section(length, whole ? Math.ceilDiv(length, size) : length, whole);
    }

    /** How many chunks there are. */
    long count() {
        return ends[ends.length - 1];
    }

    /** The index of a chunk's first integer. */
    long start(long chunk) {
        int section = sectionOf(chunk);
        return starts[section] + sections.get(section).cut(chunk - before(section));
    }

    /** The index after that of a chunk's last integer. */
    long end(long chunk) {
        int section = sectionOf(chunk);
        return starts[section] + sections.get(section).cut(chunk - before(section) + 1);
    }

    /** The chunk that holds the integer at an index. */
    long chunkOf(long index) {
        int section = sectionAround(index);
        return before(section) + sections.get(section).chunkOf(index - starts[section]);
    }

    /** How many integers a chunk may have that begins with the one at an index. */
    long reach(long index) {
        int section = sectionAround(index);
        Section around = sections.get(section);
        return around.whole() ? starts[section] + around.length() - index : 1;
    }

    private int sectionAround(long index) {
        int found = Arrays.binarySearch(starts, index);
        return found >= 0 ? found : -found - 2;
    }

    private int sectionOf(long chunk) {
        int found = Arrays.binarySearch(ends, chunk);
        return found >= 0 ? found + 1 : -found - 1;
    }

    private long before(int section) {
        return section == 0 ? 0 : ends[section - 1];
    }

    /** A product divided, exact where the product exceeds 64 bits. None is negative. */
    private static final class Fraction {
        private Fraction() {}

        static long floor(long left, long right, long divisor) {
            if (Math.multiplyHigh(left, right) == 0 && left * right >= 0) {
                return left * right / divisor;
            }
            return product(left, right).divide(BigInteger.valueOf(divisor)).longValueExact();
        }

        static long ceil(long left, long right, long divisor) {
            if (Math.multiplyHigh(left, right) == 0 && left * right >= 0) {
                return Math.ceilDiv(left * right, divisor);
            }
            BigInteger[] parts =
                    product(left, right).divideAndRemainder(BigInteger.valueOf(divisor));
            return parts[0].longValueExact() + parts[1].signum();
        }

        private static BigInteger product(long left, long right) {
            return BigInteger.valueOf(left).multiply(BigInteger.valueOf(right));
        }
    }
}
