/**
 * What makes fleets larger and smaller: the size recommended for each, and the workers that are
 * sent away. Who starts machines is another's business, and reads what is recommended.
 */
@NullMarked
package freehold.controlplane.scaling;

import org.jspecify.annotations.NullMarked;
