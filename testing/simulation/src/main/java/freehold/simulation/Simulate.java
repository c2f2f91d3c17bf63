package freehold.simulation;

import freehold.simulation.Mutation.OutOfDate;
import freehold.simulation.Options.Misuse;
import java.io.IOException;
import java.nio.file.Path;

/** The command {@code testing/simulate}: runs seeds and prints what happened in them. */
public final class Simulate {
    private static final int MISUSE = 2;
    private static final int PROGRESS = 100;

    private Simulate() {}

    public static void main(String[] arguments) throws InterruptedException, IOException {
        System.exit(run(arguments));
    }

    private static int run(String... arguments) throws InterruptedException, IOException {
        Options options;
        try {
            options = Options.read(arguments);
        } catch (Misuse misuse) {
            System.err.println("simulate: " + misuse.getMessage() + "\n" + Options.USAGE);
            return MISUSE;
        }
        try {
            if (options.mutations().isPresent()) {
                Path root = Path.of(System.getProperty("freehold.root", "."));
                return new Mutations(root, System.out).run(options.mutations().get()) ? 0 : 1;
            }
            if (options.only().isPresent()) {
                return runOne(options.only().get(), options.events());
            }
            return runAll(options);
        } catch (OutOfDate mutation) {
            System.err.println("simulate: out of date: " + mutation.getMessage());
            return MISUSE;
        } catch (BrokenPromise broken) {
            System.out.println(broken.getMessage());
            System.out.printf(
                    "replay it: testing/simulate --seed %d --events %d%n",
                    broken.seed(), options.events());
            return 1;
        }
    }

    private static int runOne(long seed, int events) {
        try {
            Simulation.Result result = Seeds.run(seed, events);
            Tally tally = new Tally();
            tally.add(result);
            tally.print(System.out);
            System.out.println(result.hash());
            return 0;
        } catch (BrokenPromise broken) {
            System.out.println(broken.log());
            broken.printStackTrace(System.out);
            return 1;
        }
    }

    private static int runAll(Options options) throws BrokenPromise, InterruptedException {
        Tally tally = new Tally();
        long start = System.nanoTime();
        Seeds.run(
                options.from(),
                options.seeds(),
                options.events(),
                result -> {
                    tally.add(result);
                    if (tally.seeds() % PROGRESS == 0) {
                        System.out.printf(
                                "%d seeds, %.1f a second%n",
                                tally.seeds(), tally.seeds() * 1e9 / (System.nanoTime() - start));
                    }
                });
        tally.print(System.out);
        return tally.isMeaningful(System.out) ? 0 : 1;
    }
}
