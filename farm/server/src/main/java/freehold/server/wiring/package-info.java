/**
 * Where everything is put together: the only place that builds the graph of objects, top to bottom,
 * and where time and chance come in. Nothing here decides anything about a farm.
 */
@NullMarked
package freehold.server.wiring;

import org.jspecify.annotations.NullMarked;
