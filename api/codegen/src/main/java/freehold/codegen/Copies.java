package freehold.codegen;

import com.palantir.javapoet.CodeBlock;
import java.util.List;
import java.util.Optional;
import software.amazon.smithy.model.shapes.Shape;

/** Statements that close lists and maps against change when they enter a record. */
final class Copies {

    private Copies() {}

    /** The statement for one component; empty when its type cannot be changed anyway. */
    static Optional<CodeBlock> ofComponent(Shape target, String name, boolean required) {
        if (target.isListShape()) {
            return Optional.of(
                    required
                            ? CodeBlock.of("$L = $T.copyOf($L)", name, List.class, name)
                            : CodeBlock.of("$L = $L.map($T::copyOf)", name, name, List.class));
        }
        if (target.isMapShape()) {
            return Optional.of(
                    required
                            ? CodeBlock.of("$L = $T.copy($L)", name, Written.MAP_SHAPE, name)
                            : CodeBlock.of("$L = $L.map($T::copy)", name, name, Written.MAP_SHAPE));
        }
        return Optional.empty();
    }
}
