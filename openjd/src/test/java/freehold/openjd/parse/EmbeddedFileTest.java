package freehold.openjd.parse;

import static freehold.openjd.Samples.bundled;
import static freehold.openjd.Samples.jobWithStep;
import static freehold.openjd.Samples.read;
import static freehold.openjd.Samples.wrongPaths;
import static org.assertj.core.api.Assertions.assertThat;

import freehold.openjd.EmbeddedFile;
import freehold.openjd.EndOfLine;
import freehold.testkit.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rule F: embedded files, as templates write them. */
class EmbeddedFileTest {
    private static final String FILES = "steps[0] -> script -> embeddedFiles";

    private static String jobWithFiles(String files) {
        return jobWithStep(
                "{'script': {'actions': {'onRun': {'command': 'a'}}, 'embeddedFiles': %s}}"
                        .formatted(files));
    }

    private static String jobWithFile(String fields) {
        return jobWithFiles("[{'name': 'F', 'type': 'TEXT', %s}]".formatted(fields));
    }

    @Rule({"F1", "F2", "F5", "F6"})
    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "[{'name': '_F1', 'type': 'TEXT', 'data': 'x'}]",
                "[{'name': 'F', 'type': 'TEXT', 'data': '\\u0000\\u0085', 'filename': null}]",
                "[{'name': 'F', 'type': 'TEXT', 'data': 'x', 'filename': 'a b🎬.sh'}]",
                "[{'name': 'F', 'type': 'TEXT', 'data': 'x', 'filename': '...'}]",
                "[{'name': 'F', 'type': 'TEXT', 'data': 'x', 'filename': '{{F'}]",
                "[{'name': 'F', 'type': 'TEXT', 'data': 'x', 'runnable': null}]",
                "[{'name': 'F', 'type': 'TEXT', 'data': '{{Task.File.F}} {{Task.File.G}}'},"
                        + " {'name': 'G', 'type': 'TEXT', 'data': 'x', 'runnable': true}]"
            })
    void theseFilesAreRight(String files) {
        assertThat(wrongPaths(jobWithFiles(files))).isEmpty();
    }

    @Rule({"F1", "F2", "F4", "F5", "F6"})
    @ParameterizedTest
    @ValueSource(
            strings = {
                "| []",
                "[0]| ['x']",
                "[0] -> data| [{'name': 'F', 'type': 'TEXT'}]",
                "[0] -> data| [{'name': 'F', 'type': 'TEXT', 'data': ''}]",
                "[0] -> data| [{'name': 'F', 'type': 'TEXT', 'data': '{{Task.File.G}}'}]",
                "[0] -> data| [{'name': 'F', 'type': 'TEXT', 'data': '{{Env.File.F}}'}]",
                "[0] -> type| [{'name': 'F', 'data': 'x'}]",
                "[0] -> type| [{'name': 'F', 'type': 'JSON', 'data': 'x'}]",
                "[0] -> type| [{'name': 'F', 'type': 'text', 'data': 'x'}]",
                "[0] -> name| [{'type': 'TEXT', 'data': 'x'}]",
                "[0] -> name| [{'name': '1F', 'type': 'TEXT', 'data': 'x'}]",
                "[0] -> name| [{'name': 'F{{x}}', 'type': 'TEXT', 'data': 'x'}]",
                "[0] -> filename| [{'name': 'F', 'type': 'TEXT', 'data': 'x', 'filename': 'a/b'}]",
                "[0] -> filename| [{'name': 'F', 'type': 'TEXT', 'data': 'x', 'filename':"
                        + " 'a\\\\b'}]",
                "[0] -> filename| [{'name': 'F', 'type': 'TEXT', 'data': 'x', 'filename': '.'}]",
                "[0] -> filename| [{'name': 'F', 'type': 'TEXT', 'data': 'x', 'filename': '..'}]",
                "[0] -> filename| [{'name': 'F', 'type': 'TEXT', 'data': 'x', 'filename': ''}]",
                "[0] -> filename| [{'name': 'F', 'type': 'TEXT', 'data': 'x', 'filename':"
                        + " 'a\\u0000'}]",
                "[0] -> runnable| [{'name': 'F', 'type': 'TEXT', 'data': 'x', 'runnable': 'yes'}]",
                "[0] -> runnable| [{'name': 'F', 'type': 'TEXT', 'data': 'x', 'runnable': 1}]",
                "[0] -> endOfLine| [{'name': 'F', 'type': 'TEXT', 'data': 'x', 'endOfLine': 'LF'}]",
                "[0] -> mode| [{'name': 'F', 'type': 'TEXT', 'data': 'x', 'mode': 755}]",
                "[1] -> name| [{'name': 'F', 'type': 'TEXT', 'data': 'x'}, {'name': 'F', 'type':"
                        + " 'TEXT', 'data': 'x'}]"
            })
    void theseFilesAreWrong(String sample) {
        String[] parts = sample.split("\\| ", 2);
        assertThat(wrongPaths(jobWithFiles(parts[1]))).containsExactly(FILES + parts[0]);
    }

    @Rule("F1")
    @Test
    void aFileNameHasAtMost64CodePointsAnd256WithTheBundle() {
        String fields = "'data': 'x', 'filename': '%s'";

        assertThat(wrongPaths(jobWithFile(fields.formatted("🎬".repeat(64))))).isEmpty();
        assertThat(wrongPaths(jobWithFile(fields.formatted("🎬".repeat(65)))))
                .containsExactly(FILES + "[0] -> filename");
        assertThat(wrongPaths(bundled(jobWithFile(fields.formatted("🎬".repeat(256)))))).isEmpty();
        assertThat(wrongPaths(bundled(jobWithFile(fields.formatted("🎬".repeat(257))))))
                .containsExactly(FILES + "[0] -> filename");
    }

    @Rule("F6")
    @Test
    void theNameOfAFileHasAtMost64CharactersAnd512WithTheBundle() {
        assertThat(wrongPaths(named("f".repeat(64)))).isEmpty();
        assertThat(wrongPaths(named("f".repeat(65)))).containsExactly(FILES + "[0] -> name");
        assertThat(wrongPaths(bundled(named("f".repeat(512))))).isEmpty();
        assertThat(wrongPaths(bundled(named("f".repeat(513)))))
                .containsExactly(FILES + "[0] -> name");
    }

    private static String named(String name) {
        return jobWithFiles("[{'name': '%s', 'type': 'TEXT', 'data': 'x'}]".formatted(name));
    }

    @Rule("F2")
    @Test
    void dataMayBeOfAnyLength() {
        assertThat(wrongPaths(jobWithFile("'data': '%s'".formatted("x".repeat(1_000_000)))))
                .isEmpty();
    }

    @Rule("F4")
    @Test
    void lineEndsAreThoseOfTheHostWithTheBundleAndLeftAloneWithoutIt() {
        assertThat(file(jobWithFile("'data': 'x'")).endOfLine()).isEmpty();
        assertThat(file(bundled(jobWithFile("'data': 'x'"))).endOfLine()).contains(EndOfLine.AUTO);
        assertThat(file(bundled(jobWithFile("'data': 'x', 'endOfLine': 'CRLF'"))).endOfLine())
                .contains(EndOfLine.CRLF);
        assertThat(wrongPaths(bundled(jobWithFile("'data': 'x', 'endOfLine': 'lf'"))))
                .containsExactly(FILES + "[0] -> endOfLine");
        assertThat(wrongPaths(bundled(jobWithFile("'data': 'x', 'endOfLine': '{{Param.Text}}'"))))
                .containsExactly(FILES + "[0] -> endOfLine");
    }

    private static EmbeddedFile file(String template) {
        return read(template).steps().getFirst().script().embeddedFiles().getFirst();
    }
}
