/**
 * The small languages inside a template: format strings with their symbols, integer range
 * expressions, and combination expressions. They know nothing of templates; every reference in a
 * template is read by the one parser of {@link freehold.openjd.expression.FormatString}, so a
 * richer expression language changes this package only.
 */
@NullMarked
package freehold.openjd.expression;

import org.jspecify.annotations.NullMarked;
