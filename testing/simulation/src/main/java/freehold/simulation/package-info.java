/**
 * A whole farm in one thread and in virtual time: the real operations and background services over
 * the real SQLite store, with simulated workers, users and a network that loses, delays, repeats
 * and reorders calls, and a server and workers that crash. Everything follows from a seed, so a
 * failure is replayed by its number; two runs of a seed write the same event log.
 *
 * <p>Only what lies outside the farm is simulated here: machines, people, the network and the
 * power. After each event the {@link freehold.simulation.Invariants} of what it touched are
 * checked.
 */
@NullMarked
package freehold.simulation;

import org.jspecify.annotations.NullMarked;
