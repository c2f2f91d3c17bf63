package freehold.client;

import freehold.protocol.HttpAnswer;
import freehold.protocol.OperationSchema;
import freehold.protocol.ServiceException;
import freehold.protocol.rest.Operation;
import freehold.protocol.shape.Unit;
import java.util.List;
import java.util.Set;

/** Reads error answers by type and message alone, for services or answers without a shape. */
public final class PlainErrors {

    private static final Operation<Unit, Unit> WITHOUT_SHAPES =
            new Operation<>(
                    new OperationSchema("Any", "POST", "/", "", 200, false, false, Set.of()),
                    Unit.SHAPE,
                    Unit.SHAPE,
                    List.of());

    private PlainErrors() {}

    /** The error, named by header or body, or else by its status. */
    public static ServiceException read(HttpAnswer answer) {
        return WITHOUT_SHAPES.readError(answer);
    }
}
