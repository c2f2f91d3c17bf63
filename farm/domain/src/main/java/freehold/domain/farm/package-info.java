/** Farms: the outermost container; every other resource of an installation belongs to one. */
@NullMarked
package freehold.domain.farm;

import org.jspecify.annotations.NullMarked;
