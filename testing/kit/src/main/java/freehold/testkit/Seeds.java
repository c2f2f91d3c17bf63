package freehold.testkit;

import java.util.function.LongConsumer;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.LongStream;

/**
 * Fixed seeds for property tests: the same in every run, and one of them alone with {@code
 * -Dseed=N}.
 */
public final class Seeds {
    private Seeds() {}

    /**
     * Runs {@code property} with each of the first {@code count} seeds; a failure names the seed
     * that replays it.
     */
    public static void forEach(int count, LongConsumer property) {
        Long only = Long.getLong("seed");
        LongStream seeds = only == null ? LongStream.range(0, count) : LongStream.of(only);
        seeds.forEach(seed -> {
            try {
                property.accept(seed);
            } catch (AssertionError | RuntimeException failure) {
                throw new AssertionError("fails with -Dseed=" + seed, failure);
            }
        });
    }

    /** The random numbers that belong to a seed: the same sequence on every machine and JDK. */
    public static RandomGenerator random(long seed) {
        return RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }
}
