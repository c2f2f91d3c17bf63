/**
 * The {@code openjd} command: one class per subcommand. It answers as the reference command line
 * does, with the same options, exit codes, fields and result lines; what a template means is the
 * library's business, how actions run the session's. Running a job is in {@code run}, what users
 * give in {@code input}, what they get in {@code output}.
 */
@NullMarked
package freehold.cli.openjd;

import org.jspecify.annotations.NullMarked;
