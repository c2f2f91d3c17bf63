/**
 * What a client takes from the process it runs in: variables, the clock, chance, and the passing of
 * time. The only package of the client that reaches for these by itself; everything else is given
 * them.
 */
@NullMarked
package freehold.client.process;

import org.jspecify.annotations.NullMarked;
