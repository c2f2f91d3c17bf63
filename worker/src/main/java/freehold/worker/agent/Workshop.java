package freehold.worker.agent;

import freehold.worker.WorkerSettings;
import freehold.worker.log.LogDestination;
import freehold.worker.log.LogStream;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.function.Function;
import java.util.random.RandomGenerator;

/**
 * What the sessions of a worker share.
 *
 * @param variables the environment of the worker's process, with what its settings add
 * @param random safe for many threads
 */
record Workshop(
        WorkerSettings.Sessions settings,
        Path sessionRoot,
        Map<String, String> variables,
        Function<LogDestination, LogStream> logs,
        InstantSource clock,
        RandomGenerator random) {}
