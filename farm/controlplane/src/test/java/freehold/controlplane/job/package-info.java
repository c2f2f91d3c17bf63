/** A farm to test on, and tests of the job operations, on a real SQLite store. */
@NullMarked
package freehold.controlplane.job;

import org.jspecify.annotations.NullMarked;
