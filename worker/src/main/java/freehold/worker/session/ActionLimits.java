package freehold.worker.session;

import java.time.Duration;
import java.util.Optional;

/**
 * How long an action may take and how it is ended early.
 *
 * @param timeout empty for no limit
 * @param notice what a command gets between SIGTERM and SIGKILL; empty if it is killed at once
 */
record ActionLimits(Optional<Duration> timeout, Optional<Duration> notice) {}
