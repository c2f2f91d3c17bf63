package freehold.simulation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** {@code testing/simulate}: runs seeds and prints what happened in them. */
public final class Simulate {
    private Simulate() {}

    public static void main(String[] arguments) {
        long first = Long.parseLong(arguments[0]);
        int seeds = Integer.parseInt(arguments[1]);
        int events = Integer.parseInt(arguments[2]);
        Tally tally = new Tally();
        for (long seed = first; seed < first + seeds; seed++) {
            Simulation.Result result = run(seed, events);
            System.out.printf("seed %d: %d events, %s%n", seed, result.total(), result.hash());
            tally.add(result);
        }
        tally.print(System.out);
    }

    static Simulation.Result run(long seed, int events) {
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

    private static void delete(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
