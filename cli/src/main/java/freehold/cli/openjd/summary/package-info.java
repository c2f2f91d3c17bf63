/** {@code openjd summary}: what a job, or one of its steps, consists of. */
@NullMarked
package freehold.cli.openjd.summary;

import org.jspecify.annotations.NullMarked;
