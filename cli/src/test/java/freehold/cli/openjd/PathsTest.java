package freehold.cli.openjd;

import static org.assertj.core.api.Assertions.assertThat;

import freehold.testkit.Rule;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of PATH parameters where a job is run from its template. */
class PathsTest {
    private static final String JOB =
            """
            specificationVersion: jobtemplate-2023-09
            name: Paths
            parameterDefinitions:
            - {name: Scene, type: PATH, default: "DEFAULT"}
            steps:
            - name: Step
              script: {actions: {onRun: {command: echo, args: ["scene={{Param.Scene}}"]}}}
            """;

    @TempDir private Path folder;
    private Desk desk = new Desk(Path.of(""));

    @BeforeEach
    void sitDown() {
        desk = new Desk(folder);
    }

    private String job(String name, String value) {
        desk.file(name, JOB.replace("DEFAULT", value));
        return name;
    }

    @Rule("PP1")
    @ParameterizedTest
    @CsvSource({"a/b, a/b", "a/../b, b", "..name, ..name", "., ''"})
    void aDefaultIsJoinedToTheFolderOfItsTemplate(String value, String path) {
        String job = job("shots/job.yaml", value);
        Path expected = folder.resolve("shots").resolve(path);

        assertThat(desk.openjd("summary", job).out()).contains("Scene (PATH): " + expected + "\n");
        assertThat(desk.openjd("run", job).log()).contains("scene=" + expected);
    }

    @Rule("PP1")
    @ParameterizedTest
    @ValueSource(strings = {"../b", "a/../../b", "/b"})
    void aDefaultOutsideTheFolderOfItsTemplateIsRefused(String value) {
        var answer = desk.openjd("summary", job("shots/job.yaml", value));

        assertThat(answer.code()).isEqualTo(1);
        assertThat(answer.out()).startsWith("ERROR generating Job: ").contains("Scene");
    }

    @Rule("PP2")
    @ParameterizedTest
    @CsvSource({"../b, ../b", "a/./b, a/./b", "/x/../y, /x/../y", "b, b"})
    void aGivenPathIsJoinedToTheCurrentFolder(String value, String path) {
        var answer = desk.openjd("run", job("shots/job.yaml", "a"), "-p", "Scene=" + value);

        String expected = value.startsWith("/") ? value : folder.resolve(path).toString();
        assertThat(answer.log()).anyMatch(line -> line.startsWith("scene="));
        assertThat(Path.of(scene(answer)).normalize()).isEqualTo(Path.of(expected).normalize());
    }

    private static String scene(Desk.Answer answer) {
        return answer.log().stream()
                .filter(line -> line.startsWith("scene="))
                .map(line -> line.substring("scene=".length()))
                .findFirst()
                .orElseThrow();
    }

    @Rule("PP2")
    @Test
    void anEmptyPathStaysEmpty() {
        assertThat(desk.openjd("run", job("job.yaml", "")).log()).contains("scene=");
        assertThat(desk.openjd("run", job("job.yaml", "a"), "-p", "Scene=").log())
                .contains("scene=");
    }

    @Rule("PP3")
    @Test
    void allowedValuesAreHeldAgainstJoinedPaths() {
        String job = "job.yaml";
        desk.file(
                job,
                JOB.replace(
                        "default: \"DEFAULT\"",
                        "default: a, allowedValues: [a, \"" + folder.resolve("a") + "\"]"));

        assertThat(desk.openjd("run", job).log()).contains("scene=" + folder.resolve("a"));
        assertThat(desk.openjd("run", job, "-p", "Scene=b").code()).isEqualTo(1);
    }
}
