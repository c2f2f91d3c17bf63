package freehold.protocol.rest;

import freehold.protocol.BoundOperation;
import freehold.protocol.HttpAnswer;
import freehold.protocol.HttpCall;
import freehold.protocol.Labels;
import freehold.protocol.OperationSchema;
import freehold.protocol.ParsedCall;
import freehold.protocol.Reply;
import java.util.function.BiFunction;

/** An operation with the code that carries it out. */
record Binding<I, O, C>(
        Operation<I, O> operation, BiFunction<? super I, ? super C, ? extends Reply<O>> code)
        implements BoundOperation<C> {

    private record Call<I, O, C>(Binding<I, O, C> binding, I input) implements ParsedCall<C> {
        @Override
        public Reply<HttpAnswer> run(C context) {
            return binding.code().apply(input, context).map(binding.operation()::writeAnswer);
        }
    }

    @Override
    public OperationSchema schema() {
        return operation.schema();
    }

    @Override
    public ParsedCall<C> parse(HttpCall call, Labels labels) {
        return new Call<>(this, operation.readRequest(call, labels));
    }
}
