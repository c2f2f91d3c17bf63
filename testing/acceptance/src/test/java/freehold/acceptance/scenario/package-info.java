/**
 * A job's whole way, told once and gone by every client on every engine. A client takes part by an
 * adapter of {@link freehold.acceptance.scenario.Studio}; no check belongs there.
 */
@NullMarked
package freehold.acceptance.scenario;

import org.jspecify.annotations.NullMarked;
