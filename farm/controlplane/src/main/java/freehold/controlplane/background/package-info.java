/**
 * What the farm does by itself. Each service does its work once when it is told the time, and says
 * how much there was; the loops that call them are elsewhere, so tests need no waiting.
 */
@NullMarked
package freehold.controlplane.background;

import org.jspecify.annotations.NullMarked;
