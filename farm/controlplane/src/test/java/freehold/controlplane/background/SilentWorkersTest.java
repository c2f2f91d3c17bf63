package freehold.controlplane.background;

import static freehold.controlplane.schedule.Reports.none;
import static org.assertj.core.api.Assertions.assertThat;

import freehold.api.UpdatedWorkerStatus;
import freehold.controlplane.schedule.Studio;
import freehold.domain.job.JobKey;
import freehold.domain.task.Task;
import freehold.domain.task.TaskStatus;
import freehold.domain.worker.WorkerKey;
import freehold.domain.worker.WorkerStatus;
import freehold.testkit.Rule;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SilentWorkersTest {
    private static final Duration TICK = Duration.ofSeconds(5);

    private final Studio studio;
    private final ExpireSilentWorkers expire;
    private final FlushLastHeard flush;
    private final TakeBackUnconfirmedSessions takeBack;

    SilentWorkersTest(@TempDir Path folder) {
        this.studio = new Studio(folder);
        this.expire =
                new ExpireSilentWorkers(
                        studio.store(),
                        studio.lost(),
                        studio.heartbeats(),
                        studio.wakeups(),
                        new SilenceJudge(Duration.ofMinutes(5), TICK));
        this.flush = new FlushLastHeard(studio.store(), studio.heartbeats());
        this.takeBack =
                new TakeBackUnconfirmedSessions(
                        studio.store(),
                        studio.lost(),
                        studio.wakeups(),
                        new SilenceJudge(TakeBackUnconfirmedSessions.PATIENCE, TICK));
    }

    @AfterEach
    void close() {
        studio.close();
    }

    @Rule("S20")
    @Test
    void aWorkerThatIsSilentForTheThresholdLosesItsSession() {
        WorkerKey worker = studio.startedWorker();
        JobKey job = studio.submit(1, List.of(), Studio.settings(50, 0, 0));
        studio.call(worker, none());
        assertThat(listen(Duration.ofMinutes(4).plusSeconds(50))).isZero();
        assertThat(listen(Duration.ofSeconds(20))).isEqualTo(1);
        assertThat(studio.worker(worker).status()).isEqualTo(WorkerStatus.NOT_RESPONDING);
        assertThat(studio.worker(worker).audit().updatedBy()).contains("freehold");
        Task task = studio.tasks(job).getFirst();
        assertThat(task.status()).isEqualTo(TaskStatus.READY);
        assertThat(task.failureRetryCount()).isZero();
    }

    @Test
    void aDrainingWorkerThatFallsSilentHasStopped() {
        WorkerKey worker = studio.startedWorker();
        studio.update(worker, UpdatedWorkerStatus.STOPPING);
        assertThat(listen(Duration.ofMinutes(6))).isEqualTo(1);
        assertThat(studio.worker(worker).status()).isEqualTo(WorkerStatus.STOPPED);
    }

    @Test
    void aWorkerThatCallsIsKept() {
        WorkerKey worker = studio.startedWorker();
        for (int minute = 0; minute < 12; minute++) {
            studio.call(worker, none());
            assertThat(listen(Duration.ofMinutes(1))).isZero();
        }
        assertThat(studio.worker(worker).status()).isEqualTo(WorkerStatus.IDLE);
    }

    @Test
    void anOutageOfTheServerIsNoSilenceOfItsWorkers() {
        WorkerKey worker = studio.startedWorker();
        JobKey job = studio.submit(1, List.of(), Studio.settings(50, 0, 0));
        studio.call(worker, none());
        listen(Duration.ofMinutes(1));
        studio.clock().advance(Duration.ofMinutes(30));
        assertThat(listen(Duration.ofMinutes(4))).isZero();
        studio.call(worker, none());
        assertThat(studio.tasks(job).getFirst().status()).isEqualTo(TaskStatus.ASSIGNED);
        assertThat(listen(Duration.ofMinutes(4))).isZero();
    }

    @Test
    void whatWasHeardIsWrittenOnceForAll() {
        WorkerKey one = studio.startedWorker();
        WorkerKey other = studio.startedWorker();
        Instant heard = studio.clock().advance(Duration.ofSeconds(3));
        studio.call(one, none());
        studio.call(other, none());
        assertThat(flush.runOnce(heard)).isEqualTo(2);
        assertThat(flush.runOnce(heard)).isZero();
        assertThat(studio.worker(one).lastHeardAt()).contains(heard);
    }

    @Test
    void aSessionThatNoWorkerConfirmedIsTakenBack() {
        WorkerKey worker = studio.startedWorker();
        JobKey job = studio.submit(1, List.of(), Studio.settings(50, 0, 0));
        studio.call(worker, none());
        assertThat(takeBackFor(Duration.ofSeconds(40))).isZero();
        assertThat(takeBackFor(Duration.ofSeconds(20))).isEqualTo(1);
        assertThat(studio.tasks(job).getFirst().status()).isEqualTo(TaskStatus.READY);
    }

    @Test
    void aSessionThatItsWorkerConfirmedIsNot() {
        WorkerKey worker = studio.startedWorker();
        studio.submit(1, List.of(), Studio.settings(50, 0, 0));
        studio.call(worker, none());
        studio.call(worker, none());
        assertThat(takeBackFor(Duration.ofMinutes(10))).isZero();
    }

    @Test
    void aSessionGivenJustBeforeAnOutageIsNotTakenBackForTheOutage() {
        WorkerKey worker = studio.startedWorker();
        JobKey job = studio.submit(1, List.of(), Studio.settings(50, 0, 0));
        takeBackFor(Duration.ofSeconds(10));
        studio.call(worker, none());
        studio.clock().advance(Duration.ofMinutes(30));
        assertThat(takeBackFor(Duration.ofSeconds(40))).isZero();
        studio.call(worker, none());
        assertThat(takeBackFor(Duration.ofMinutes(10))).isZero();
        assertThat(studio.tasks(job).getFirst().status()).isEqualTo(TaskStatus.ASSIGNED);
    }

    @Test
    void aWorkerThatNeverStartedIsRemovedAfterADay() {
        WorkerKey never = studio.createdWorker();
        WorkerKey started = studio.startedWorker();
        RemoveNeverStartedWorkers remove =
                new RemoveNeverStartedWorkers(studio.store(), studio.heartbeats());
        assertThat(remove.runOnce(studio.clock().advance(Duration.ofHours(23)))).isZero();
        assertThat(remove.runOnce(studio.clock().advance(Duration.ofHours(2)))).isEqualTo(1);
        List<WorkerKey> left =
                studio.store()
                        .read(reading ->
                                List.of(never, started).stream()
                                        .filter(key -> reading.workers().find(key).isPresent())
                                        .toList());
        assertThat(left).containsExactly(started);
    }

    private int takeBackFor(Duration time) {
        int taken = 0;
        for (Duration passed = Duration.ZERO;
                passed.compareTo(time) < 0;
                passed = passed.plus(TICK)) {
            taken += takeBack.runOnce(studio.clock().advance(TICK));
        }
        return taken;
    }

    /** Lets the services run as they do, for so long; how many workers were given up. */
    private int listen(Duration time) {
        int expired = 0;
        for (Duration passed = Duration.ZERO;
                passed.compareTo(time) < 0;
                passed = passed.plus(TICK)) {
            Instant now = studio.clock().advance(TICK);
            flush.runOnce(now);
            expired += expire.runOnce(now);
        }
        return expired;
    }
}
