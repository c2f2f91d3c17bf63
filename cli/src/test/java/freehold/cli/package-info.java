/** Tests of the command's own parts. */
@NullMarked
package freehold.cli;

import org.jspecify.annotations.NullMarked;
