package freehold.server.wiring;

import java.security.SecureRandom;
import java.time.InstantSource;

/**
 * What comes into a server from outside.
 *
 * @param onFatal ends the process at once; called when what was acknowledged may not be on disk
 */
public record Outside(InstantSource clock, SecureRandom random, Runnable onFatal) {}
