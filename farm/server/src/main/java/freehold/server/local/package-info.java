/**
 * Workers on the server's own machine, as processes of their own (configuration: local-workers).
 */
@NullMarked
package freehold.server.local;

import org.jspecify.annotations.NullMarked;
