/** The openjd command as its users know it: arguments in, output and exit code out. */
@NullMarked
package freehold.cli.openjd;

import org.jspecify.annotations.NullMarked;
