package freehold.protocol.rest;

import freehold.protocol.BoundOperation;
import freehold.protocol.HttpAnswer;
import freehold.protocol.HttpCall;
import freehold.protocol.InvalidInput;
import freehold.protocol.Labels;
import freehold.protocol.OperationSchema;
import freehold.protocol.Reply;
import freehold.protocol.ServiceException;
import freehold.protocol.shape.StructureShape;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/**
 * One operation of a service, in both directions.
 *
 * @param <I> its input
 * @param <O> its output
 */
public final class Operation<I, O> {

    private final OperationSchema schema;
    private final StructureShape<I> input;
    private final StructureShape<O> output;
    private final List<ErrorShape<?>> errors;

    /**
     * An operation.
     *
     * @param errors the errors that an answer to it may name
     */
    public Operation(
            OperationSchema schema,
            StructureShape<I> input,
            StructureShape<O> output,
            List<ErrorShape<?>> errors) {
        this.schema = schema;
        this.input = input;
        this.output = output;
        this.errors = List.copyOf(errors);
    }

    /** What the model says about the operation as a whole. */
    public OperationSchema schema() {
        return schema;
    }

    /** The members of its input. */
    public StructureShape<I> input() {
        return input;
    }

    /** The members of its output. */
    public StructureShape<O> output() {
        return output;
    }

    /** Server: the operation together with code that always answers at once. */
    public <C> BoundOperation<C> bind(BiFunction<? super I, ? super C, ? extends O> code) {
        return bindParking((request, context) -> new Reply.Answer<>(code.apply(request, context)));
    }

    /** Server: the operation together with code that may ask to wait. */
    public <C> BoundOperation<C> bindParking(
            BiFunction<? super I, ? super C, ? extends Reply<O>> code) {
        return new Binding<>(this, code);
    }

    /**
     * Server: the input of a request.
     *
     * @throws InvalidInput if it cannot be read or breaks constraints
     */
    public I readRequest(HttpCall call, Labels labels) {
        return new RequestReader<>(input).read(call, labels);
    }

    /** Server: the answer with this output. */
    public HttpAnswer writeAnswer(O answer) {
        return AnswerWriter.write(schema.successStatus(), output, answer);
    }

    /**
     * Client: the request with this input.
     *
     * @param tokens gives an idempotency token when the operation takes one and the input has none
     */
    public HttpCall writeRequest(I request, Supplier<String> tokens) {
        return new RequestWriter<>(schema, input).write(request, tokens);
    }

    /**
     * Client: the output in an answer of success.
     *
     * @throws UnreadableAnswer if the answer does not hold it
     */
    public O readAnswer(HttpAnswer answer) {
        return AnswerReader.read(output, answer);
    }

    /**
     * Client: the error in any other answer; one that the model does not have is an {@link
     * UnmodeledError}.
     */
    public ServiceException readError(HttpAnswer answer) {
        return new ErrorReader(errors).read(answer);
    }
}
