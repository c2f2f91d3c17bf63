/** The log client against a real HTTP server on the loopback interface. */
@NullMarked
package freehold.client.logs;

import org.jspecify.annotations.NullMarked;
