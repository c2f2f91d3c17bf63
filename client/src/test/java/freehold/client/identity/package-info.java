/** The identity client against a real HTTP server on the loopback interface. */
@NullMarked
package freehold.client.identity;

import org.jspecify.annotations.NullMarked;
