package freehold.worker.agent;

import static freehold.worker.agent.Assigned.enter;
import static freehold.worker.agent.Assigned.task;
import static org.assertj.core.api.Assertions.assertThat;

import freehold.api.CompletedStatus;
import freehold.api.ConflictException;
import freehold.api.ConflictExceptionReason;
import freehold.api.JobParameter;
import freehold.api.TaskParameterValue;
import freehold.worker.WorkerEnd;
import freehold.worker.WorkerSettings;
import freehold.worker.farm.FarmUnreachable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class AgentTest {
    private static final String ENV = "JOB:job-1:Tools";

    @TempDir private Path folder;
    private final MemoryFarm farm = new MemoryFarm();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Agent> agents = new ArrayList<>();

    private Agent agent() {
        Agent agent =
                new Agent(
                        WorkerSettings.plain(
                                "farm-1",
                                "fleet-1",
                                folder.resolve("sessions"),
                                folder.resolve("state")),
                        farm,
                        Map.of("PATH", "/usr/bin:/bin", "AWS_SECRET_ACCESS_KEY", "hosts-own"),
                        InstantSource.system(),
                        new SecureRandom());
        agents.add(agent);
        return agent;
    }

    private Future<WorkerEnd> run(Agent agent) {
        return threads.submit(agent::run);
    }

    private WorkerEnd stop(Agent agent, Future<WorkerEnd> running) throws Exception {
        agent.stop();
        return running.get(30, TimeUnit.SECONDS);
    }

    private void step(String script) {
        farm.template(
                "step-1",
                """
                {"name": "Render",
                 "parameterSpace": {"taskParameterDefinitions": [{"name": "Frame", "type": "INT", "range": "1-10"}]},
                 "script": {"actions": {"onRun": {"command": "sh", "args": ["{{Task.File.Run}}"]}},
                 "embeddedFiles": [{"name": "Run", "type": "TEXT", "data": "%s"}]}}
                """
                        .formatted(script));
    }

    @AfterEach
    void stopAgents() {
        agents.forEach(Agent::stop);
        threads.close();
    }

    @Test
    void aSessionRunsFromItsEnvironmentsToItsEnd() throws Exception {
        farm.parameters.put("Greeting", new JobParameter.String("merhaba"));
        farm.template(
                ENV,
                """
                {"name": "Tools", "variables": {"TOOL": "{{Param.Greeting}}"},
                 "script": {"actions": {"onEnter": {"command": "sh", "args": ["-c", "echo openjd_env: MORE=more"]},
                                        "onExit": {"command": "sh", "args": ["-c", "echo bye $TOOL"]}}}}
                """);
        step(
                "echo frame {{Task.Param.Frame}} $TOOL $MORE $DEADLINE_TASK_ID $AWS_PROFILE"
                        + " ${AWS_SECRET_ACCESS_KEY-none}\\necho openjd_status: done\\n");
        farm.assign(
                enter("a0", ENV),
                task("a1", "step-1", Map.of("Frame", new TaskParameterValue.Int("7"))),
                task("a2", "step-1", Map.of("Frame", new TaskParameterValue.Int("8"))));
        Agent agent = agent();
        Future<WorkerEnd> running = run(agent);

        farm.awaitAllEnded();

        assertThat(Stream.of("a0", "a1", "a2", "exit-a0").map(farm::end))
                .containsOnly(CompletedStatus.SUCCEEDED);
        assertThat(farm.report("a2").progressMessage()).contains("done");
        assertThat(farm.report("a2").processExitCode()).contains(0);
        assertThat(stop(agent, running)).isEqualTo(new WorkerEnd.Drained());
        assertThat(farm.log)
                .containsSubsequence(
                        "frame 7 merhaba more task-of-a1 deadline-queue-1 none",
                        "frame 8 merhaba more task-of-a2 deadline-queue-1 none",
                        "bye merhaba");
        assertThat(farm.calls)
                .startsWith(
                        "CreateWorker",
                        "AssumeFleetRoleForWorker",
                        "UpdateWorker STARTED",
                        "UpdateWorkerSchedule")
                .endsWith("UpdateWorker STOPPED")
                .doesNotContain("UpdateWorker STOPPING");
        assertThatNothingIsLeft();
    }

    @Test
    void thatATaskBeginsIsToldWithoutBeingAsked() throws Exception {
        farm.interval.set(3_600);
        Path go = folder.resolve("go");
        step("until test -e " + go + "; do :; done\\n");
        farm.assign(task("a1", "step-1", Map.of("Frame", new TaskParameterValue.Int("7"))));
        Agent agent = agent();
        Future<WorkerEnd> running = run(agent);

        farm.awaitRunning("a1");
        Files.createFile(go);
        farm.awaitAllEnded();

        assertThat(farm.end("a1")).isEqualTo(CompletedStatus.SUCCEEDED);
        assertThat(stop(agent, running)).isEqualTo(new WorkerEnd.Drained());
    }

    private void assertThatNothingIsLeft() throws IOException {
        try (Stream<Path> left = Files.list(folder.resolve("sessions"))) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void afterAFailureTheRestIsNeverAttemptedAndEnvironmentsAreLeft() throws Exception {
        farm.template(
                ENV,
                "{\"name\": \"Tools\", \"script\": {\"actions\": {\"onExit\": {\"command\":"
                        + " \"true\"}}}}");
        step("echo openjd_fail: out of memory\\nexit 3\\n");
        farm.assign(enter("a0", ENV), task("a1"), task("a2"));
        Agent agent = agent();
        Future<WorkerEnd> running = run(agent);

        farm.awaitAllEnded();

        assertThat(farm.end("a1")).isEqualTo(CompletedStatus.FAILED);
        assertThat(farm.report("a1").processExitCode()).contains(3);
        assertThat(farm.report("a1").progressMessage()).contains("out of memory");
        assertThat(farm.end("a2")).isEqualTo(CompletedStatus.NEVER_ATTEMPTED);
        assertThat(farm.end("exit-a0")).isEqualTo(CompletedStatus.SUCCEEDED);
        stop(agent, running);
    }

    @Test
    void aStepIsReadWithTheExtensionsItIsSaidToUseAndNoOthers() throws Exception {
        String longName = "n".repeat(65);
        String step =
                "{\"name\": \"%s\", \"script\": {\"actions\": {\"onRun\": {\"command\": \"true\"}}}}"
                        .formatted(longName);
        farm.template("step-1", step);
        farm.extensions("step-1", "FEATURE_BUNDLE_1");
        farm.template("step-2", step);
        farm.extensions("job-1", "FEATURE_BUNDLE_1");
        farm.assign(task("a0"), task("a1", "step-2", Map.of()));
        Agent agent = agent();
        Future<WorkerEnd> running = run(agent);

        farm.awaitAllEnded();

        assertThat(farm.end("a0")).isEqualTo(CompletedStatus.SUCCEEDED);
        assertThat(farm.end("a1")).isEqualTo(CompletedStatus.FAILED);
        assertThat(farm.report("a1").progressMessage().orElseThrow()).contains("step-2", "64");
        stop(agent, running);
    }

    @Test
    void aChunkReachesItsScriptAsARangeExpression() throws Exception {
        farm.template(
                "step-1",
                """
                {"name": "Render",
                 "parameterSpace": {"taskParameterDefinitions": [{"name": "Frames", "type": "CHUNK[INT]", "range": "1-10",
                   "chunks": {"defaultTaskCount": 5, "rangeConstraint": "CONTIGUOUS"}}]},
                 "script": {"actions": {"onRun": {"command": "echo",
                   "args": ["frames {{Task.Param.Frames}}, raw {{Task.RawParam.Frames}}"]}}}}
                """);
        farm.extensions("step-1", "TASK_CHUNKING");
        farm.assign(
                task("a0", "step-1", Map.of("Frames", new TaskParameterValue.ChunkInt("6-10"))));
        Agent agent = agent();
        Future<WorkerEnd> running = run(agent);

        farm.awaitAllEnded();

        assertThat(farm.end("a0")).isEqualTo(CompletedStatus.SUCCEEDED);
        stop(agent, running);
        assertThat(farm.log).contains("frames 6-10, raw 6-10");
    }

    @Test
    void aJobThatUsesAnExtensionThisWorkerDoesNotKnowFailsByItsName() throws Exception {
        step("true");
        farm.extensions("job-1", "TASK_CHUNKING", "EXPR");
        farm.assign(task("a0"));
        Agent agent = agent();
        Future<WorkerEnd> running = run(agent);

        farm.awaitAllEnded();

        assertThat(farm.end("a0")).isEqualTo(CompletedStatus.FAILED);
        assertThat(farm.report("a0").progressMessage().orElseThrow()).contains("EXPR");
        stop(agent, running);
    }

    @Test
    void aStepThatTheFarmDoesNotGiveFailsItsAction() throws Exception {
        farm.assign(task("a0"), task("a1"));
        Agent agent = agent();
        Future<WorkerEnd> running = run(agent);

        farm.awaitAllEnded();

        assertThat(farm.end("a0")).isEqualTo(CompletedStatus.FAILED);
        assertThat(farm.report("a0").progressMessage().orElseThrow()).contains("no such step");
        assertThat(farm.end("a1")).isEqualTo(CompletedStatus.NEVER_ATTEMPTED);
        stop(agent, running);
    }

    @Test
    void aRunningActionIsCanceledAndWhatWaitsIsNot() throws Exception {
        step("exec sleep 60\\n");
        farm.assign(task("a0"), task("a1"));
        Agent agent = agent();
        Future<WorkerEnd> running = run(agent);
        farm.awaitRunning("a0");

        farm.cancel("a0");
        farm.awaitAllEnded();

        assertThat(farm.end("a0")).isEqualTo(CompletedStatus.CANCELED);
        assertThat(farm.end("a1")).isEqualTo(CompletedStatus.NEVER_ATTEMPTED);
        stop(agent, running);
    }

    @Test
    void stoppingInterruptsWhatRunsGivesBackTheRestAndTakesLeave() throws Exception {
        step("exec sleep 60\\n");
        farm.assign(task("a0"), task("a1"));
        Agent agent = agent();
        Future<WorkerEnd> running = run(agent);
        farm.awaitRunning("a0");

        assertThat(stop(agent, running)).isEqualTo(new WorkerEnd.Drained());

        assertThat(farm.end("a0")).isEqualTo(CompletedStatus.INTERRUPTED);
        assertThat(farm.end("a1")).isEqualTo(CompletedStatus.NEVER_ATTEMPTED);
        assertThat(farm.calls)
                .endsWith("UpdateWorker STOPPING", "UpdateWorkerSchedule", "UpdateWorker STOPPED");
        assertThatNothingIsLeft();
    }

    @Test
    void aLostAnswerLosesNoReportAndRunsNothingTwice() throws Exception {
        step("echo ran\\n");
        farm.loseNextAnswer(new FarmUnreachable("connection reset", new IOException()));
        farm.assign(task("a0"), task("a1"));
        Agent agent = agent();
        Future<WorkerEnd> running = run(agent);

        farm.awaitAllEnded();
        stop(agent, running);

        assertThat(farm.end("a0")).isEqualTo(CompletedStatus.SUCCEEDED);
        assertThat(farm.end("a1")).isEqualTo(CompletedStatus.SUCCEEDED);
        assertThat(farm.log.stream().filter("ran"::equals)).hasSize(2);
    }

    @Test
    void aWorkerTheFarmHoldsForSilentStartsAgainAsItself() throws Exception {
        step("true\\n");
        farm.loseNextAnswer(
                ConflictException.builder()
                        .message("silent")
                        .reason(ConflictExceptionReason.STATUS_CONFLICT)
                        .resourceId("worker-1")
                        .resourceType("worker")
                        .context(Map.of("status", "NOT_RESPONDING"))
                        .build());
        farm.assign(task("a0"));
        Agent agent = agent();
        Future<WorkerEnd> running = run(agent);

        farm.await(
                "started twice",
                () -> farm.calls.stream().filter("UpdateWorker STARTED"::equals).count() == 2);
        stop(agent, running);

        assertThat(farm.calls.stream().filter("CreateWorker"::equals)).hasSize(1);
    }

    @Test
    void aHostIsTheSameWorkerAfterARestart() throws Exception {
        for (int start = 0; start < 2; start++) {
            Agent agent = agent();
            Future<WorkerEnd> running = run(agent);
            int calls = start + 1;
            farm.await(
                    "asked",
                    () ->
                            farm.calls.stream().filter("UpdateWorkerSchedule"::equals).count()
                                    == calls);
            stop(agent, running);
        }

        assertThat(farm.calls.stream().filter("CreateWorker"::equals)).hasSize(1);
        assertThat(farm.calls.stream().filter("AssumeFleetRoleForWorker"::equals)).hasSize(1);
    }

    @Test
    void aWorkerThatIsNotWantedLeaves() throws Exception {
        Future<WorkerEnd> running = run(agent());

        farm.dismiss();

        assertThat(running.get(30, TimeUnit.SECONDS)).isEqualTo(new WorkerEnd.Dismissed());
        assertThat(farm.calls).endsWith("UpdateWorker STOPPING", "UpdateWorker STOPPED");
    }
}
