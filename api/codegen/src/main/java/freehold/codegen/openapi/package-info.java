/**
 * Turns the model into OpenAPI documents, for readers and tools that do not know Smithy. What
 * Smithy's own converter decides stands; anything that changes the API itself belongs into the
 * model.
 */
@NullMarked
package freehold.codegen.openapi;

import org.jspecify.annotations.NullMarked;
