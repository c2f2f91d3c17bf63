/** Tests of the session operations, on a real SQLite store. */
@NullMarked
package freehold.controlplane.session;

import org.jspecify.annotations.NullMarked;
