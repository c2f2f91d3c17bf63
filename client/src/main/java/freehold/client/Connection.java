package freehold.client;

import freehold.client.endpoint.Endpoint;
import freehold.client.process.Pause;
import freehold.protocol.HttpAnswer;
import freehold.protocol.HttpCall;
import freehold.protocol.ServiceException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.Optional;

/** One service at one endpoint: signs, sends, and tries again where that may help. */
final class Connection implements AutoCloseable {

    private final Endpoint endpoint;
    private final Signer signer;
    private final Transport transport;
    private final Retries retries;
    private final Pause pause;
    private final ClockSkew skew = new ClockSkew();

    Connection(
            Endpoint endpoint, Signer signer, Transport transport, Retries retries, Pause pause) {
        this.endpoint = endpoint;
        this.signer = signer;
        this.transport = transport;
        this.retries = retries;
        this.pause = pause;
    }

    /**
     * What the service answers in the end.
     *
     * @throws ServiceException if that is an error
     * @throws ClientFailure if there is no answer
     */
    <O> O exchange(HttpCall call, String hostPrefix, Answers<O> answers) {
        URI uri = endpoint.uri(hostPrefix, call.rawPath(), call.rawQuery());
        for (int attempt = 1; ; attempt++) {
            HttpRequest request = signer.sign(call, uri, skew.ahead());
            Optional<Duration> delay;
            RuntimeException failure;
            try {
                HttpAnswer answer = transport.send(request);
                if (answer.status() >= 200 && answer.status() <= 299) {
                    O output = answers.read(answer);
                    retries.succeeded(attempt);
                    return output;
                }
                ServiceException error = answers.error(answer);
                error.addSuppressed(new AnswerOrigin(call.method() + " " + uri, answer, attempt));
                delay = delayAfter(error, answer, attempt);
                failure = error;
            } catch (ClientFailure unanswered) {
                delay = retries.after(unanswered, attempt);
                failure = unanswered;
            }
            wait(delay.orElseThrow(rethrown(failure)), failure);
        }
    }

    private static java.util.function.Supplier<RuntimeException> rethrown(
            RuntimeException failure) {
        return () -> failure;
    }

    private Optional<Duration> delayAfter(ServiceException error, HttpAnswer answer, int attempt) {
        boolean isLearned = skew.learn(error.errorType(), answer, signer.clock().instant());
        if (isLearned && retries.hasMoreThan(attempt)) {
            return Optional.of(Duration.ZERO);
        }
        return retries.after(answer.status(), error.errorType(), wish(answer), attempt);
    }

    /** How long the service wants to be left alone, by the header Retry-After in seconds. */
    private static Duration wish(HttpAnswer answer) {
        return answer.headers()
                .first("Retry-After")
                .filter(text -> text.matches("[0-9]{1,9}"))
                .map(text -> Duration.ofSeconds(Long.parseLong(text)))
                .orElse(Duration.ZERO);
    }

    private void wait(Duration delay, RuntimeException failure) {
        try {
            pause.pause(delay);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw failure;
        }
    }

    @Override
    public void close() {
        transport.close();
        signer.close();
    }
}
