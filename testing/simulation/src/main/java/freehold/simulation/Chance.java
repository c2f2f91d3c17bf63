package freehold.simulation;

import java.time.Duration;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** Everything that is left to chance, drawn from one seed. */
final class Chance {
    private final RandomGenerator random;

    Chance(long seed) {
        this.random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }

    RandomGenerator random() {
        return random;
    }

    boolean happens(double probability) {
        return random.nextDouble() < probability;
    }

    /** A whole number from {@code least} to {@code most}, both included. */
    int between(int least, int most) {
        return random.nextInt(least, most + 1);
    }

    /** A time from {@code least} to {@code most} milliseconds. */
    Duration millis(int least, int most) {
        return Duration.ofMillis(between(least, most));
    }

    <T> T oneOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
