/** The {@code freehold} command: one class per subcommand. What they do lives elsewhere. */
@NullMarked
package freehold.cli;

import org.jspecify.annotations.NullMarked;
