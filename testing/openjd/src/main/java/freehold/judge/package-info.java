/**
 * Answers questions about templates through the public API of {@code freehold.openjd}, so that
 * another implementation can be compared with it thousands of times without starting a process for
 * each.
 */
@NullMarked
package freehold.judge;

import org.jspecify.annotations.NullMarked;
