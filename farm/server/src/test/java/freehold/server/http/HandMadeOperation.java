package freehold.server.http;

import freehold.controlplane.access.CallContext;
import freehold.protocol.BoundOperation;
import freehold.protocol.Headers;
import freehold.protocol.HttpAnswer;
import freehold.protocol.HttpCall;
import freehold.protocol.Labels;
import freehold.protocol.OperationSchema;
import freehold.protocol.ParsedCall;
import freehold.protocol.Reply;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;

/**
 * An operation for tests of the edge: its input is the body as text, its output a JSON string.
 *
 * @param parse checks the body
 * @param run carries it out
 */
record HandMadeOperation(
        OperationSchema schema,
        UnaryOperator<String> parse,
        BiFunction<String, CallContext, Reply<String>> run)
        implements BoundOperation<CallContext> {

    static HandMadeOperation of(
            String name,
            String method,
            String template,
            BiFunction<String, CallContext, Reply<String>> run) {
        return of(name, method, template, "management.", UnaryOperator.identity(), run);
    }

    static HandMadeOperation of(
            String name,
            String method,
            String template,
            String prefix,
            UnaryOperator<String> parse,
            BiFunction<String, CallContext, Reply<String>> run) {
        OperationSchema schema =
                new OperationSchema(
                        name, method, template, prefix, 200, method.equals("GET"), false, Set.of());
        return new HandMadeOperation(schema, parse, run);
    }

    @Override
    public ParsedCall<CallContext> parse(HttpCall call, Labels labels) {
        String text = new String(call.body(), StandardCharsets.UTF_8);
        String input = parse.apply(labels.values() + text);
        return new ParsedCall<>() {
            @Override
            public Object input() {
                return input;
            }

            @Override
            public Reply<HttpAnswer> run(CallContext context) {
                return run.apply(input, context).map(HandMadeOperation::answer);
            }
        };
    }

    private static HttpAnswer answer(String text) {
        return new HttpAnswer(
                200,
                Headers.of("Content-Type", "application/json"),
                JsonRefusals.quoted(text).getBytes(StandardCharsets.UTF_8));
    }
}
