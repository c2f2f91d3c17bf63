/**
 * The kinds of shapes a Smithy model is made of, each of which reads itself from JSON, checks its
 * constraints, and writes itself.
 *
 * <p>Generated types hold one constant of these per shape; nothing generated reads or writes by
 * itself. Reading has two modes, see {@link freehold.protocol.shape.Checks}. Where a value goes in
 * an HTTP message is the business of {@code freehold.protocol.rest}.
 *
 * <p>A value that is absent or could not be made is null here, and only here and in the packages
 * beside it.
 */
@NullMarked
package freehold.protocol.shape;

import org.jspecify.annotations.NullMarked;
