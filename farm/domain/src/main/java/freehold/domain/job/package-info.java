/** Jobs: what was submitted, how it is to run, and the sums over its steps. */
@NullMarked
package freehold.domain.job;

import org.jspecify.annotations.NullMarked;
