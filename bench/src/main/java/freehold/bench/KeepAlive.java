package freehold.bench;

import freehold.protocol.Headers;
import freehold.protocol.HttpAnswer;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * One connection that is kept open: whole requests as bytes in, answers out, one at a time. It does
 * the least a client can do, so that on shared cores the server is what is measured.
 */
final class KeepAlive implements AutoCloseable {
    private static final int LARGEST = 1 << 20;

    private final Socket socket;
    private final byte[] buffer;

    private KeepAlive(Socket socket, int largest) {
        this.socket = socket;
        this.buffer = new byte[largest];
    }

    static KeepAlive to(URI endpoint) throws IOException {
        return to(endpoint, LARGEST);
    }

    /**
     * @param largest how many bytes an answer has at most
     */
    static KeepAlive to(URI endpoint, int largest) throws IOException {
        Socket socket = new Socket(endpoint.getHost(), endpoint.getPort());
        socket.setTcpNoDelay(true);
        return new KeepAlive(socket, largest);
    }

    /** Sends a request and reads the answer to its end. */
    HttpAnswer exchange(byte[] request) throws IOException {
        socket.getOutputStream().write(request);
        InputStream in = socket.getInputStream();
        int filled = 0;
        int bodyAt = -1;
        while (bodyAt < 0) {
            int from = Math.max(0, filled - 3);
            filled += read(in, filled);
            bodyAt = endOfHead(from, filled);
        }
        List<Headers.Field> fields = new ArrayList<>();
        int length = 0;
        String[] lines =
                new String(buffer, 0, bodyAt, StandardCharsets.ISO_8859_1).split("\r\n", -1);
        for (String line : Arrays.copyOfRange(lines, 1, lines.length)) {
            int colon = line.indexOf(':');
            if (colon > 0) {
                Headers.Field field =
                        new Headers.Field(
                                line.substring(0, colon), line.substring(colon + 1).strip());
                fields.add(field);
                length =
                        field.name().equalsIgnoreCase("content-length")
                                ? Integer.parseInt(field.value())
                                : length;
            }
        }
        while (filled < bodyAt + length) {
            filled += read(in, filled);
        }
        return new HttpAnswer(
                Integer.parseInt(lines[0].substring(9, 12)),
                new Headers(fields),
                Arrays.copyOfRange(buffer, bodyAt, bodyAt + length));
    }

    private int read(InputStream in, int at) throws IOException {
        int read = in.read(buffer, at, buffer.length - at);
        if (read <= 0) {
            throw new EOFException("the server ended the connection, or its answer is too large");
        }
        return read;
    }

    private int endOfHead(int from, int to) {
        for (int at = from; at + 3 < to; at++) {
            if (buffer[at] == '\r'
                    && buffer[at + 1] == '\n'
                    && buffer[at + 2] == '\r'
                    && buffer[at + 3] == '\n') {
                return at + 4;
            }
        }
        return -1;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
