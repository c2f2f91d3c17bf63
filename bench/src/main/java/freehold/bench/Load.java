package freehold.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Several who do the same thing over and over for a while, each as fast as it is answered. */
final class Load {
    private Load() {}

    /** One of those who make the load. */
    @FunctionalInterface
    interface Caller {
        /** Does it once. */
        void call() throws Exception;
    }

    /**
     * What came of it.
     *
     * @param took from the start until the last had ended
     */
    record Result(Duration took, Latencies latencies) {
        double perSecond() {
            return latencies.count() / (took.toNanos() / 1e9);
        }
    }

    /**
     * Lets each caller call until the time is over.
     *
     * @throws IllegalStateException if a call fails: then there is no figure
     */
    static Result run(List<? extends Caller> callers, Duration time) throws InterruptedException {
        long start = System.nanoTime();
        long end = start + time.toNanos();
        List<Callable<long[]>> loops = new ArrayList<>();
        callers.forEach(caller -> loops.add(() -> loop(caller, end)));
        List<long[]> parts = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(callers.size())) {
            for (Future<long[]> part : threads.invokeAll(loops)) {
                parts.add(part.get());
            }
        } catch (ExecutionException failed) {
            throw new IllegalStateException("a call failed", failed.getCause());
        }
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        return new Result(took, Latencies.ofNanos(parts));
    }

    private static long[] loop(Caller caller, long end) throws Exception {
        long[] nanos = new long[1 << 12];
        int count = 0;
        long before = System.nanoTime();
        while (before < end) {
            caller.call();
            long after = System.nanoTime();
            if (count == nanos.length) {
                nanos = Arrays.copyOf(nanos, count * 2);
            }
            nanos[count] = after - before;
            count++;
            before = after;
        }
        return Arrays.copyOf(nanos, count);
    }
}
