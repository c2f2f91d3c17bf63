package freehold.worker.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class OutputLinesTest {
    private static List<String> lines(byte[] output) throws IOException {
        List<String> lines = new ArrayList<>();
        OutputLines.read(new ByteArrayInputStream(output), line -> lines.add(line.text()));
        return lines;
    }

    private static List<String> lines(String output) throws IOException {
        return lines(output.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void linesEndAtLineFeedsAndLoseTheirCarriageReturn() throws IOException {
        assertThat(lines("one\r\n\ntwo\rstill two\n")).containsExactly("one", "", "two\rstill two");
    }

    @Test
    void aLastLineWithoutAnEndIsALine() throws IOException {
        assertThat(lines("one\ntwo")).containsExactly("one", "two");
        assertThat(lines("")).isEmpty();
    }

    @Test
    void textBeyondAsciiStaysWhatItIs() throws IOException {
        assertThat(lines("ığüş 東京 😀\n")).containsExactly("ığüş 東京 😀");
    }

    @Test
    void sd4BytesThatAreNotUtf8AppearInHex() throws IOException {
        byte[] output = {'a', (byte) 0xff, 'b', (byte) 0xe2, (byte) 0x82, 'c', '\n', (byte) 0xc3};

        assertThat(lines(output)).containsExactly("a\\xffb\\xe2\\x82c", "\\xc3");
    }

    @Test
    void sd4ALineIsCutAt64KiB() throws IOException {
        String long70 = "x".repeat(70 * 1024);

        List<String> lines = lines(long70 + "\nnext\n");

        assertThat(lines).hasSize(2);
        assertThat(lines.getFirst()).hasSize(64 * 1024);
        assertThat(lines.getLast()).isEqualTo("next");
    }
}
