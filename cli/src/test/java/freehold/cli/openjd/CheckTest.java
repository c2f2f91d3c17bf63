package freehold.cli.openjd;

import static org.assertj.core.api.Assertions.assertThat;

import freehold.testkit.Rule;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code openjd check}. */
class CheckTest {
    private static final String JOB =
            """
            specificationVersion: jobtemplate-2023-09
            name: Job
            steps:
            - name: Step
              script: {actions: {onRun: {command: "true"}}}
            """;
    private static final String ENVIRONMENT =
            """
            specificationVersion: environment-2023-09
            environment: {name: Env, variables: {A: b}}
            """;

    @TempDir private Path folder;
    private Desk desk = new Desk(Path.of(""));

    @BeforeEach
    void sitDown() {
        desk = new Desk(folder);
    }

    @Test
    void aRightTemplatePasses() {
        String job = desk.file("job.yaml", JOB);

        var answer = desk.openjd("check", job);

        assertThat(answer.out())
                .isEqualTo("Template at '%s' passes validation checks.\n".formatted(job));
        assertThat(answer.err()).isEmpty();
        assertThat(answer.code()).isZero();
    }

    @Test
    void anEnvironmentTemplateIsCheckedAsOne() {
        assertThat(desk.openjd("check", desk.file("env.yaml", ENVIRONMENT)).code()).isZero();
        assertThat(
                        desk.openjd("check", desk.file("bad.yaml", ENVIRONMENT.replace("A: b", "")))
                                .out())
                .contains("1 validation error for EnvironmentTemplate")
                .contains("environment -> variables:\n\t");
    }

    @Rule("D7")
    @Test
    void allMistakesAreListedWithTheirPaths() {
        String bad =
                desk.file(
                        "bad.yaml",
                        JOB.replace("name: Job", "name: \"{{Param.Nope}}\"")
                                .replace("command:", "comand:"));

        var answer = desk.openjd("check", bad);

        assertThat(answer.code()).isEqualTo(1);
        assertThat(answer.out())
                .startsWith(
                        "ERROR: '%s' failed checks: 3 validation errors for JobTemplate\n"
                                .formatted(bad))
                .contains("name:\n\t", "steps[0] -> script -> actions -> onRun -> command:\n\t")
                .contains("steps[0] -> script -> actions -> onRun -> comand:\n\t");
        assertThat(answer.err()).isEmpty();
    }

    @Test
    void theResultIsPrintedAsJsonOrYaml() {
        String job = desk.file("job.yaml", JOB);

        assertThat(desk.openjd("check", job, "--output", "json").out())
                .isEqualTo(
                        """
                        {
                            "status": "success",
                            "message": "Template at '%s' passes validation checks."
                        }
                        """
                                .formatted(job));
        assertThat(desk.openjd("check", "--output=yaml", job).out())
                .contains("status: success\n", "message: ", "passes validation checks.");
    }

    @Rule("D1")
    @Test
    void ambiguousScalarsAreWarnedOfBesideTheResult() {
        String job = desk.file("job.yaml", JOB + "description: !!str yes\n");
        String ambiguous =
                desk.file(
                        "env.yaml",
                        """
                        specificationVersion: environment-2023-09
                        environment: {name: Env, variables: {A: yes}}
                        """);

        assertThat(desk.openjd("check", job).err()).isEmpty();
        assertThat(desk.openjd("check", ambiguous, "--output", "json").err())
                .startsWith("WARNING: environment -> variables -> A: yes is true in YAML 1.1")
                .contains("line 2");
        assertThat(desk.openjd("check", ambiguous).out()).doesNotContain("WARNING");
    }

    @Test
    void anErrorIsAResultToo() {
        var answer = desk.openjd("check", "nowhere.yaml", "--output", "json");

        assertThat(answer.code()).isEqualTo(1);
        assertThat(answer.out())
                .isEqualTo(
                        """
                        {
                            "status": "error",
                            "message": "ERROR: 'nowhere.yaml' does not exist."
                        }
                        """);
    }

    @Rule("D6")
    @Test
    void aFileIsJsonIfItIsCalledSo() {
        String json =
                """
                {"specificationVersion": "environment-2023-09",
                 "environment": {"name": "Env", "variables": {"A": "b"}}}
                """;

        assertThat(desk.openjd("check", desk.file("env.json", json)).code()).isZero();
        assertThat(desk.openjd("check", desk.file("env.JSON", json)).code()).isZero();
        assertThat(desk.openjd("check", desk.file("env.txt", json)).code()).isZero();
        assertThat(desk.openjd("check", desk.file("env.json", ENVIRONMENT)).code()).isEqualTo(1);
        assertThat(desk.openjd("check", desk.file("json", ENVIRONMENT)).code()).isZero();
    }

