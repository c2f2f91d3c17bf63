/** What users give: files, templates, parameters, and the job that they make together. */
@NullMarked
package freehold.cli.openjd.input;

import org.jspecify.annotations.NullMarked;
