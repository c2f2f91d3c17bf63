/**
 * How a held call learns that there is something to answer. A topic is any text two sides agree on,
 * such as the id of a worker; waking is a hint and never carries data, so whoever wakes up looks
 * again.
 *
 * <p>No wake-up may be lost between looking and waiting. So a call takes a {@link
 * freehold.controlplane.wake.Wakeups#mark() mark} before it looks, and waits from that mark: a
 * wake-up that came in between ends the wait at once. Nothing here knows HTTP, SQL or what a topic
 * stands for.
 */
@NullMarked
package freehold.controlplane.wake;

import org.jspecify.annotations.NullMarked;
