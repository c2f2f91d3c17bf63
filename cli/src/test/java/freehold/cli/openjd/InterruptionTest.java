package freehold.cli.openjd;

import static org.assertj.core.api.Assertions.assertThat;

import freehold.testkit.Rule;
import java.io.BufferedReader;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a user gets who interrupts a run. */
class InterruptionTest {
    private static final String JOB =
            """
            specificationVersion: jobtemplate-2023-09
            name: Long
            jobEnvironments:
            - name: House
              script: {actions: {onExit: {command: sh, args: [-c, "echo exit house"]}}}
            steps:
            - name: Wait
              stepEnvironments:
              - name: Room
                script: {actions: {onExit: {command: sh, args: [-c, "echo exit room"]}}}
              parameterSpace:
                taskParameterDefinitions:
                - {name: Frame, type: INT, range: 1-3}
              script:
                actions:
                  onRun:
                    command: sh
                    args: [-c, "trap '%s' TERM; echo ready; while :; do sleep 0.05; done"]
                    cancelation: {mode: NOTIFY_THEN_TERMINATE, notifyPeriodInSeconds: 60}
            """;

    @TempDir private Path folder;
    private Desk desk = new Desk(Path.of(""));

    @BeforeEach
    void sitDown() {
        desk = new Desk(folder);
    }

    /** Interrupts once for each of some lines of output, when it appears. */
    private static final class Impatient extends StringWriter {
        private final CompletableFuture<Runnable> interrupt = new CompletableFuture<>();
        private final List<String> cues;

        Impatient(String... cues) {
            this.cues = List.of(cues);
        }

        @Override
        public void write(String text, int offset, int length) {
            super.write(text, offset, length);
            if (cues.stream().anyMatch(cue -> text.endsWith("\t" + cue))) {
                Thread.ofVirtual().start(interrupt.join());
            }
        }
    }

    private Desk.Answer run(String onTerm, Impatient user) {
        String job = desk.file("job.yaml", JOB.formatted(onTerm));
        return desk.openjd(user.interrupt::complete, user, "run", job);
    }

    @Rule({"PC3", "SR4"})
    @Test
    void anInterruptionCancelsTheActionAndLeavesTheEnvironments() {
        var answer = run("echo asked to end; exit 0", new Impatient("ready"));

        assertThat(answer.code()).isEqualTo(1);
        assertThat(answer.log())
                .containsSubsequence(
                        "ready",
                        "Open Job Description CLI: Interrupted; canceling the session. Interrupt"
                                + " again to end at once.",
                        "asked to end",
                        "exit room",
                        "exit house",
                        "Open Job Description CLI: ERROR executing action: 'Run Step 'Wait' with"
                                + " Task parameters '{'Frame': '1'}'' (see Task logs for details)")
                .containsOnlyOnce("ready");
        assertThat(answer.out()).contains("Session ended with errors");
        assertThat(desk.left()).isEmpty();
    }

    @Rule("PC5")
    @Test
    void aSecondInterruptionEndsAtOnce() {
        var answer = run("echo stubborn", new Impatient("ready", "stubborn"));

        assertThat(answer.code()).isEqualTo(1);
        assertThat(answer.log())
                .contains("Open Job Description CLI: Interrupted again; ending at once.")
                .doesNotContain("exit room", "exit house");
        assertThat(desk.left()).isEmpty();
    }

    @Test
    void aSignalToTheProcessIsAnInterruption() throws Exception {
        String job = desk.file("job.yaml", JOB.formatted("echo asked to end; exit 0"));
        var builder =
                new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "freehold.cli.openjd.OpenJd",
                        "run",
                        job);
        builder.environment().putAll(Map.of("TMPDIR", folder.toString()));
        Process process = builder.redirectErrorStream(true).start();
        try (BufferedReader reader = process.inputReader()) {
            List<String> lines =
                    reader.lines()
                            .peek(line -> {
                                if (line.endsWith("\tready")) {
                                    process.toHandle().destroy();
                                }
                            })
                            .toList();

            assertThat(String.join("\n", lines))
                    .contains("\tasked to end", "\texit room", "\texit house")
                    .contains("Session ended with errors");
            assertThat(process.waitFor()).isEqualTo(1);
            assertThat(folder.resolve("OpenJD")).isEmptyDirectory();
        }
    }
}
