/** Runs of the simulation, and what makes them worth something: a seed replays. */
@NullMarked
package freehold.simulation;

import org.jspecify.annotations.NullMarked;
