package freehold.cli.openjd;

import static org.assertj.core.api.Assertions.assertThat;

import freehold.testkit.Rule;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Jobs whose tasks are chunks. */
class ChunksTest {
    private static final String JOB =
            """
            specificationVersion: jobtemplate-2023-09
            extensions: [TASK_CHUNKING]
            name: Chunks
            steps:
            - name: Step
              parameterSpace:
                taskParameterDefinitions:
                - name: Frame
                  type: CHUNK[INT]
                  range: 1-8,20
                  chunks: {defaultTaskCount: 3, rangeConstraint: CONTIGUOUS%s}
                - {name: Side, type: STRING, range: [left, right]}
              script:
                actions:
                  onRun: {command: sh, args: [-c, "echo task {{Task.Param.Frame}} {{Task.Param.Side}}"]}
            """;

    @TempDir private Path folder;
    private Desk desk = new Desk(Path.of(""));

    @BeforeEach
    void sitDown() {
        desk = new Desk(folder);
    }

    private String job(String more) {
        return desk.file("job.yaml", JOB.formatted(more));
    }

    private static List<String> tasks(Desk.Answer answer) {
        return answer.log().stream()
                .filter(line -> line.startsWith("task "))
                .map(line -> line.substring("task ".length()))
                .toList();
    }

    @Rule({"K2", "K3", "K4"})
    @Test
    void chunksOfTheDefaultSizeRunInOrder() {
        var answer = desk.openjd("run", job(""));

        assertThat(tasks(answer))
                .containsExactly(
                        "1-3 left",
                        "1-3 right",
                        "4-6 left",
                        "4-6 right",
                        "7-8 left",
                        "7-8 right",
                        "20-20 left",
                        "20-20 right");
        assertThat(answer.log()).contains("Frame(CHUNK[INT]) = 1-3");
        assertThat(answer.out()).contains("Chunks run: 8\n");
    }

    @Rule("K5")
    @Test
    void chunksWithATargetGrowAndVaryFastest() {
        var answer = desk.openjd("run", job(", targetRuntimeSeconds: 600"));

        assertThat(tasks(answer))
                .containsExactly("1-3 left", "4-8 left", "20-20 left", "1-8 right", "20-20 right");
        assertThat(answer.log())
                .anyMatch(line ->
                        line.matches(
                                "Open Job Description CLI: Ran 3 tasks in 0:00:\\S+, average"
                                        + " 0:00:\\S+"))
                .anyMatch(line ->
                        line.matches(
                                "Open Job Description CLI: Adjusting chunk size from 3 to [0-9]+"));
    }

    @Rule("K5")
    @Test
    void noMoreChunksRunThanAskedFor() {
        assertThat(
                        tasks(
                                desk.openjd(
                                        "run",
                                        job(", targetRuntimeSeconds: 600"),
                                        "--maximum-tasks",
                                        "2")))
                .containsExactly("1-3 left", "4-8 left");
        assertThat(
                        tasks(
                                desk.openjd(
                                        "run",
                                        job(", targetRuntimeSeconds: 0"),
                                        "--maximum-tasks",
                                        "2")))
                .containsExactly("1-3 left", "1-3 right");
    }

    @Test
    void aSummaryCountsEachIntegerOfAChunk() {
        assertThat(desk.openjd("summary", job("")).out())
                .contains("'Step' (18 total Tasks)", "- Frame (CHUNK[INT])");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CONTIGUOUS | 2-5 | 2-5",
                "NONCONTIGUOUS | 8,20,1-2 | 1,2,8,20",
                "NONCONTIGUOUS | 5 | 5"
            })
    void anyPartOfTheRangeMayBeAskedFor(String constraint, String asked, String run) {
        String job = desk.file("job.yaml", JOB.formatted("").replace("CONTIGUOUS", constraint));

        assertThat(tasks(desk.openjd("run", job, "-tp", "Frame=" + asked, "-tp", "Side=right")))
                .containsExactly(run + " right");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1 | is not a contiguous interval",
                "1,3 | is not a contiguous interval",
                "7-9 | is not a subset of the range",
                "x | is not a range of integers"
            })
    void whatIsNoPartOfTheRangeIsRefused(String asked, String message) {
        var answer = desk.openjd("run", job(""), "-tp", "Frame=" + asked, "-tp", "Side=right");

        assertThat(answer.code()).isEqualTo(1);
        assertThat(answer.out())
                .contains(
                        "Task 0: Parameter Frame of type CHUNK[INT] value "
                                + asked
                                + " "
                                + message);
    }
}
