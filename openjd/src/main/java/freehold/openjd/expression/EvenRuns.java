package freehold.openjd.expression;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts ascending integers into runs as a reader from left to right would: the first two integers
 * set the distance, and the run ends where it changes. The result depends on the integers alone,
 * not on the runs they came in; each of those is taken in one step however long it is.
 */
final class EvenRuns {
    private final List<IntRun> closed = new ArrayList<>();

    /** The runs of what {@code ascending} holds, each run of which begins after the one before. */
    static List<IntRun> of(List<IntRun> ascending) {
        var runs = new EvenRuns();
        ascending.forEach(runs::add);
        return List.copyOf(runs.closed);
    }

    private void add(IntRun next) {
        if (closed.isEmpty()) {
            begin(next);
            return;
        }
        IntRun open = closed.getLast();
        // The distance may need 64 bits unsigned; no two distances in a row can, so none is
        // mistaken for another.
        long distance = next.first() - open.last();
        if (open.count() > 1 && open.step() != distance) {
            begin(next);
            return;
        }
        boolean takesAll = next.count() == 1 || next.step() == distance;
        long taken = takesAll ? next.count() : 1;
        closed.set(closed.size() - 1, new IntRun(open.first(), distance, open.count() + taken));
        if (!takesAll) {
            begin(next.part(1, next.count()));
        }
    }

    /** A single integer has no distance yet, whatever it was cut from. */
    private void begin(IntRun run) {
        closed.add(run.count() == 1 ? IntRun.single(run.first()) : run);
    }
}
