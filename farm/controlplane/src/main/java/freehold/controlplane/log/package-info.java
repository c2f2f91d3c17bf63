/**
 * The logs of workers and sessions, and the calls of CloudWatch Logs by which agents write and
 * clients read them. A stream is append-only; where in it a reader stands is an offset, good on
 * every node that sees the same folder and after every restart. Nothing here decides what is
 * logged, and nothing of a log is kept in the database.
 *
 * <p>Events are in the file before the call that brought them is answered, so they outlive the
 * process; they are synced to disk each second, so a power cut may cost the last second of them.
 */
@NullMarked
package freehold.controlplane.log;

import org.jspecify.annotations.NullMarked;
