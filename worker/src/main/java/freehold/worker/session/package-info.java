/**
 * Runs Open Job Description sessions on this host: a working directory, environments entered and
 * left in order, tasks between them, each a real process whose output is read for directives.
 * Usable without a farm; nothing here knows the Deadline Cloud API, credentials or the network.
 */
@NullMarked
package freehold.worker.session;

import org.jspecify.annotations.NullMarked;
