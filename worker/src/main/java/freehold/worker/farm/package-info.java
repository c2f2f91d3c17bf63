/**
 * How a worker reaches its farm: the few operations it calls, and their calls by the project's own
 * client. What to do about an answer or a failure is not decided here.
 */
@NullMarked
package freehold.worker.farm;

import org.jspecify.annotations.NullMarked;
