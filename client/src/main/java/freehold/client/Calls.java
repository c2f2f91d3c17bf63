package freehold.client;

import freehold.client.process.Surroundings;
import freehold.client.waiting.Seen;
import freehold.client.waiting.Waiter;
import freehold.protocol.Headers;
import freehold.protocol.HttpAnswer;
import freehold.protocol.HttpCall;
import freehold.protocol.ServiceException;
import freehold.protocol.rest.Operation;
import java.util.UUID;
import java.util.function.Supplier;

/** What a typed client hands its requests to: carries out operations at one service. */
public final class Calls implements AutoCloseable {

    private static final String USER_AGENT = "freehold-client/" + Version.TEXT;

    private final Connection connection;
    private final Surroundings surroundings;
    private final Headers headers;

    Calls(Connection connection, Surroundings surroundings) {
        this(connection, surroundings, Headers.of("User-Agent", USER_AGENT));
    }

    private Calls(Connection connection, Surroundings surroundings, Headers headers) {
        this.connection = connection;
        this.surroundings = surroundings;
        this.headers = headers;
    }

    /** The same, over the same connections, with one more header field in each request. */
    public Calls withHeader(String name, String value) {
        return new Calls(connection, surroundings, headers.with(name, value));
    }

    /**
     * Carries out one operation.
     *
     * @throws ServiceException if the service answers with an error
     * @throws ClientFailure if no answer comes
     */
    public <I, O> O call(Operation<I, O> operation, I request) {
        // Written once, before the retries: all attempts carry the same idempotency token.
        HttpCall call = operation.writeRequest(request, this::token);
        return exchange(
                call,
                operation.schema().hostPrefix(),
                new Answers<>() {
                    @Override
                    public O read(HttpAnswer answer) {
                        return operation.readAnswer(answer);
                    }

                    @Override
                    public ServiceException error(HttpAnswer answer) {
                        return operation.readError(answer);
                    }
                });
    }

    /**
     * Sends a request that no operation of the model describes.
     *
     * @throws ServiceException if the service answers with an error
     * @throws ClientFailure if no answer comes
     */
    public <O> O exchange(HttpCall call, String hostPrefix, Answers<O> answers) {
        Headers all = call.headers();
        for (Headers.Field field : headers.fields()) {
            all = all.with(field.name(), field.value());
        }
        HttpCall complete =
                new HttpCall(call.method(), call.rawPath(), call.rawQuery(), all, call.body());
        return connection.exchange(complete, hostPrefix, answers);
    }

    /**
     * Waits until an operation answers what a waiter waits for.
     *
     * @return what success looked like
     * @throws freehold.client.waiting.WaitFailed if it does not come
     */
    public <O> Seen<O> await(Waiter<O> waiter, Supplier<O> question) {
        return waiter.await(question, surroundings.pause());
    }

    private String token() {
        return new UUID(surroundings.random().nextLong(), surroundings.random().nextLong())
                .toString();
    }

    /** Breaks off what is under way, also for the others over the same connections. */
    @Override
    public void close() {
        connection.close();
    }
}
