package freehold.model;

import software.amazon.smithy.model.shapes.OperationShape;
import software.amazon.smithy.model.traits.HttpTrait;

/** Reads the path template that an operation is bound to. */
final class Uris {

    private Uris() {}

    static String of(OperationShape operation) {
        return operation.expectTrait(HttpTrait.class).getUri().toString();
    }
}
