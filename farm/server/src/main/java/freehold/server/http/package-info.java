/**
 * The listener: everything between a socket and an operation.
 *
 * <p>A call takes one way. {@code Listener} reads it whole, {@code Edge} gives it an id and picks
 * the service it is for, the service finds the operation and parses the input, {@code Gate} proves
 * the caller, the control plane is asked whether the caller may, and the operation runs; {@code
 * Parking} holds the call if the operation would rather wait. Refusals come back as exceptions and
 * are written in the words of the service they belong to.
 *
 * <p>Nothing here knows SQL, or any operation of the API by name.
 */
@NullMarked
package freehold.server.http;

import org.jspecify.annotations.NullMarked;
