package freehold.bench;

import freehold.bench.Options.Misuse;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.InstantSource;

/** The command {@code bench/run}: carries out one benchmark and prints its figures. */
public final class Bench {
    private static final int MISUSE = 2;

    private Bench() {}

    /**
     * Measures.
     *
     * @param arguments the benchmark's name and its options
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Options options;
        try {
            options = Options.read(arguments);
        } catch (Misuse misuse) {
            System.err.println("bench: " + misuse.getMessage());
            System.exit(MISUSE);
            return;
        }
        try {
            System.out.println(measure(options).json());
        } catch (Unavailable unavailable) {
            System.err.println("bench: " + unavailable.getMessage());
            System.exit(1);
        }
    }

    private static Figures measure(Options options) throws IOException, InterruptedException {
        return switch (options.benchmark()) {
            case CREATE_JOB -> onAFarm(options, scene -> new CreateJobBenchmark(scene).measure());
            case GET_TASK -> onAFarm(options, scene -> new GetTaskBenchmark(scene).measure());
            case LIFECYCLE -> onAFarm(options, scene -> new LifecycleBenchmark(scene).measure());
            case PICKUP -> onAFarm(options, scene -> new PickupBenchmark(scene).measure());
            case RAMP -> onAFarm(options, scene -> new RampBenchmark(scene).measure());
            case OPENJD -> new OpenJdBenchmark().measure();
            case OPENJD_HOSTILE -> new OpenJdHostileBenchmark().measure();
        };
    }

    /** A benchmark that needs a server. */
    private interface FarmBenchmark {
        Figures measure(Scene scene) throws IOException, InterruptedException;
    }

    private static Figures onAFarm(Options options, FarmBenchmark benchmark)
            throws IOException, InterruptedException {
        try (Scene scene = Scene.set(options, InstantSource.system(), new SecureRandom())) {
            return benchmark.measure(scene);
        }
    }
}
