package freehold.openjd.document;

import java.io.StringReader;
import java.nio.IntBuffer;
import java.util.concurrent.atomic.AtomicInteger;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.reader.StreamReader;
import org.yaml.snakeyaml.scanner.Constant;

/**
 * Hands a text to the YAML scanner from memory. The library's own reader takes it piece by piece
 * and copies, with each piece, all that is not consumed: a word of a megabyte costs the square of
 * its length.
 */
final class WholeText extends StreamReader {
    private static final int END = '\0';

    private final IntBuffer codePoints;
    private final AtomicInteger line = new AtomicInteger();
    private final AtomicInteger lineStart = new AtomicInteger();

    /** The text has been {@linkplain Characters#check checked}. */
    WholeText(String text) {
        super(new StringReader(""));
        this.codePoints = IntBuffer.wrap(text.codePoints().toArray());
    }

    @Override
    public Mark getMark() {
        int index = getIndex();
        return new Mark("", index, getLine(), getColumn(), codePoints.array(), index);
    }

    @Override
    public int peek() {
        return peek(0);
    }

    @Override
    public int peek(int ahead) {
        int index = codePoints.position() + ahead;
        return index < codePoints.limit() ? codePoints.get(index) : END;
    }

    @Override
    public String prefix(int length) {
        int available = Math.min(length, codePoints.remaining());
        return new String(codePoints.array(), codePoints.position(), available);
    }

    @Override
    public String prefixForward(int length) {
        String prefix = prefix(length);
        codePoints.position(Math.min(codePoints.position() + length, codePoints.limit()));
        return prefix;
    }

    @Override
    public void forward() {
        forward(1);
    }

    @Override
    public void forward(int length) {
        for (int i = 0; i < length && codePoints.hasRemaining(); i++) {
            int passed = codePoints.get();
            if (Constant.LINEBR.has(passed) || (passed == '\r' && peek() != '\n')) {
                line.incrementAndGet();
                lineStart.set(codePoints.position());
            }
        }
    }

    @Override
    public int getIndex() {
        return codePoints.position();
    }

    /** The scanner compares this with a limit; {@link Documents} has compared already. */
    @Override
    public int getDocumentIndex() {
        return 0;
    }

    @Override
    public int getLine() {
        return line.get();
    }

    @Override
    public int getColumn() {
        return getIndex() - lineStart.get();
    }
}
