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
import java.util.HexFormat;
import java.util.function.Consumer;

/**
 * Cuts what a command writes into lines of text, whatever bytes it writes. Rule SD4.
 *
 * <p>A line holds at most {@value #LINE_CAP} bytes, the rest of it is dropped, so that a command
 * without line ends cannot fill the memory. Bytes that are not UTF-8 appear as {@code \xNN}.
 */
final class OutputLines {
    static final int LINE_CAP = 64 * 1024;
    private static final HexFormat HEX = HexFormat.of().withPrefix("\\x");

    private OutputLines() {}

    /** Reads to the end of {@code output} and hands on each line without its line end. */
    static void read(InputStream output, Consumer<OutputLine> sink) throws IOException {
        byte[] chunk = new byte[8192];
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int count = output.read(chunk); count >= 0; count = output.read(chunk)) {
            int from = 0;
            for (int i = 0; i < count; i++) {
                if (chunk[i] == '\n') {
                    append(chunk, from, i, line);
                    sink.accept(line(line.toByteArray()));
                    line.reset();
                    from = i + 1;
                }
            }
            append(chunk, from, count, line);
        }
        if (line.size() > 0) {
            sink.accept(line(line.toByteArray()));
        }
    }

    /** Keeps two bytes beyond the cap, which tell a longer line from one with a line end. */
    private static void append(byte[] chunk, int from, int to, ByteArrayOutputStream line) {
        line.write(chunk, from, Math.min(to - from, LINE_CAP + 2 - line.size()));
    }

    private static OutputLine line(byte[] bytes) {
        boolean ended = bytes.length > 0 && bytes[bytes.length - 1] == '\r';
        int length = ended ? bytes.length - 1 : bytes.length;
        return length > LINE_CAP
                ? new OutputLine(text(bytes, wholeCodePoints(bytes)), true)
                : OutputLine.whole(text(bytes, length));
    }

    /** The cap, or less if it would cut through a code point. */
    private static int wholeCodePoints(byte[] bytes) {
        int start = LINE_CAP;
        while (start > LINE_CAP - 3 && (bytes[start] & 0xc0) == 0x80) {
            start--;
        }
        return (bytes[start] & 0xc0) == 0xc0 ? start : LINE_CAP;
    }

    private static String text(byte[] line, int length) {
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
                text.append(HEX.formatHex(new byte[] {bytes.get()}));
            }
        }
        return text.toString();
    }
}
