package freehold.simulation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Runs seeds, as many at once as there are processors; none knows of another. */
final class Seeds {
    private static final int AHEAD = 4;

    private Seeds() {}

    /**
     * Runs seeds and hands their results over in order.
     *
     * @throws BrokenPromise for the first of them that broke one
     */
    static void run(long from, int count, int events, Consumer<Simulation.Result> each)
            throws BrokenPromise, InterruptedException {
        int threads = Runtime.getRuntime().availableProcessors();
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            Deque<Future<Simulation.Result>> running = new ArrayDeque<>();
            try {
                for (long seed = from; seed < from + count; seed++) {
                    long next = seed;
                    running.add(pool.submit(() -> run(next, events)));
                    if (running.size() >= threads * AHEAD) {
                        each.accept(result(running.remove()));
                    }
                }
                while (!running.isEmpty()) {
                    each.accept(result(running.remove()));
                }
            } finally {
                running.forEach(it -> it.cancel(false));
            }
        }
    }

    private static Simulation.Result result(Future<Simulation.Result> running)
            throws BrokenPromise, InterruptedException {
        try {
            return running.get();
        } catch (ExecutionException failure) {
            if (failure.getCause() instanceof BrokenPromise broken) {
                throw new BrokenPromise(broken);
            }
            throw new IllegalStateException(failure);
        }
    }

    /**
     * Runs one seed on a disk of its own.
     *
     * @throws BrokenPromise if the farm broke one
     */
    static Simulation.Result run(long seed, int events) throws BrokenPromise {
        Path disk = folder();
        try {
            return new Simulation(seed, disk).run(events);
        } finally {
            delete(disk);
        }
    }

    /** In memory where there is such a place: what is simulated is not the disk's speed. */
    private static Path folder() {
        try {
            Path memory = Path.of("/dev/shm");
            return Files.isWritable(memory)
                    ? Files.createTempDirectory(memory, "freehold-simulation")
                    : Files.createTempDirectory("freehold-simulation");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Deletes a folder with all in it. */
    static void delete(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
