/**
 * Steps: a parameter space of tasks that share one script, kept as a baseline and the tasks that
 * departed from it.
 */
@NullMarked
package freehold.domain.step;

import org.jspecify.annotations.NullMarked;
