/**
 * Events: which changes of jobs, steps and tasks are told (API: the service's events), how they are
 * kept, one record for each job a transaction changed, and how a follower comes from one to the
 * next.
 */
@NullMarked
package freehold.domain.event;

import org.jspecify.annotations.NullMarked;
