/**
 * restJson1 in both directions: which part of an HTTP message carries which member, and what
 * surrounds the JSON.
 *
 * <p>A server reads requests strictly and writes answers; a client writes requests and reads
 * answers leniently. Nothing here knows an operation by name or opens a socket, and JSON itself is
 * read and written in {@code freehold.protocol.shape}. {@link freehold.protocol.rest.Json} does so
 * for single values outside any message.
 */
@NullMarked
package freehold.protocol.rest;

import org.jspecify.annotations.NullMarked;
