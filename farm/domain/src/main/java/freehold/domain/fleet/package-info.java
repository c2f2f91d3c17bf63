/** Fleets, and what they offer to the steps that need it. */
@NullMarked
package freehold.domain.fleet;

import org.jspecify.annotations.NullMarked;
