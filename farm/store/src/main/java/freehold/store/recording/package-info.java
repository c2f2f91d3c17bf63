/**
 * Records for the feed of events what commands change of jobs, steps and tasks. Every command is
 * handed a transaction that records, so no writer can forget it: a job or step that is written is
 * compared with what it was before, and the tasks likewise.
 */
@NullMarked
package freehold.store.recording;

import org.jspecify.annotations.NullMarked;
