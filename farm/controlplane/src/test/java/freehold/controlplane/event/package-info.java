/** Tests of the feed of events. */
@NullMarked
package freehold.controlplane.event;

import org.jspecify.annotations.NullMarked;
