/** Clients against a real HTTP server on the loopback interface. */
@NullMarked
package freehold.client;

import org.jspecify.annotations.NullMarked;
