/**
 * What users see and ask of sessions and their actions. What workers do with them is in the
 * worker's package.
 */
@NullMarked
package freehold.controlplane.session;

import org.jspecify.annotations.NullMarked;
