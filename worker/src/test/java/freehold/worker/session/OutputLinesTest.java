package freehold.worker.session;

import static org.assertj.core.api.Assertions.assertThat;

import freehold.testkit.Rule;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

    @Rule("SD4")
    @Test
    void bytesThatAreNotUtf8AppearInHex() throws IOException {
        byte[] output = {'a', (byte) 0xff, 'b', (byte) 0xe2, (byte) 0x82, 'c', '\n', (byte) 0xc3};

        assertThat(lines(output)).containsExactly("a\\xffb\\xe2\\x82c", "\\xc3");
    }

    @Rule("SD4")
    @Test
    void aLineIsCutAt64KiB() throws IOException {
        String long70 = "x".repeat(70 * 1024);

        List<String> lines = lines(long70 + "\nnext\n");

        assertThat(lines).hasSize(2);
        assertThat(lines.getFirst()).hasSize(64 * 1024);
        assertThat(lines.getLast()).isEqualTo("next");
    }

    @Rule("SD4")
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4})
    void aLineIsCutBetweenCodePoints(int shift) throws IOException {
        String text = "x".repeat(OutputLines.LINE_CAP - shift) + "😀tail";

        String line = lines(text).getFirst();

        assertThat(line.replace("x", "")).isEqualTo(shift == 4 ? "😀" : "");
    }

    @Rule("SD4")
    @Test
    void aLineOfTheLongestLengthIsWhole() throws IOException {
        List<OutputLine> lines = new ArrayList<>();
        String longest = "y".repeat(OutputLines.LINE_CAP);
        OutputLines.read(
                new ByteArrayInputStream(
                        (longest + "\r\n" + longest + "z\n").getBytes(StandardCharsets.UTF_8)),
                lines::add);

        assertThat(lines).containsExactly(OutputLine.whole(longest), new OutputLine(longest, true));
    }

    @Test
    void aNulIsACharacterLikeAnyOther() throws IOException {
        assertThat(lines("a\0b\n\0\n")).containsExactly("a\0b", "\0");
    }
}
