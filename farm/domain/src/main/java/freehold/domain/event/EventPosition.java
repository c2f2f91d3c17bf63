package freehold.domain.event;

import java.util.Comparator;

/**
 * Where a record stands in its farm's feed. Records of later transactions come later; on an engine
 * with one writer, epoch and transaction are 0.
 *
 * @param epoch grows when the database begins to number its transactions anew
 * @param transaction the database's number of the transaction
 * @param sequence order within it
 */
public record EventPosition(long epoch, long transaction, long sequence)
        implements Comparable<EventPosition> {
    /** Before every record. */
    public static final EventPosition START = new EventPosition(0, 0, 0);

    private static final Comparator<EventPosition> ORDER =
            Comparator.comparingLong(EventPosition::epoch)
                    .thenComparingLong(EventPosition::transaction)
                    .thenComparingLong(EventPosition::sequence);

    @Override
    public int compareTo(EventPosition other) {
        return ORDER.compare(this, other);
    }
}
