package freehold.server.wiring;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Optional;

/**
 * What comes into a server from outside.
 *
 * @param onFatal ends the process at once; called when what was acknowledged may not be on disk
 * @param command the {@code freehold} command, to start workers by, if there is one
 */
public record Outside(
        InstantSource clock, SecureRandom random, Runnable onFatal, Optional<Path> command) {
    /** Outside of which nothing is started. */
    public Outside(InstantSource clock, SecureRandom random, Runnable onFatal) {
        this(clock, random, onFatal, Optional.empty());
    }
}
