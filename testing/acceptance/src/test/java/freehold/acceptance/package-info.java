/**
 * What must hold of Freehold as a whole: the rules between its parts, and that its documents say
 * what is so. What a single module can show by itself is tested there.
 */
@NullMarked
package freehold.acceptance;

import org.jspecify.annotations.NullMarked;
