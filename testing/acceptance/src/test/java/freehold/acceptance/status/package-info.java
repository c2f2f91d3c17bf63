/**
 * What clients see of tasks, steps and jobs as these go through their statuses, on both engines.
 */
@NullMarked
package freehold.acceptance.status;

import org.jspecify.annotations.NullMarked;
