package freehold.cli.openjd;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The examples of the command in the library's README do what it says. */
class ReadmeTest {
    private static final Pattern TEMPLATE = Pattern.compile("(?s)```yaml\n(.*?)```");
    private static final Pattern EXAMPLE =
            Pattern.compile("(?s)```console\n\\$ openjd (.*?)\n(.*?)```");

    @TempDir private Path folder;

    @Test
    void theExamplesPrintWhatTheReadmeShows() throws IOException {
        String readme = Files.readString(Path.of("../openjd/README.md"));
        String section = readme.substring(readme.indexOf("## The command"));
        String template = TEMPLATE.matcher(section).results().findFirst().orElseThrow().group(1);
        Desk desk = new Desk(folder);
        desk.file("render.yaml", template);
        List<MatchResult> examples = EXAMPLE.matcher(section).results().toList();

        assertThat(examples).hasSizeGreaterThan(2);
        for (MatchResult example : examples) {
            Desk.Answer answer = desk.openjd(example.group(1).split(" "));

            assertThat(settled(answer.out())).isEqualTo(settled(example.group(2)));
            assertThat(answer.code()).isZero();
        }
    }

    /** Without times and process numbers; blank lines around an example do not show. */
    private static String settled(String output) {
        return output.replaceAll("[0-9]+:[0-9]{2}:[0-9]{2}\\.[0-9]+", "TIME")
                .replaceAll("Session start \\S+", "Session start TIME")
                .replaceAll("Process [0-9]+", "Process N")
                .replaceAll("Duration: \\S+", "Duration: N")
                .strip();
    }
}
