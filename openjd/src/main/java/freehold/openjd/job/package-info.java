/**
 * Jobs: templates with their parameters filled in. Everything a job's creation settles is text and
 * numbers here; what only a host can know, such as commands with mapped paths, stays in the
 * documents of steps and environments. The tasks of a step are never listed, only computed.
 */
@NullMarked
package freehold.openjd.job;

import org.jspecify.annotations.NullMarked;
