/**
 * A template's text as a tree: JSON and YAML in, JSON out, each node knowing where it stood. Only
 * the two notations live here; what the fields of a template mean is the business of the packages
 * above.
 */
@NullMarked
package freehold.openjd.document;

import org.jspecify.annotations.NullMarked;
