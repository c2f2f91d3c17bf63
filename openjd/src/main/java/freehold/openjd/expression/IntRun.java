package freehold.openjd.expression;

/**
 * Evenly spaced integers, ascending.
 *
 * @param step the distance between neighbors, an unsigned number of 64 bits; without meaning where
 *     there is only one
 * @param count at least 1
 */
public record IntRun(long first, long step, long count) {
    /** One integer. */
    public static IntRun single(long value) {
        return new IntRun(value, 1, 1);
    }

    /** The greatest of the integers. */
    public long last() {
        return at(count - 1);
    }

    /** The integer at {@code index}, from 0 to {@code count - 1}. */
    long at(long index) {
        return first + index * step;
    }

    /** Where {@code value}, which is not below {@link #first}, stands; -1 if it is left out. */
    long indexOf(long value) {
        long distance = value - first;
        return Long.remainderUnsigned(distance, step) == 0
                ? Long.divideUnsigned(distance, step)
                : -1;
    }

    /** The integers from {@code from} on, at most {@code most} of them. */
    IntRun part(long from, long most) {
        return new IntRun(at(from), step, Math.min(count - from, most));
    }

    /** True if every integer between the first and the last is there. */
    public boolean isGapless() {
        return step == 1 || count == 1;
    }

    @Override
    public String toString() {
        if (count <= 2) {
            return count == 1 ? Long.toString(first) : first + "," + last();
        }
        return step == 1 ? first + "-" + last() : first + "-" + last() + ":" + step;
    }
}
