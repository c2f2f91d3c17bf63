/** Waiting until a resource is in a state, by asking again and again. Nothing here knows one. */
@NullMarked
package freehold.client.waiting;

import org.jspecify.annotations.NullMarked;
