/** Tests of the worker agent: its decisions as values, and whole runs against a farm in memory. */
@NullMarked
package freehold.worker.agent;

import org.jspecify.annotations.NullMarked;
