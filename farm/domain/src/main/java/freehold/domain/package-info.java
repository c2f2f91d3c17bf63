/**
 * What every part of the domain shares: identifiers' form, audit fields. Pure values: no I/O, no
 * clock, no SQL, no threads.
 */
@NullMarked
package freehold.domain;

import org.jspecify.annotations.NullMarked;
