/** The feed of events: read with a cursor, waited for, posted to webhooks, and dropped in time. */
@NullMarked
package freehold.controlplane.event;

import org.jspecify.annotations.NullMarked;
