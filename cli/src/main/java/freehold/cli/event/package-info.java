/** {@code freehold events}: a farm's feed on a terminal or in a pipe. */
@NullMarked
package freehold.cli.event;

import org.jspecify.annotations.NullMarked;
