package freehold.worker.session;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * Cuts what a command writes into lines of text, whatever bytes it writes.
 *
 * <p>A line holds at most {@value #LINE_CAP} bytes, the rest of it is dropped, so that a command
 * without line ends cannot fill the memory. Bytes that are not UTF-8 appear as {@code \xNN}.
 */
final class OutputLines {
    static final int LINE_CAP = 64 * 1024;

    private OutputLines() {}

    /** Reads to the end of {@code output} and hands on each line without its line end. */
    static void read(InputStream output, Consumer<String> sink) throws IOException {
        byte[] chunk = new byte[8192];
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        boolean begun = false;
        for (int count = output.read(chunk); count >= 0; count = output.read(chunk)) {
            for (int i = 0; i < count; i++) {
                if (chunk[i] == '\n') {
                    sink.accept(text(line.toByteArray()));
                    line.reset();
                    begun = false;
                } else {
                    begun = true;
                    if (line.size() < LINE_CAP) {
                        line.write(chunk[i]);
                    }
                }
            }
        }
        if (begun) {
            sink.accept(text(line.toByteArray()));
        }
    }

    static String text(byte[] line) {
        int length =
                line.length > 0 && line[line.length - 1] == '\r' ? line.length - 1 : line.length;
        ByteBuffer bytes = ByteBuffer.wrap(line, 0, length);
        CharsetDecoder decoder =
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT);
        StringBuilder text = new StringBuilder(length);
        CharBuffer decoded = CharBuffer.allocate(length + 1);
        while (bytes.hasRemaining()) {
            CoderResult result = decoder.decode(bytes, decoded, true);
            text.append(decoded.flip());
            decoded.clear();
            for (int i = 0; result.isMalformed() && i < result.length(); i++) {
                text.append(String.format(Locale.ROOT, "\\x%02x", bytes.get() & 0xff));
            }
        }
        return text.toString();
    }
}
