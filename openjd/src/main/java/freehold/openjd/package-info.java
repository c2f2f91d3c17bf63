/**
 * Open Job Description 2023-09: templates as their authors wrote them. These records are what
 * {@link freehold.openjd.parse.Templates} reads and {@link freehold.openjd.job.JobFactory} turns
 * into jobs. Nothing here reads a file, runs a process, or knows a farm.
 */
@NullMarked
package freehold.openjd;

import org.jspecify.annotations.NullMarked;
