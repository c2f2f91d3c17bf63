/** The contract's tests, one class per aggregate; each engine runs all of them. */
@NullMarked
package freehold.store;

import org.jspecify.annotations.NullMarked;
