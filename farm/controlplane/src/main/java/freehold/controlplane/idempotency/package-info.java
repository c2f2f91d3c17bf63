/**
 * Client tokens: a call that is sent again is answered again, and has its effect once. What is
 * remembered is written in the transaction of the effect, so it is there exactly when the effect
 * is.
 */
@NullMarked
package freehold.controlplane.idempotency;

import org.jspecify.annotations.NullMarked;
