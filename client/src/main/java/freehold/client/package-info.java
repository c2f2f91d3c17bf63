/**
 * The typed client of the farm manager's API, for Freehold and for AWS alike: {@code
 * DeadlineClient} and {@code FreeholdClient}, generated from the model, and what they run on by
 * hand: signing, sending, retries, pages, waiting.
 *
 * <p>What a request or an answer looks like is not decided here but in {@code freehold.protocol}.
 */
@NullMarked
package freehold.client;

import org.jspecify.annotations.NullMarked;
