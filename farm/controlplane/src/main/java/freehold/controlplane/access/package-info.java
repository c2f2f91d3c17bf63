/**
 * Who calls, and what follows from it: the callers the farm knows, what a call carries besides its
 * input, and the question of temporary credentials for a caller. Signatures, tokens and bytes do
 * not belong here: by the time a caller is seen here it has been proved.
 */
@NullMarked
package freehold.controlplane.access;

import org.jspecify.annotations.NullMarked;
