/** Tests of the session runtime, with real processes in temporary folders. */
@NullMarked
package freehold.worker.session;

import org.jspecify.annotations.NullMarked;
