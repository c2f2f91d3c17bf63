package freehold.server.http;

import freehold.controlplane.wake.Wakeups;
import java.time.InstantSource;
import java.util.function.BooleanSupplier;
import java.util.random.RandomGenerator;

/**
 * What the listener takes from outside.
 *
 * @param ready whether the store and the services behind would answer now
 */
public record Surroundings(
        InstantSource clock, RandomGenerator random, Wakeups wakeups, BooleanSupplier ready) {}
