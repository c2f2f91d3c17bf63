package freehold.cli.openjd;

import static org.assertj.core.api.Assertions.assertThat;

import freehold.testkit.Rule;
import freehold.testkit.TestClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code openjd run}: real sessions of small shell scripts. */
class RunTest {
    private static final String JOB =
            """
            specificationVersion: jobtemplate-2023-09
            name: Shot {{Param.Shot}}
            description: A small job.
            parameterDefinitions:
            - {name: Shot, type: STRING, default: one, description: Which shot, minLength: 1}
            - {name: Count, type: INT, default: 2, minValue: 1, maxValue: 9}
            - {name: Notes, type: STRING, default: "a\\nb", allowedValues: ["a\\nb", c]}
            - {name: Scene, type: PATH, default: scene}
            - {name: Gamma, type: FLOAT, maxValue: 3.5, default: 1.0}
            jobEnvironments:
            - name: House
              script:
                actions:
                  onEnter: {command: sh, args: [-c, "echo enter house; echo openjd_env: HOUSE=tall"]}
                  onExit: {command: sh, args: [-c, "echo exit house $HOUSE"]}
            steps:
            - name: Last
              dependencies: [{dependsOn: First}, {dependsOn: Middle}]
              script: {actions: {onRun: {command: sh, args: [-c, "echo last $HOUSE"]}}}
            - name: Middle
              dependencies: [{dependsOn: First}]
              script: {actions: {onRun: {command: sh, args: [-c, "echo middle"]}}}
            - name: First
              stepEnvironments:
              - name: Room
                variables: {ROOM: "{{Param.Shot}}"}
                script: {actions: {onExit: {command: sh, args: [-c, "echo exit room"]}}}
              parameterSpace:
                taskParameterDefinitions:
                - {name: Frame, type: INT, range: "1-{{Param.Count}}"}
                - {name: Side, type: STRING, range: [left, right]}
              script:
                actions:
                  onRun:
                    command: sh
                    args: [-c, "echo task {{Task.Param.Frame}} {{Task.Param.Side}} $ROOM"]
            """;

    @TempDir private Path folder;
    private Desk desk = new Desk(Path.of(""));
    private String job = "";

    @BeforeEach
    void sitDown() {
        desk = new Desk(folder);
        job = desk.file("job.yaml", JOB);
    }

    /** What the actions of a run wrote. */
    private static List<String> said(Desk.Answer answer) {
        return answer.log().stream()
                .filter(line ->
                        line.matches("(enter|exit|task|last|middle|first|out|in) .*|middle"))
                .toList();
    }

    @Rule({"SR3", "SR6"})
    @Test
    void allStepsRunInOneSessionEachAfterWhatItDependsOn() {
        var answer = desk.openjd("run", job);

        assertThat(answer.code()).isZero();
        assertThat(said(answer))
                .containsExactly(
                        "enter house",
                        "task 1 left one",
                        "task 1 right one",
                        "task 2 left one",
                        "task 2 right one",
                        "exit room",
                        "middle",
                        "last tall",
                        "exit house tall");
        assertThat(answer.err()).isEmpty();
        assertThat(desk.left()).isEmpty();
    }

    @Rule("PC7")
    @Test
    void theLogSaysWhatHappens() {
        var answer = desk.openjd("run", job, "--step", "First", "--maximum-tasks", "1");

        assertThat(answer.log())
                .containsSubsequence(
                        "Open Job Description CLI: Running job 'Shot one'",
                        "--------- Entering Environment: House",
                        "Open Job Description CLI: Running step 'First'",
                        "--------- Entering Environment: Room",
                        "==============================================",
                        "--------- Running Task",
                        "==============================================",
                        "Parameter values:",
                        "Frame(INT) = 1",
                        "Side(STRING) = left",
                        "task 1 left one",
                        "--------- Exiting Environment: Room",
                        "--------- Exiting Environment: House",
                        "",
                        "Open Job Description CLI: All actions completed successfully!",
                        "Open Job Description CLI: Local Session ended! Now cleaning up Session"
                                + " resources.");
        assertThat(answer.log())
                .anyMatch(line -> line.matches("Process [0-9]+ exited with code: 0"));
        assertThat(answer.out())
                .containsPattern(
                        """

                        --- Results of local session ---

                        Session ended successfully

                        Job: Shot one
                        Step: First
                        Duration: [0-9]+\\.[0-9]+ seconds
                        Chunks run: 1

                        $\
                        """);
    }

