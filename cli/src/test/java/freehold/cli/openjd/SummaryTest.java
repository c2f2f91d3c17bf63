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

/** {@code openjd summary}, and the ways to give parameters. */
class SummaryTest {
    private static final String JOB =
            """
            specificationVersion: jobtemplate-2023-09
            name: Shot {{Param.Shot}}
            parameterDefinitions:
            - {name: Shot, type: STRING, default: one, description: Which}
            - {name: Count, type: INT, default: 3, minValue: 1, maxValue: 10}
            - {name: Note, type: STRING, default: ""}
            jobEnvironments:
            - {name: Licence, description: of the house, variables: {A: b}}
            steps:
            - name: Comp
              dependencies: [{dependsOn: Render}]
              script: {actions: {onRun: {command: "true"}}}
            - name: Render
              description: frame by frame
              stepEnvironments:
              - {name: Renderer, variables: {A: b}}
              parameterSpace:
                taskParameterDefinitions:
                - {name: Frame, type: INT, range: "1-{{Param.Count}}"}
                - {name: Side, type: STRING, range: [left, right]}
              script: {actions: {onRun: {command: "true"}}}
            """;

    @TempDir private Path folder;
    private Desk desk = new Desk(Path.of(""));
    private String job = "";

    @BeforeEach
    void sitDown() {
        desk = new Desk(folder);
        job = desk.file("job.yaml", JOB);
    }

    @Test
    void aJobIsSummedUpForPeople() {
        var answer = desk.openjd("summary", job, "-p", "Shot=two");

        assertThat(answer.code()).isZero();
        assertThat(answer.out())
                .isEqualTo(
                        """

                        --- Summary for 'Shot two' ---

                        Parameters:
                          - Shot (STRING): two
                          - Count (INT): 3
                          - Note (STRING)

                        Total steps: 2
                        Total tasks: 7
                        Total environments: 2

                        --- Steps in 'Shot two' ---

                        1. 'Comp' (1 total Tasks)
                          1 dependencies

                        2. 'Render' (6 total Tasks)
                          Task parameters:
                            - Frame (INT)
                            - Side (STRING)
                          1 environments


                        --- Environments in 'Shot two' ---
                          - Licence (from 'root')
                         of the house
                          - Renderer (from 'Render')

                        """);
    }

    @Test
    void aJobIsSummedUpForPrograms() {
        var answer = desk.openjd("summary", job, "--output", "json");

        assertThat(answer.out())
                .isEqualTo(
                        """
                        {
                            "status": "success",
                            "message": "Summary for 'Shot one'",
                            "name": "Shot one",
                            "parameter_definitions": [
                                {
                                    "name": "Shot",
                                    "description": "Which",
                                    "type": "STRING",
                                    "value": "one"
                                },
                                {
                                    "name": "Count",
                                    "type": "INT",
                                    "value": "3"
                                },
                                {
                                    "name": "Note",
                                    "type": "STRING"
                                }
                            ],
                            "total_steps": 2,
                            "total_tasks": 7,
                            "total_environments": 2,
                            "root_environments": [
                                {
                                    "name": "Licence",
                                    "description": "of the house",
                                    "parent": "root"
                                }
                            ],
                            "steps": [
                                {
                                    "name": "Comp",
                                    "total_tasks": 1,
                                    "dependencies": [
                                        {
                                            "step_name": "Render"
                                        }
                                    ]
                                },
                                {
                                    "name": "Render",
                                    "description": "frame by frame",
                                    "parameter_definitions": [
                                        {
                                            "name": "Frame",
                                            "type": "INT"
                                        },
                                        {
                                            "name": "Side",
                                            "type": "STRING"
                                        }
                                    ],
                                    "total_tasks": 6,
                                    "environments": [
                                        {
                                            "name": "Renderer",
                                            "parent": "Render"
                                        }
                                    ]
                                }
                            ]
                        }
                        """);
    }

    @Test
    void jsonIsAsciiWhateverItsTexts() {
        assertThat(
                        desk.openjd(
                                        "summary",
                                        job,
                                        "-p",
                                        "Shot=\u00e4\uD83D\uDE00",
                                        "-p",
                                        "Note=\u007f",
                                        "--output",
                                        "json")
                                .out())
                .contains("\"name\": \"Shot \\u00e4\\ud83d\\ude00\"", "\"value\": \"\\u007f\"");
    }

    @Test
    void oneStepIsSummedUpAlone() {
        assertThat(desk.openjd("summary", job, "--step", "Render").out())
                .isEqualTo(
                        """

                        --- Summary for Step 'Render' in Job 'Shot one' ---

                        Total tasks: 6
                        Total task parameters: 2
                        Total environments: 1

                        Parameters:
                        - Frame (INT)
                        - Side (STRING)

                        Environments:
                        - Renderer (from 'Render')

                        """);
        assertThat(desk.openjd("summary", job, "--step", "Comp").out())
                .endsWith("Total environments: 0\n\nDependencies (1):\n- 'Render'\n\n");
        assertThat(desk.openjd("summary", job, "--step", "Render", "--output", "json").out())
                .contains("\"job_name\": \"Shot one\"", "\"step_name\": \"Render\"")
                .contains("\"total_parameters\": 2", "\"total_environments\": 1");
    }

