/**
 * The API in Smithy IDL, assembled. The IDL itself lies in {@code META-INF/smithy}; this package
 * only loads it and writes it down in Smithy's JSON form for readers outside the JVM. Nothing that
 * generates code, and nothing that runs in the farm manager, belongs here.
 */
@NullMarked
package freehold.model;

import org.jspecify.annotations.NullMarked;
