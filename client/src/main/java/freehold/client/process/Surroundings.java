package freehold.client.process;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Everything outside a client on which its behavior depends, the network aside.
 *
 * @param environment the variables it reads when it is built
 * @param clock the time that signatures carry
 * @param random where back-off and idempotency tokens get their chance from
 * @param pause how it waits
 */
public record Surroundings(
        Environment environment, InstantSource clock, RandomGenerator random, Pause pause) {

    /** Those of the running process. */
    public static Surroundings ofThisProcess() {
        return new Surroundings(
                name -> Optional.ofNullable(System.getenv(name)).filter(text -> !text.isEmpty()),
                InstantSource.system(),
                new SecureRandom(),
                Thread::sleep);
    }

    /** The same with other variables. */
    public Surroundings with(Environment other) {
        return new Surroundings(other, clock, random, pause);
    }
}
