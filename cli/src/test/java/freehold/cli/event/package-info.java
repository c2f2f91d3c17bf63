/** Tests of {@code freehold events}. */
@NullMarked
package freehold.cli.event;

import org.jspecify.annotations.NullMarked;