    @Test
    void whatCannotBeReadIsNamed() throws IOException {
        Path latin = folder.resolve("latin.yaml");
        Files.write(latin, "name: \u00e9".getBytes(StandardCharsets.ISO_8859_1));

        assertThat(desk.openjd("check", folder.toString()).out())
                .isEqualTo("ERROR: '%s' is not a file.\n".formatted(folder));
        assertThat(desk.openjd("check", latin.toString()).out())
                .isEqualTo("ERROR: '%s' is not UTF-8 text.\n".formatted(latin));
        assertThat(desk.openjd("check", desk.file("a.yaml", "a: [")).out())
                .startsWith("ERROR: '%s' failed checks: ".formatted(folder.resolve("a.yaml")));
        assertThat(desk.openjd("check", desk.file("list.yaml", "- 1")).out())
                .contains("must be an object");
        assertThat(desk.openjd("check", desk.file("big.yaml", "#".repeat(13_000_000))).out())
                .contains("has more than 12000000 bytes");
    }

    @ParameterizedTest
    @ValueSource(strings = {"jobtemplate-2024-01", "1", "[]"})
    void anUnknownVersionIsRefused(String version) {
        var answer =
                desk.openjd(
                        "check", desk.file("v.yaml", "specificationVersion: " + version + "\n"));

        assertThat(answer.code()).isEqualTo(1);
        assertThat(answer.out())
                .isEqualTo(
                        "ERROR: Unknown template 'specificationVersion' (%s); it is jobtemplate-2023-09 or environment-2023-09\n"
                                .formatted(version));
    }

    @Rule("X1")
    @Test
    void onlyTheExtensionsThatAreAskedForAreAccepted() {
        String chunks = desk.file("c.yaml", JOB + "extensions: [TASK_CHUNKING]\n");

        assertThat(desk.openjd("check", chunks).code()).isZero();
        assertThat(desk.openjd("check", chunks, "--extensions", "task_chunking , EXPR").code())
                .isZero();
        assertThat(desk.openjd("check", chunks, "--extensions", "").out())
                .contains("TASK_CHUNKING");
        assertThat(desk.openjd("check", chunks, "--extensions=REDACTED_ENV_VARS").code())
                .isEqualTo(1);
    }

    @Rule({"X1", "X3"})
    @Test
    void anUnknownExtensionIsAnErrorAndAnUnfinishedOneAWarning() {
        String job = desk.file("job.yaml", JOB);

        var unknown = desk.openjd("check", job, "--extensions", "FOO,TASK_CHUNKING,BAR");
        var unfinished = desk.openjd("check", job, "--extensions", "EXPR");

        assertThat(unknown.code()).isEqualTo(1);
        assertThat(unknown.out())
                .startsWith("ERROR: Unsupported Open Job Description extension(s): BAR, FOO");
        assertThat(unfinished.code()).isZero();
        assertThat(unfinished.err()).contains("WARNING: the extension EXPR is not implemented");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "check",
                "summary",
                "run",
                "check a b",
                "check --output xml a",
                "nonsense",
                "check --nonsense a"
            })
    void aWrongCommandLineExitsWith2AndSaysHowItIsUsed(String line) {
        var answer = desk.openjd(line.split(" "));

        assertThat(answer.code()).isEqualTo(2);
        assertThat(answer.out()).isEmpty();
        assertThat(answer.err()).contains("Usage: openjd").doesNotContain("\tat ");
    }

    @Test
    void aWrongChoiceNamesTheRightOnes() {
        assertThat(desk.openjd("check", "a", "--output", "xml").err())
                .contains("'xml' is none of human-readable, json, yaml");
    }

    @Test
    void theCommandTellsWhatItCan() {
        assertThat(desk.openjd().out()).contains("check", "summary", "run");
        assertThat(desk.openjd("--help").code()).isZero();
        assertThat(desk.openjd("check", "--help").out()).contains("Usage: openjd check");
        assertThat(desk.openjd("--version").out()).startsWith("Open Job Description CLI ");
    }

    @Test
    void thereIsNoSchema() {
        var answer = desk.openjd("schema", "--version", "jobtemplate-2023-09");

        assertThat(answer.code()).isEqualTo(1);
        assertThat(answer.out()).startsWith("ERROR: Cannot generate a JSON schema");
    }
}
