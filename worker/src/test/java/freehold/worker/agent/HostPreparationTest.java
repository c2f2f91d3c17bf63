package freehold.worker.agent;

import static freehold.worker.agent.Assigned.task;
import static org.assertj.core.api.Assertions.assertThat;

import freehold.api.CompletedStatus;
import freehold.api.HostConfiguration;
import freehold.worker.WorkerEnd;
import freehold.worker.WorkerSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Real scripts in real processes, on a host that becomes a worker. */
@Timeout(60)
class HostPreparationTest {
    @TempDir private Path folder;
    private final MemoryFarm farm = new MemoryFarm();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Agent> agents = new ArrayList<>();

    @AfterEach
    void stopAgents() {
        agents.forEach(Agent::stop);
        threads.close();
    }

    @Test
    void theScriptRunsBeforeTheFirstSessionAndKnowsWhereItIs() throws Exception {
        script(
                """
                #!/bin/sh
                echo "$DEADLINE_FARM_ID $DEADLINE_FLEET_ID $DEADLINE_WORKER_ID"
                echo "within $HOST_CONFIG_TIMEOUT_SECONDS s as $AWS_ACCESS_KEY_ID $AWS_SESSION_TOKEN"
                echo "secret of ${#AWS_SECRET_ACCESS_KEY} letters, profile ${AWS_PROFILE-none}"
                echo late >&2
                touch %s
                """
                        .formatted(folder.resolve("prepared")),
                600);
        farm.template(
                "step-1",
                "{\"name\": \"Render\", \"script\": {\"actions\": {\"onRun\": {\"command\": \"ls\","
                        + " \"args\": [\"%s\"]}}}}".formatted(folder.resolve("prepared")));
        farm.assign(task("a0"));
        Agent agent = agent();
        Future<WorkerEnd> running = run(agent);

        farm.awaitAllEnded();

        assertThat(farm.end("a0")).isEqualTo(CompletedStatus.SUCCEEDED);
        agent.stop();
        assertThat(running.get(30, TimeUnit.SECONDS)).isEqualTo(new WorkerEnd.Drained());
        assertThat(said())
                .containsSubsequence(
                        "Running the host configuration script",
                        "farm-1 fleet-1 worker-1",
                        "within 600 s as ASIAEXAMPLEWORKER001 token",
                        "secret of 40 letters, profile none",
                        "late",
                        "The host is configured");
        assertThat(folder.resolve("state/host_configuration")).doesNotExist();
        assertThat(Files.readString(folder.resolve("state/worker.json")))
                .contains("\"host_configuration_succeeded\": true");
    }

    @Test
    void whatAWorkerKilledInTheMidstOfItLeftIsNoHindrance() throws Exception {
        Path left = Files.createDirectories(folder.resolve("state/host_configuration"));
        Files.writeString(left.resolve("host_configuration.sh"), "exit 1");
        script("#!/bin/sh\ntrue\n", 600);
        Future<WorkerEnd> running = run(agent());
        farm.await("asked for work", () -> count("UpdateWorkerSchedule") > 0);
        agents.getFirst().stop();
        assertThat(running.get(30, TimeUnit.SECONDS)).isEqualTo(new WorkerEnd.Drained());
    }

    @Test
    void aHostThatIsConfiguredIsNotConfiguredAgain() throws Exception {
        script("#!/bin/sh\necho once >> %s\n".formatted(folder.resolve("runs")), 600);
        for (int start = 0; start < 2; start++) {
            Agent agent = agent();
            Future<WorkerEnd> running = run(agent);
            int calls = start + 1;
            farm.await("asked for work", () -> count("UpdateWorkerSchedule") >= calls);
            agent.stop();
            running.get(30, TimeUnit.SECONDS);
        }
        assertThat(Files.readAllLines(folder.resolve("runs"))).containsExactly("once");
        assertThat(said()).contains("The host was configured before");
    }

