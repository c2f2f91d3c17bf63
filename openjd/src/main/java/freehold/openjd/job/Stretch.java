package freehold.openjd.job;

import freehold.openjd.expression.IntRun;
import java.util.ArrayList;
import java.util.List;

/**
 * Integers that stand side by side in a sequence.
 *
 * @param length how many; at least 1
 * @param solid true if each is the successor of the one before, false if none is
 */
record Stretch(long length, boolean solid) {
    /** The longest solid stretches of a sequence, in order, and what lies between them. */
    static List<Stretch> of(List<IntRun> runs) {
        List<Stretch> stretches = new ArrayList<>();
        IntRun before = null;
        for (IntRun run : runs) {
            boolean follows =
                    before != null
                            && before.last() < run.first()
                            && before.last() + 1 == run.first();
            long left = run.count();
            if (follows) {
                long taken = run.isGapless() ? run.count() : 1;
                prolong(stretches, taken);
                left -= taken;
            }
            if (left > 0) {
                stretches.add(new Stretch(left, run.isGapless()));
            }
            before = run;
        }
        return stretches;
    }

    /** Lets integers follow the last one, which leaves the stretch it is in if that has gaps. */
    private static void prolong(List<Stretch> stretches, long taken) {
        Stretch last = stretches.removeLast();
        if (last.solid()) {
            stretches.add(new Stretch(last.length() + taken, true));
            return;
        }
        if (last.length() > 1) {
            stretches.add(new Stretch(last.length() - 1, false));
        }
        stretches.add(new Stretch(1 + taken, true));
    }
}
