/** {@code openjd run}: a job, or one of its steps, in a session on this machine. */
@NullMarked
package freehold.cli.openjd.run;

import org.jspecify.annotations.NullMarked;
