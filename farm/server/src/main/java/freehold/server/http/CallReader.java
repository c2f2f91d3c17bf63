package freehold.server.http;

import freehold.protocol.Headers;
import freehold.protocol.HttpCall;
import io.helidon.http.Header;
import io.helidon.webserver.CloseConnectionException;
import io.helidon.webserver.http.ServerRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/** Reads a request whole, as it stands on the wire. */
final class CallReader {
    /** Beyond this nobody waits for the rest of a body that is too large. */
    private static final long DISCARDED = 64L << 20;

    private final int bodyLimit;

    CallReader(int bodyLimit) {
        this.bodyLimit = bodyLimit;
    }

    /**
     * Reads a request.
     *
     * @throws EdgeRefusal if its body is larger than the limit; it has then been read to its end,
     *     so that the client is done sending and sees the answer
     */
    HttpCall read(ServerRequest request) throws IOException {
        return new HttpCall(
                request.prologue().method().text(),
                request.prologue().uriPath().rawPath(),
                request.prologue().query().rawValue(),
                headers(request),
                body(request));
    }

    private static Headers headers(ServerRequest request) {
        List<Headers.Field> fields = new ArrayList<>(request.headers().size());
        for (Header header : request.headers()) {
            for (String value : header.allValues()) {
                fields.add(new Headers.Field(header.name(), value));
            }
        }
        return new Headers(fields);
    }

    private byte[] body(ServerRequest request) throws IOException {
        if (!request.content().hasEntity()) {
            return new byte[0];
        }
        try (InputStream in = request.content().inputStream()) {
            byte[] body = in.readNBytes(bodyLimit);
            if (body.length == bodyLimit && in.read() >= 0) {
                discard(in);
                throw EdgeRefusal.bodyTooLarge(bodyLimit);
            }
            return body;
        } catch (IllegalArgumentException malformed) {
            throw new CloseConnectionException("a body is not in the chunks it claims", malformed);
        }
    }

    private static void discard(InputStream in) throws IOException {
        byte[] scrap = new byte[1 << 16];
        long left = DISCARDED;
        while (left > 0) {
            int read = in.read(scrap);
            if (read < 0) {
                return;
            }
            left -= read;
        }
    }
}
