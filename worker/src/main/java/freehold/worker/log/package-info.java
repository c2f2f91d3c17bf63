/**
 * Brings the lines of a worker and of its sessions to the farm's log streams, in batches. What the
 * lines mean, and how a call is signed and sent, is not decided here.
 */
@NullMarked
package freehold.worker.log;

import org.jspecify.annotations.NullMarked;
