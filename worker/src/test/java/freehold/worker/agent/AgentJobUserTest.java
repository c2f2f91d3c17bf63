package freehold.worker.agent;

import static freehold.worker.agent.Assigned.task;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import freehold.api.CompletedStatus;
import freehold.api.JobRunAsUser;
import freehold.api.PosixUser;
import freehold.api.RunAs;
import freehold.testkit.Rule;
import freehold.worker.RunJobsAs;
import freehold.worker.WorkerEnd;
import freehold.worker.WorkerSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Jobs of queues that name a user of their own. */
@Timeout(60)
class AgentJobUserTest {
    private static final String NAMED = "FREEHOLD_TEST_JOB_USER";

    @TempDir private Path folder;
    private final MemoryFarm farm = new MemoryFarm();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    @BeforeEach
    void letOthersIn() throws IOException {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
    }

    @AfterEach
    void endThreads() {
        threads.close();
    }

    private void queueSays(String user, String group) {
        farm.jobUser.set(
                JobRunAsUser.builder()
                        .runAs(RunAs.QUEUE_CONFIGURED_USER)
                        .posix(PosixUser.builder().user(user).group(group).build())
                        .build());
    }

    /** Runs a worker until all of its actions have ended. */
    private void work(String script) throws Exception {
        farm.template(
                "step-1",
                """
                {"name": "Render", "script": {"actions": {"onRun": {"command": "sh", "args": ["-c", "%s"]}}}}
                """
                        .formatted(script));
        farm.assign(task("a1"));
        Agent agent =
                new Agent(
                        new WorkerSettings(
                                "farm-1",
                                "fleet-1",
                                folder.resolve("sessions"),
                                folder.resolve("state"),
                                new WorkerSettings.Offers(Map.of(), Map.of()),
                                new WorkerSettings.Sessions(
                                        new RunJobsAs.QueueUser(), false, Map.of("SITE", "set"))),
                        farm,
                        Map.of("PATH", "/usr/bin:/bin", "HOME", "/root", "WORKERS_OWN", "secret"),
                        InstantSource.system(),
                        new SecureRandom());
        Future<WorkerEnd> running = threads.submit(agent::run);
        farm.awaitAllEnded();
        agent.stop();
        running.get(30, TimeUnit.SECONDS);
    }

    @Rule("PC8")
    @Test
    void aJobRunsAsTheUserOfItsQueueWithTheCredentialsOfItsQueue() throws Exception {
        String named = System.getenv().getOrDefault(NAMED, "");
        // Reason: a developer's machine need not have a second user.
        assumeTrue(!named.isEmpty(), NAMED + " names no user:group to run jobs as");
        String user = named.split(":", 2)[0];
        queueSays(user, named.split(":", 2)[1]);

        work(
                "echo as $(id -un) $SITE ${WORKERS_OWN-none} $HOME $DEADLINE_JOB_ID; cat"
                    + " $AWS_SHARED_CREDENTIALS_FILE && eval $(sed -n s/credential_process.=.//p"
                    + " $AWS_CONFIG_FILE) | grep -c ASIAEXAMPLEQUEUE0001; touch $AWS_CONFIG_FILE.x"
                    + " || echo read only");

        assertThat(farm.end("a1")).isEqualTo(CompletedStatus.SUCCEEDED);
        assertThat(farm.log)
                .anyMatch(line -> line.startsWith("as " + user + " set none /"))
                .noneMatch(line -> line.contains("/root job-"))
                .contains("1", "read only");
    }

    @Rule("PC8")
    @Test
    void aJobOfAUserThisHostDoesNotKnowFailsWithTheReason() throws Exception {
        queueSays("nobody-of-that-name", "farm");

        work("true");

        assertThat(farm.end("a1")).isEqualTo(CompletedStatus.FAILED);
        assertThat(farm.report("a1").progressMessage().orElseThrow())
                .contains("no user 'nobody-of-that-name'");
    }

    @Rule("PC8")
    @Test
    void aJobOfAQueueThatNamesNobodyFailsWithTheReason() throws Exception {
        queueSays("", "");

        work("true");

        assertThat(farm.end("a1")).isEqualTo(CompletedStatus.FAILED);
        assertThat(farm.report("a1").progressMessage().orElseThrow())
                .contains("--run-jobs-as-agent-user");
    }
}
