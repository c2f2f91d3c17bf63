/**
 * The worker agent: registers this host as a worker of a fleet, asks the farm what to do, runs it
 * in sessions and reports. It speaks the public worker operations and nothing private, apart from
 * asking for a longer hold while it is idle. How a session runs its actions is not decided here.
 */
@NullMarked
package freehold.worker.agent;

import org.jspecify.annotations.NullMarked;
