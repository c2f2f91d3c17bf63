/**
 * The terms in which the listener, the client and the generated code talk about a call: raw HTTP
 * messages, routes, parsed calls, replies and refusals.
 *
 * <p>Nothing here reads or writes JSON (see {@code freehold.protocol.shape}), opens a socket, or
 * knows a single operation by name.
 */
@NullMarked
package freehold.protocol;

import org.jspecify.annotations.NullMarked;
