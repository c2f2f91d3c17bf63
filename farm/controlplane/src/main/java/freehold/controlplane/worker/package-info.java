/**
 * Workers: the operations that their agents call, and those by which people look at them. What a
 * worker's schedule comes to is worked out in {@code freehold.controlplane.schedule}; here requests
 * are taken apart and answers put together.
 */
@NullMarked
package freehold.controlplane.worker;

import org.jspecify.annotations.NullMarked;
