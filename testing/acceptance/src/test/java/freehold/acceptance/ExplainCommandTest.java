package freehold.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import freehold.api.extension.ExplainResponse;
import freehold.api.extension.ExplanationReason;
import freehold.api.extension.ReasonCode;
import freehold.cli.Freehold;
import freehold.protocol.rest.Json;
import freehold.testfarm.Engine;
import freehold.testfarm.ScriptedWorker;
import freehold.testfarm.Site;
import freehold.testfarm.Templates;
import freehold.testfarm.TestFarm;
import freehold.testfarm.Workshop;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** {@code freehold explain}, a process of its own, against a server over HTTP. */
class ExplainCommandTest {
    @ParameterizedTest
    @EnumSource(Engine.class)
    void aJobAndAWorkerAreExplainedByTheirIdsAlone(Engine engine) throws Exception {
        try (Site site = Site.on(engine);
                TestFarm farm = TestFarm.open(site, InstantSource.system())) {
            Workshop workshop = Workshop.create(farm.administrator());
            String job = workshop.submit(Templates.twoSteps());

            Ended before = explain(farm, job);

            assertThat(before.status).as(before.err).isZero();
            assertThat(before.out)
                    .startsWith(job + " is READY\n\n")
                    .contains("\n  -> Start a worker in the fleet")
                    .contains("FLEET_HAS_NO_WORKERS, step \"Render\", 3 tasks")
                    .contains("WAITS_FOR_STEPS, step \"Join\", 1 task\n")
                    .contains("\nSee also\n  " + workshop.steps(job).getFirst().stepId());
            try (ScriptedWorker worker = ScriptedWorker.hire(farm, workshop)) {
                worker.workUntilIdle();
                assertThat(codes(explain(farm, worker.id(), "--output", "json")))
                        .containsExactly(ReasonCode.NO_READY_TASKS);
            }
        }
    }

    @Test
    void whatCannotBeExplainedEndsTheCommandByItsKind() throws Exception {
        try (Site site = Site.on(Engine.SQLITE)) {
            Path closed;
            try (TestFarm farm = TestFarm.open(site, InstantSource.system())) {
                Ended missing = explain(farm, "job-" + "0".repeat(32));
                assertThat(missing.status).isEqualTo(3);
                assertThat(missing.err).contains("job-" + "0".repeat(32));
                assertThat(explain(farm, "shot 10").status).isEqualTo(254);
                assertThat(run(site.folder(), "freehold", List.of("job-1")).status).isEqualTo(253);
                closed = farm.awsFiles();
            }
            assertThat(run(closed, "freehold", List.of("job-" + "0".repeat(32))).status)
                    .isEqualTo(255);
        }
    }

    /** What a process left. */
    private record Ended(int status, String out, String err) {}

    private static List<ReasonCode> codes(Ended ended) {
        assertThat(ended.status).as(ended.err).isZero();
        return Json.read(ExplainResponse.SHAPE, ended.out.strip()).reasons().stream()
                .map(ExplanationReason::code)
                .toList();
    }

    private static Ended explain(TestFarm farm, String... arguments)
            throws IOException, InterruptedException {
        return run(farm.awsFiles(), "freehold", List.of(arguments));
    }

    private static Ended run(Path awsFiles, String profile, List<String> arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        Collections.addAll(
                command,
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                Freehold.class.getName(),
                "explain");
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("AWS_CONFIG_FILE", awsFiles.resolve("config").toString());
        builder.environment()
                .put("AWS_SHARED_CREDENTIALS_FILE", awsFiles.resolve("credentials").toString());
        builder.environment().put("AWS_PROFILE", profile);
        Path err = awsFiles.resolveSibling("explain-err.txt");
        Process process = builder.redirectError(err.toFile()).start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int status = process.waitFor();
        return new Ended(status, out, Files.readString(err, StandardCharsets.UTF_8));
    }
}