    @Test
    void aStepThatIsNotThereIsNamed() {
        var answer = desk.openjd("summary", job, "--step", "Paint");

        assertThat(answer.code()).isEqualTo(1);
        assertThat(answer.out()).isEqualTo("Step 'Paint' does not exist in Job 'Shot one'.\n");
    }

    @Rule("T8")
    @Test
    void tasksBeyondCountingAreCountedNotListed() {
        String vast =
                desk.file(
                        "vast.yaml",
                        JOB.replace("range: \"1-{{Param.Count}}\"", "range: 1-4000000000000000000")
                                .replace(
                                        "Comp\n",
                                        "Comp\n"
                                            + "  parameterSpace: {taskParameterDefinitions: [{name:"
                                            + " N, type: INT, range: 1-9000000000000000000}]}\n"));

        assertThat(desk.openjd("summary", vast).out())
                .contains("Total tasks: 17000000000000000000\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Shot=a=b | a=b",
                "Shot= | ''",
                "'  Shot=x  ' | x",
                "{\"Shot\": \"j\"} | j",
                "{\"Shot\": 5} | 5",
                "{\"Shot\": 5.50} | 5.50",
                "file://p.json | from json",
                "file://p.yaml | from yaml",
                "file://~/p.yaml | from yaml",
            })
    void aParameterIsGivenInManyWays(String argument, String value) {
        desk.file("p.json", "{\"Shot\": \"from json\"}");
        desk.file("p.yaml", "Shot: from yaml\n");

        assertThat(desk.openjd("summary", job, "-p", argument).out())
                .contains("--- Summary for 'Shot " + value + "' ---");
    }

    @Test
    void aLaterValueTakesAnEarlierOnesPlace() {
        var answer =
                desk.openjd(
                        "summary",
                        job,
                        "--job-param",
                        "Shot=1",
                        "-p",
                        "{\"Count\": 5}",
                        "-pShot=2");

        assertThat(answer.out()).contains("'Shot 2'", "Count (INT): 5", "Total tasks: 11");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Shot | Job parameter string ('Shot') not formatted correctly.",
                "=x | Job parameter string ('=x') not formatted correctly.",
                "{\"Shot\"} | Job parameter string ('{\"Shot\"}') not formatted correctly.",
                "{\"Shot\": 1, \"Shot\": 2} | not formatted correctly",
                "{\"Shot\": true} | must be a string or a number, not a boolean",
                "{\"Shot\": null} | must be a string or a number, not null",
                "{\"Shot\": [1]} | must be a string or a number, not a list",
                "file://none.yaml | Provided parameter file 'none.yaml' does not exist.",
                "file://list.yaml | should contain a dictionary",
                "file://broken.json | Provided parameter file 'broken.json' is formatted"
                        + " incorrectly",
                "file://. | Provided parameter file '.' is not a file.",
            })
    void aMisspelledParameterIsExplained(String argument, String message) {
        desk.file("list.yaml", "- 1\n");
        desk.file("broken.json", "{");

        var answer = desk.openjd("summary", job, "-p", argument);

        assertThat(answer.code()).isEqualTo(1);
        assertThat(answer.out()).startsWith("ERROR generating Job: ").contains(message);
        assertThat(answer.err()).isEmpty();
    }

    @Rule("M5")
    @Test
    void everyWrongParameterIsNamed() {
        var answer = desk.openjd("summary", job, "-p", "Count=11", "-p", "Nope=1", "-p", "Nor=2");

        assertThat(answer.out())
                .startsWith("ERROR generating Job: ")
                .contains("Count", "Nope", "Nor");
        assertThat(List.of(answer.out().split("\n"))).hasSize(3);
    }

    @Test
    void aBadTemplateIsExplained() {
        String bad = desk.file("bad.yaml", JOB.replace("steps:", "stepz:"));
        String env =
                desk.file(
                        "env.yaml",
                        """
                        specificationVersion: environment-2023-09
                        environment: {name: Env, variables: {A: b}}
                        """);

        assertThat(desk.openjd("summary", bad).out())
                .startsWith("ERROR validating template: 2 validation errors for JobTemplate\n");
        assertThat(desk.openjd("summary", env).out())
                .startsWith("ERROR validating template: ")
                .contains("specificationVersion:\n\t", "jobtemplate-2023-09");
        assertThat(desk.openjd("summary", "nowhere").out())
                .isEqualTo("ERROR generating Job: 'nowhere' does not exist.\n");
    }
}