    @Test
    void aStepRunsAloneOrWithAllItDependsOn() {
        assertThat(said(desk.openjd("run", job, "--step", "Last")))
                .containsExactly("enter house", "last tall", "exit house tall");
        assertThat(
                        said(
                                desk.openjd(
                                        "run",
                                        job,
                                        "--step",
                                        "Last",
                                        "--run-dependencies",
                                        "--no-run-dependencies")))
                .containsExactly("enter house", "last tall", "exit house tall");
        assertThat(
                        said(
                                desk.openjd(
                                        "run",
                                        job,
                                        "--step",
                                        "Last",
                                        "--run-dependencies",
                                        "-p",
                                        "Count=1")))
                .containsExactly(
                        "enter house",
                        "task 1 left one",
                        "task 1 right one",
                        "exit room",
                        "middle",
                        "last tall",
                        "exit house tall");
    }

    @Test
    void tasksAreNamedOneByOne() {
        assertThat(
                        said(
                                desk.openjd(
                                        "run",
                                        job,
                                        "--step",
                                        "First",
                                        "-tp",
                                        "Frame=02",
                                        "-tp",
                                        "Side=left")))
                .contains("task 2 left one")
                .doesNotContain("task 1 left one");
        assertThat(
                        said(
                                desk.openjd(
                                        "run",
                                        job,
                                        "--step",
                                        "First",
                                        "--task-param",
                                        "Frame=1",
                                        "-t",
                                        "Side=left")))
                .contains("task 1 left one");
    }

