/**
 * Tasks: the twelve run statuses, their counts and roll-up, and what a report or a user's update
 * makes of a task.
 */
@NullMarked
package freehold.domain.task;

import org.jspecify.annotations.NullMarked;
