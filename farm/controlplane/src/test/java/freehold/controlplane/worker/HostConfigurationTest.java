package freehold.controlplane.worker;

import static freehold.controlplane.schedule.Reports.none;
import static org.assertj.core.api.Assertions.assertThat;

import freehold.api.AutoScalingMode;
import freehold.api.CpuArchitectureType;
import freehold.api.CreateFleetRequest;
import freehold.api.CustomerManagedFleetConfiguration;
import freehold.api.CustomerManagedFleetOperatingSystemFamily;
import freehold.api.CustomerManagedWorkerCapabilities;
import freehold.api.FleetConfiguration;
import freehold.api.GetFleetRequest;
import freehold.api.HostConfiguration;
import freehold.api.MemoryMiBRange;
import freehold.api.UpdateFleetRequest;
import freehold.api.UpdateWorkerResponse;
import freehold.api.UpdatedWorkerStatus;
import freehold.api.VCpuCountRange;
import freehold.controlplane.background.ExpireSilentWorkers;
import freehold.controlplane.background.FlushLastHeard;
import freehold.controlplane.background.SilenceJudge;
import freehold.controlplane.fleet.CreateFleet;
import freehold.controlplane.fleet.GetFleet;
import freehold.controlplane.fleet.UpdateFleet;
import freehold.controlplane.idempotency.Idempotency;
import freehold.controlplane.schedule.Studio;
import freehold.domain.fleet.Fleet;
import freehold.domain.worker.WorkerKey;
import freehold.domain.worker.WorkerStatus;
import freehold.protocol.rest.Json;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script of a fleet that its hosts run before their first session. */
final class HostConfigurationTest {
    private static final Duration TICK = Duration.ofSeconds(5);

    private final Studio studio;
    private final ExpireSilentWorkers expire;
    private final FlushLastHeard flush;

    HostConfigurationTest(@TempDir Path folder) {
        this.studio = new Studio(folder);
        this.flush = new FlushLastHeard(studio.store(), studio.heartbeats());
        this.expire =
                new ExpireSilentWorkers(
                        studio.store(),
                        studio.lost(),
                        studio.heartbeats(),
                        studio.wakeups(),
                        new SilenceJudge(Duration.ofMinutes(5), TICK));
    }

    @AfterEach
    void close() {
        studio.close();
    }

    @Test
    void aWorkerThatStartsIsToldTheScriptAndItsTimeAndOneThatStopsIsNot() {
        WorkerKey worker = studio.createdWorker();
        configure("#!/usr/bin/env bash\necho ready\n", 600);

        UpdateWorkerResponse started = studio.update(worker, UpdatedWorkerStatus.STARTED);

        HostConfiguration told = started.hostConfiguration().orElseThrow();
        assertThat(told.scriptBody()).isEqualTo("#!/usr/bin/env bash\necho ready\n");
        assertThat(told.scriptTimeoutSeconds()).contains(600);
        assertThat(studio.update(worker, UpdatedWorkerStatus.STOPPING).hostConfiguration())
                .isEmpty();
        assertThat(studio.update(worker, UpdatedWorkerStatus.STOPPED).hostConfiguration())
                .isEmpty();
    }

    @Test
    void aWorkerIsNotSilentWhileItsScriptMayRunAndIsOnceItHasRunTooLong() {
        configure("sleep 3600", 900);
        WorkerKey worker = studio.startedWorker();
        assertThat(listen(Duration.ofMinutes(19))).isZero();
        assertThat(studio.worker(worker).status()).isEqualTo(WorkerStatus.STARTED);
        assertThat(listen(Duration.ofMinutes(2))).isEqualTo(1);
        assertThat(studio.worker(worker).status()).isEqualTo(WorkerStatus.NOT_RESPONDING);
    }

    @Test
    void aWorkerThatIsDoneWithItsScriptIsJudgedAsAnyOther() {
        configure("true", 3600);
        WorkerKey worker = studio.startedWorker();
        listen(Duration.ofMinutes(1));
        studio.call(worker, none());
        assertThat(listen(Duration.ofMinutes(6))).isEqualTo(1);
    }

    @Test
    void aFleetKeepsItsScriptUntilAnEmptyOneTakesItsPlace() {
        Idempotency idempotency = new Idempotency();
        String fleet =
                new CreateFleet(studio.store(), idempotency, studio.ids())
                        .handle(
                                CreateFleetRequest.builder()
                                        .farmId(Studio.FARM.value())
                                        .displayName("scripted")
                                        .roleArn("arn:aws:iam::123456789012:role/fleet")
                                        .maxWorkerCount(1)
                                        .configuration(anyLinux())
                                        .hostConfiguration(script("echo ready"))
                                        .build(),
                                Studio.ADMINISTRATOR)
                        .fleetId();
        assertThat(shown(fleet)).contains(timed("echo ready", 300));

        change(fleet, script(""));
        assertThat(shown(fleet)).isEmpty();
        change(fleet, timed("echo again", 900));
        assertThat(shown(fleet)).contains(timed("echo again", 900));
    }

    private void change(String fleet, HostConfiguration script) {
        new UpdateFleet(studio.store(), new Idempotency())
                .handle(
                        UpdateFleetRequest.builder()
                                .farmId(Studio.FARM.value())
                                .fleetId(fleet)
                                .hostConfiguration(script)
                                .build(),
                        Studio.ADMINISTRATOR);
    }

    private Optional<HostConfiguration> shown(String fleet) {
        return new GetFleet(studio.store())
                .handle(
                        GetFleetRequest.builder()
                                .farmId(Studio.FARM.value())
                                .fleetId(fleet)
                                .build(),
                        Studio.ADMINISTRATOR)
                .hostConfiguration();
    }

    private static FleetConfiguration anyLinux() {
        return new FleetConfiguration.CustomerManaged(
                CustomerManagedFleetConfiguration.builder()
                        .mode(AutoScalingMode.NO_SCALING)
                        .workerCapabilities(
                                CustomerManagedWorkerCapabilities.builder()
                                        .vCpuCount(VCpuCountRange.builder().min(1).build())
                                        .memoryMiB(MemoryMiBRange.builder().min(1024).build())
                                        .osFamily(CustomerManagedFleetOperatingSystemFamily.LINUX)
                                        .cpuArchitectureType(CpuArchitectureType.X86_64)
                                        .build())
                        .build());
    }

    private static HostConfiguration script(String body) {
        return HostConfiguration.builder().scriptBody(body).build();
    }

    private static HostConfiguration timed(String body, int seconds) {
        return script(body).toBuilder().scriptTimeoutSeconds(seconds).build();
    }

    private void configure(String script, int seconds) {
        Fleet plain = studio.fleet(10);
        studio.change(tx -> {
            tx.fleets()
                    .update(
                            new Fleet(
                                    plain.farm(),
                                    plain.id(),
                                    plain.displayName(),
                                    plain.description(),
                                    plain.status(),
                                    plain.roleArn(),
                                    plain.workers(),
                                    plain.configuration(),
                                    plain.capabilities(),
                                    Optional.of(
                                            Json.write(
                                                    HostConfiguration.SHAPE,
                                                    timed(script, seconds))),
                                    plain.tags(),
                                    plain.audit()));
            return tx;
        });
    }

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