    @Test
    void tasksAreNamedInAList() {
        desk.file("tasks.yaml", "- {Frame: 2, Side: left}\n");

        var inline =
                desk.openjd(
                        "run",
                        job,
                        "--step",
                        "First",
                        "--tasks",
                        "[{\"Frame\": 2, \"Side\": \"right\"}, {\"Side\": \"left\", \"Frame\":"
                                + " \"1\"}]");
        var file = desk.openjd("run", job, "--step", "First", "--tasks", "file://tasks.yaml");

        assertThat(said(inline))
                .containsSubsequence("task 2 right one", "task 1 left one")
                .hasSize(5);
        assertThat(inline.out()).contains("Chunks run: 2");
        assertThat(said(file)).contains("task 2 left one").hasSize(4);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "-tp Frame=1 | Task 0 is missing values for parameters: Side",
                "-tp Frame=3 -tp Side=left | Task 0: Parameter Frame of type INT value 3 is not in",
                "-tp Frame=x -tp Side=left | Task 0: Parameter Frame of type INT value x is not in",
                "-tp Frame=1 -tp Side=up | Task 0: Parameter Side of type STRING value up is not"
                        + " in",
                "-tp Frame=1 -tp Side=left -tp Nope=1 | Task 0 defines unknown parameters: Nope",
                "-tp Frame | Task parameter 'Frame' defined incorrectly. Expected '<NAME>=<VALUE>'",
                "-tp Frame= | Task parameter 'Frame=' defined incorrectly.",
                "-tp Frame=1 -tp Frame=2 | Task parameter 'Frame' has been defined more than once.",
                "--tasks [{\"Frame\":1,\"Side\":\"left\"},{\"Frame\":9,\"Side\":\"left\"}] | Task"
                        + " 1: Parameter Frame",
                "--tasks {} | must be a list of maps from string to string when decoded, not an"
                        + " object",
                "--tasks [1] | one item is an integer",
                "--tasks [{\"Frame\":null}] | the value of 'Frame' is null",
                "--tasks [ | must be a JSON encoded list of maps or a string with the file://"
                        + " prefix",
                "--tasks file://none.json | Provided parameter file 'none.json' does not exist.",
            })
    void tasksOutsideTheParameterSpaceAreRefused(String arguments, String message) {
        var answer = desk.openjd(("run " + job + " --step First " + arguments).split(" "));

        assertThat(answer.code()).isEqualTo(1);
        assertThat(answer.out()).contains(message).contains("\n\nusage: openjd run ");
        assertThat(desk.left()).isEmpty();
    }

    @Test
    void tasksThatAssociationsDoNotMakeAreRefused() {
        String pairs =
                desk.file(
                        "pairs.yaml",
                        JOB.replace(
                                "parameterSpace:\n",
                                "parameterSpace:\n    combination: (Frame, Side)\n"));

        assertThat(
                        desk.openjd(
                                        "run",
                                        pairs,
                                        "--step",
                                        "First",
                                        "-tp",
                                        "Frame=2",
                                        "-tp",
                                        "Side=right")
                                .code())
                .isZero();
        assertThat(
                        desk.openjd(
                                        "run",
                                        pairs,
                                        "--step",
                                        "First",
                                        "-tp",
                                        "Frame=2",
                                        "-tp",
                                        "Side=left")
                                .out())
                .contains("Task 0: its values are not combined in the parameter space.");
    }

    @Test
    void tasksNeedAStep() {
        assertThat(desk.openjd("run", job, "-tp", "Frame=1").out())
                .contains(
                        "requires a specified step or a job with a single step.\n"
                                + "3 steps: ['Last', 'Middle', 'First'].");
        assertThat(desk.openjd("run", job, "--step", "Nope").out())
                .startsWith("No Step with name 'Nope' is defined in the given Job Template.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-tp Frame=1 --maximum-tasks 2",
                "--tasks [] --maximum-tasks 2",
                "-tp Frame=1 --tasks []",
                "--maximum-tasks x",
                "--timestamp-format never"
            })
    void optionsThatExcludeEachOtherOrMeanNothingAreRefused(String arguments) {
        var answer = desk.openjd(("run " + job + " --step First " + arguments).split(" "));

        assertThat(answer.code()).isEqualTo(2);
        assertThat(answer.err()).contains("Usage: openjd run");
    }

    @Rule("SR4")
    @Test
    void environmentsAreLeftAfterAFailure() {
        String failing = desk.file("failing.yaml", JOB.replace("$ROOM\"", "$ROOM; exit 3\""));

        var answer = desk.openjd("run", failing);

        assertThat(answer.code()).isEqualTo(1);
        assertThat(said(answer))
                .containsExactly("enter house", "task 1 left one", "exit room", "exit house tall");
        assertThat(answer.log())
                .contains(
                        "Open Job Description CLI: ERROR executing action: 'Run Step 'First' with"
                            + " Task parameters '{'Frame': '1', 'Side': 'left'}'' (see Task logs"
                            + " for details)")
                .anyMatch(line -> line.endsWith("exited with code: 3"));
        assertThat(answer.out())
                .contains("Session ended with errors; see Task logs for details")
                .contains("Step: First\n", "Chunks run: 0\n");
        assertThat(desk.left()).isEmpty();
    }

    @Rule("SR4")
    @Test
    void anEnvironmentThatWasNotEnteredToTheEndIsLeftAllTheSame() {
        String failing =
                desk.file("failing.yaml", JOB.replace("HOUSE=tall\"", "HOUSE=tall; exit 1\""));

        var answer = desk.openjd("run", failing, "--output", "json");

        assertThat(answer.code()).isEqualTo(1);
        assertThat(answer.out())
                .contains("\"status\": \"error\"", "\"message\": \"exit house tall\"")
                .contains("ERROR executing action: 'Enter Environment 'House''")
                .doesNotContain("Running step", "step_name", "chunks_run");
    }

    @Test
    void anEnvironmentThatIsNotLeftWellFailsTheRun() {
        String failing =
                desk.file("failing.yaml", JOB.replace("echo exit room", "echo exit room; exit 1"));

        var answer = desk.openjd("run", failing, "-p", "Count=1");

        assertThat(answer.code()).isEqualTo(1);
        assertThat(said(answer)).endsWith("exit room", "exit house tall").doesNotContain("middle");
    }

    @Rule({"ET1", "M1"})
    @Test
    void environmentsAreTheirOwnTemplatesAroundTheJob() {
        String outer =
                desk.file(
                        "outer.yaml",
                        environment("Outer", "{name: Extra, type: STRING, default: extra}"));
        String inner =
                desk.file(
                        "inner.yaml", environment("Inner", "{name: Count, type: INT, default: 1}"));

        var answer =
                desk.openjd(
                        "run",
                        job,
                        "--step",
                        "Last",
                        "--env",
                        outer,
                        "--environment",
                        inner,
                        "-p",
                        "Extra=given");

        assertThat(answer.code()).isZero();
        assertThat(said(answer))
                .containsExactly(
                        "in Outer given",
                        "in Inner 2",
                        "enter house",
                        "last tall",
                        "exit house tall",
                        "out Inner",
                        "out Outer");
    }

    private static String environment(String name, String parameter) {
        String reference = parameter.replaceAll(".*name: (\\w+),.*", "{{Param.$1}}");
        return """
        specificationVersion: environment-2023-09
        parameterDefinitions:
        - %s
        environment:
          name: %s
          script:
            actions:
              onEnter: {command: sh, args: [-c, "echo in %s %s"]}
              onExit: {command: sh, args: [-c, "echo out %s"]}
        """
                .formatted(parameter, name, name, reference, name);
    }

    @Test
    void whatIsNoEnvironmentTemplateIsRefused() {
        assertThat(desk.openjd("run", job, "--env", job).out())
                .startsWith("'%s' failed checks: ".formatted(job))
                .contains("environment-2023-09");
        assertThat(desk.openjd("run", job, "--env", "none.yaml").out())
                .startsWith("'none.yaml' does not exist.");
    }

    @Rule({"PM1", "PM4"})
    @Test
    void pathsAreMapped() {
        String paths =
                desk.file(
                        "paths.yaml",
                        JOB.replace(
                                "echo last $HOUSE",
                                "echo last {{Param.Scene}} {{RawParam.Scene}}"
                                        + " {{Session.HasPathMappingRules}}"));
        String rules =
                "{\"version\": \"pathmapping-1.0\", \"path_mapping_rules\":"
                        + " [{\"source_path_format\": \"POSIX\", \"source_path\": \"/here\","
                        + " \"destination_path\": \"/there\"}]}";
        desk.file("rules.json", rules);

        assertThat(
                        said(
                                desk.openjd(
                                        "run",
                                        paths,
                                        "--step",
                                        "Last",
                                        "-p",
                                        "Scene=/here/a",
                                        "--path-mapping-rules",
                                        rules)))
                .contains("last /there/a /here/a true");
        assertThat(
                        said(
                                desk.openjd(
                                        "run",
                                        paths,
                                        "--step",
                                        "Last",
                                        "-p",
                                        "Scene=/here/a",
                                        "--path-mapping-rules",
                                        "file://rules.json")))
                .contains("last /there/a /here/a true");
        assertThat(said(desk.openjd("run", paths, "--step", "Last", "-p", "Scene=/here/a")))
                .contains("last /here/a /here/a false");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[] | Path mapping rules must be an object with 'version' and 'path_mapping_rules'"
                        + " fields",
                "{ | Path mapping rules must be JSON or the name of a file as file://PATH",
                "{\"version\":\"x\"} | Path mapping rules must have a 'version' value of"
                        + " 'pathmapping-1.0'",
                "{\"version\":\"pathmapping-1.0\"} | must contain a list named"
                        + " 'path_mapping_rules'",
                "{\"version\":\"pathmapping-1.0\",\"path_mapping_rules\":[1]} | must be an object,"
                        + " not an integer",
                "{\"version\":\"pathmapping-1.0\",\"path_mapping_rules\":[{\"a\":1}]} | Unsupported"
                        + " fields for constructing path mapping rule: a",
                "{\"version\":\"pathmapping-1.0\",\"path_mapping_rules\":[{\"source_path\":\"/a\"}]}"
                    + " | needs a string 'source_path_format'",
                "{\"version\":\"pathmapping-1.0\",\"path_mapping_rules\":[{\"source_path_format\":\"DOS\",\"source_path\":\"/a\",\"destination_path\":\"/b\"}]}"
                    + " | must be one of [POSIX, WINDOWS], not 'DOS'",
                "file://none.json | Path mapping file 'none.json' does not exist.",
            })
    void wrongMappingRulesAreExplained(String rules, String message) {
        var answer = desk.openjd("run", job, "--path-mapping-rules", rules);

        assertThat(answer.code()).isEqualTo(1);
        assertThat(answer.out()).contains(message);
    }

    @Test
    void theWorkingDirectoryIsKeptIfAskedFor() throws IOException {
        var answer = desk.openjd("run", job, "--step", "Last", "--preserve");

        assertThat(desk.left()).hasSize(1);
        assertThat(answer.out())
                .contains(
                        "Session ended successfully\nWorking directory preserved at: "
                                + desk.left().getFirst());
        assertThat(Files.isDirectory(desk.left().getFirst())).isTrue();
    }

    @Test
    void timestampsAreRelativeLocalOrUtc() {
        desk = new Desk(folder, new TestClock(Instant.parse("2026-01-02T03:04:05.000006Z")));

        assertThat(firstLine())
                .startsWith("0:00:00.000000\t")
                .endsWith("Session start 2026-01-01T21:04:05.000006-06:00");
        assertThat(firstLine("--timestamp-format", "relative")).startsWith("0:00:00.000000\t");
        assertThat(firstLine("--timestamp-format", "local"))
                .startsWith("2026-01-01T21:04:05.000006-06:00\t");
        assertThat(firstLine("--timestamp-format", "utc"))
                .startsWith("2026-01-02T03:04:05.000006+00:00\t");
    }

    private String firstLine(String... more) {
        List<String> arguments = new ArrayList<>(List.of("run", job, "--step", "Last"));
        arguments.addAll(List.of(more));
        return desk.openjd(arguments.toArray(String[]::new)).out().lines().findFirst().orElse("");
    }

    @Test
    void programsGetTheLogWithTheResult() {
        var json = desk.openjd("run", job, "--step", "Last", "--output", "json");

        assertThat(json.out())
                .startsWith(
                        """
                        {
                            "status": "success",
                            "message": "Session ended successfully",
                            "job_name": "Shot one",
                            "step_name": "Last",
                            "duration":\
                        """)
                .contains("    \"chunks_run\": 1,\n    \"logs\": [\n")
                .contains("            \"message\": \"last tall\"\n");
        assertThat(desk.openjd("run", job, "--step", "Last", "--output", "yaml").out())
                .startsWith("status: success\n")
                .contains("\nlogs:\n", "message: last tall\n");
    }

    @Test
    void verboseTellsHowActionsGo() {
        String telling =
                desk.file(
                        "telling.yaml",
                        JOB.replace(
                                "echo last $HOUSE",
                                "echo 'openjd_progress: 50'; echo 'openjd_status: half'"));

        assertThat(desk.openjd("run", telling, "--step", "Last", "--verbose").log())
                .contains(
                        "Action RUNNING, progress 50.0, status: half",
                        "Action SUCCESS, progress 50.0, status: half");
        assertThat(desk.openjd("run", telling, "--step", "Last").log())
                .noneMatch(line -> line.startsWith("Action "));
    }

    @Rule("SR7")
    @Test
    void actionsInheritTheHostsVariables() {
        String asking =
                desk.file(
                        "asking.yaml", JOB.replace("echo last $HOUSE", "echo last $HOST_VARIABLE"));

        assertThat(said(desk.openjd("run", asking, "--step", "Last")))
                .contains("last from the host");
    }

    @Rule("RD1")
    @Test
    void secretsOfAJobThatListsTheExtensionAreSetAndMasked() {
        String secret =
                desk.file(
                        "secret.yaml",
                        JOB.replace("openjd_env: HOUSE=tall", "openjd_redacted_env: HOUSE=tall")
                                + "extensions: [REDACTED_ENV_VARS]\n");

        var answer = desk.openjd("run", secret, "--step", "Last");

        assertThat(said(answer)).contains("last ********");
        assertThat(answer.out()).doesNotContain("tall");
    }

    @Test
    void theHelpOfAJobShowsItsParameters() {
        var answer = desk.openjd("run", job, "--help");

        assertThat(answer.code()).isZero();
        assertThat(answer.out())
                .startsWith(
                        """
                        usage: openjd run %s [arguments]

                        Job: Shot {{Param.Shot}}
                        A small job.

                        Job Parameters (-p/--job-param PARAM_NAME=VALUE):
                          Shot (STRING) [default: 'one'] (minimum length: 1 characters)
                              Which shot
                          Count (INT) [default: 2] (range: 1 to 9)
                          Notes (STRING) [default: see below] (allowed: 'a
                          b', 'c')
                              Default value:
                                a
                                b
                          Scene (PATH) [default: 'scene']
                          Gamma (FLOAT) [default: 1.0] (maximum: 3.5)

                        Standard Options:
                        """
                                .formatted(job))
                .contains("--step", "--task-param", "--timestamp-format");
        assertThat(desk.openjd("run", "--help").out()).contains("Usage: openjd run");
    }

    @Test
    void theHelpOfWhatIsNoJobSaysWhy() {
        var none = desk.openjd("run", "nowhere", "-h");

        assertThat(none.code()).isEqualTo(1);
        assertThat(none.err()).contains("'nowhere' does not exist.");
        assertThat(none.out()).isEmpty();
    }

    @Test
    void wrongParametersComeWithTheHelpOfTheJob() {
        var answer = desk.openjd("run", job, "-p", "Count=99");

        assertThat(answer.code()).isEqualTo(1);
        assertThat(answer.out())
                .startsWith("ERROR generating Job: ")
                .contains("Count (INT) [default: 2] (range: 1 to 9)");
    }

    @Test
    void aSessionRootThatCannotBeUsedIsExplained() {
        desk.file("sessions", "a file where the folder should be");

        var answer = desk.openjd("run", job);

        assertThat(answer.code()).isEqualTo(1);
        assertThat(answer.out())
                .contains(
                        "no working directory can be made below '%s'"
                                .formatted(desk.sessionRoot()));
        assertThat(answer.err()).doesNotContain("\tat ");
    }
}
