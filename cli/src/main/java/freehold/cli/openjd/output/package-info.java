/** What a command has to say in the end, and how it is printed: for people, as JSON, as YAML. */
@NullMarked
package freehold.cli.openjd.output;

import org.jspecify.annotations.NullMarked;
