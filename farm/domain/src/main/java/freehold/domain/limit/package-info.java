/**
 * Limits: counted things that tasks need and machines do not have, such as licenses. What a step
 * needs of them, and whether there is room for it.
 */
@NullMarked
package freehold.domain.limit;

import org.jspecify.annotations.NullMarked;
