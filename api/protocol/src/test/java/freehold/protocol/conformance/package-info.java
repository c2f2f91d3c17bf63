/**
 * AWS's official restJson1 protocol tests, run through the same generator and runtime as the API
 * itself.
 *
 * <p>The tests are data in a model. Nothing here knows a single one of them; those that cannot
 * apply are listed, each with its reason, in {@code left-out.txt}.
 */
@NullMarked
package freehold.protocol.conformance;

import org.jspecify.annotations.NullMarked;
