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
        for (int i = 0; i < runs.size(); i++) {
            IntRun run = runs.get(i);
            long left = run.count();
            if (i > 0 && follows(run.first(), runs.get(i - 1).last())) {
                long taken = run.isGapless() ? run.count() : 1;
                prolong(stretches, taken);
                left -= taken;
            }
            if (left > 0) {
                stretches.add(new Stretch(left, run.isGapless()));
            }
        }
        return stretches;
    }

    private static boolean follows(long next, long last) {
        return next > last && next - 1 == last;
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
