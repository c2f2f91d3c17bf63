package freehold.protocol.shape;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Nothing: the input or output of an operation that has none. */
public record Unit() {

    /** A structure without members, which as an output has no body either. */
    public static final StructureShape<Unit> SHAPE =
            new StructureShape<>(
                    Unit.class, List::of, _ -> new Unit(), _ -> new @Nullable Object[0]);
}
