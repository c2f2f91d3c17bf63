/**
 * What runs where and next. Pure: a snapshot goes in, a plan comes out; nothing here reads or
 * writes.
 */
@NullMarked
package freehold.domain.scheduling;

import org.jspecify.annotations.NullMarked;
