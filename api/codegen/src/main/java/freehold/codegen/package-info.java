/**
 * Turns a Smithy model into the Java types of an API: one file per structure, union, enum, error
 * and operation, and one table of shapes and one of operations per service.
 *
 * <p>What is generated declares; it does not compute. How shapes are read, checked and written is
 * written by hand, once, in {@code freehold.protocol.shape}, and how HTTP carries them in {@code
 * freehold.protocol.rest}. So a new kind of constraint belongs there, and only its declaration
 * here.
 *
 * <p>Start at {@link freehold.codegen.GenerateApi}. The output depends on nothing but the model,
 * the arguments and this code.
 */
@NullMarked
package freehold.codegen;

import org.jspecify.annotations.NullMarked;
