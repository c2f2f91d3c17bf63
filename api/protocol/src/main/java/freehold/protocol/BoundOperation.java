package freehold.protocol;

/**
 * An operation together with the code that carries it out: the unit a listener routes to.
 *
 * @param <C> what the operation is told about its caller
 */
public interface BoundOperation<C> {

    /** What the model says about the operation. */
    OperationSchema schema();

    /**
     * Reads the input and checks every constraint of the model.
     *
     * @throws InvalidInput when the input cannot be read, or breaks constraints; it then names all
     *     of them
     */
    ParsedCall<C> parse(HttpCall call, Labels labels);
}
