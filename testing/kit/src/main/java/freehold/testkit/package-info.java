/**
 * What tests of every module share: a clock that only moves when it is told to, and seeds that
 * replay. Nothing here knows the farm.
 */
@NullMarked
package freehold.testkit;

import org.jspecify.annotations.NullMarked;
