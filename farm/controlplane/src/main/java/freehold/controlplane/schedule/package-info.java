/**
 * A worker's time: what its reports come to, what it is given next, and what happens when it is not
 * heard of any more. One turn of one worker is one transaction, in which everything is read after
 * its locks are held, decided by the domain, and written; it is answered from what was written.
 *
 * <p>Fences: a report names its action, an action its session, and a task the action that runs it
 * now. A report for an action that is over, or of a session that is, changes nothing; so a worker
 * that was given up and comes back late cannot move a task that runs elsewhere.
 *
 * <p>Here is no form of the wire but what the answers to workers are made of, and no decision that
 * could be made on values alone: those are the domain's.
 */
@NullMarked
package freehold.controlplane.schedule;

import org.jspecify.annotations.NullMarked;