    @Test
    void aScriptThatFailsEndsTheWorkerWhichIsTriedAnewAtItsNextStart() throws Exception {
        script("#!/bin/sh\necho no disk\nexit 7\n", 600);
        WorkerEnd end = run(agent()).get(30, TimeUnit.SECONDS);
        assertThat(end)
                .isEqualTo(
                        new WorkerEnd.Failed("the host configuration script failed: exit code 7"));
        assertThat(farm.calls)
                .endsWith("UpdateWorker STARTED", "UpdateWorker STOPPED")
                .doesNotContain("UpdateWorkerSchedule");
        assertThat(said()).contains("no disk");

        script("#!/bin/sh\ntrue\n", 600);
        Agent agent = agent();
        Future<WorkerEnd> running = run(agent);
        farm.await("asked for work", () -> count("UpdateWorkerSchedule") > 0);
        agent.stop();
        assertThat(running.get(30, TimeUnit.SECONDS)).isEqualTo(new WorkerEnd.Drained());
        assertThat(count("CreateWorker")).isEqualTo(1);
    }

    @Test
    void aScriptThatTakesTooLongIsKilledWithAllThatItStarted() throws Exception {
        script(
                """
                #!/bin/sh
                sleep 300 &
                echo $! > %s
                sleep 300
                """
                        .formatted(folder.resolve("child")),
                1);
        WorkerEnd end = run(agent()).get(30, TimeUnit.SECONDS);
        assertThat(end)
                .isInstanceOfSatisfying(
                        WorkerEnd.Failed.class,
                        failed -> assertThat(failed.why()).contains("TIMEOUT"));
        assertThat(farm.calls).endsWith("UpdateWorker STOPPED");
        assertThatTheChildIsGone();
    }

    @Test
    void aWorkerThatIsStoppedMeanwhileKillsItsScriptAndLeaves() throws Exception {
        script(
                """
                #!/bin/sh
                sleep 300 &
                echo $! > %s
                echo waiting
                sleep 300
                """
                        .formatted(folder.resolve("child")),
                600);
        Agent agent = agent();
        Future<WorkerEnd> running = run(agent);
        farm.await("the script runs", () -> said().contains("waiting"));

        agent.stop();

        assertThat(running.get(30, TimeUnit.SECONDS)).isEqualTo(new WorkerEnd.Drained());
        assertThat(farm.calls).endsWith("UpdateWorker STOPPED");
        assertThatTheChildIsGone();
    }

    private void assertThatTheChildIsGone() throws IOException {
        long child = Long.parseLong(Files.readString(folder.resolve("child")).strip());
        Optional<ProcessHandle> left = ProcessHandle.of(child);
        left.ifPresent(process -> process.onExit().orTimeout(10, TimeUnit.SECONDS).join());
        assertThat(left.filter(ProcessHandle::isAlive)).isEmpty();
    }

    private long count(String call) {
        return farm.calls.stream().filter(call::equals).count();
    }

    /** The messages of the worker's log. */
    private List<String> said() {
        return farm.workerLog.stream()
                .flatMap(line -> Stream.of(line.replaceAll(".*\"message\":\"(.*?)\",\".*", "$1")))
                .toList();
    }

    private void script(String body, int seconds) {
        farm.hostConfiguration.set(
                Optional.of(
                        HostConfiguration.builder()
                                .scriptBody(body)
                                .scriptTimeoutSeconds(seconds)
                                .build()));
    }

    private Agent agent() {
        Agent agent =
                new Agent(
                        WorkerSettings.plain(
                                "farm-1",
                                "fleet-1",
                                folder.resolve("sessions"),
                                folder.resolve("state")),
                        farm,
                        Map.of("PATH", "/usr/bin:/bin", "AWS_PROFILE", "hosts-own"),
                        InstantSource.system(),
                        new SecureRandom());
        agents.add(agent);
        return agent;
    }

    private Future<WorkerEnd> run(Agent agent) {
        return threads.submit(agent::run);
    }
}
