/** Tests of the task operations, on a real SQLite store. */
@NullMarked
package freehold.controlplane.task;

import org.jspecify.annotations.NullMarked;
