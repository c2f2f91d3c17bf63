package freehold.controlplane.scaling;

import static freehold.controlplane.schedule.Reports.none;
import static org.assertj.core.api.Assertions.assertThat;

import freehold.api.UpdatedWorkerStatus;
import freehold.controlplane.schedule.Studio;
import freehold.domain.farm.FarmId;
import freehold.domain.fleet.FleetId;
import freehold.domain.worker.WorkerKey;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ProvideWorkersTest {
    private final Studio studio;
    private final ScaleFleets scale;
    private final Hosts hosts = new Hosts();

    ProvideWorkersTest(@TempDir Path folder) {
        this.studio = new Studio(folder);
        this.scale = new ScaleFleets(studio.store(), studio.wakeups());
    }

    @BeforeEach
    void letTheFleetScale() {
        new ScalingStudio(studio).configure(0, 10, 0, Duration.ofMinutes(1));
    }

    @AfterEach
    void close() {
        studio.close();
    }

    /** Hosts that join the studio's fleet when they are started, and run until a test ends them. */
    private final class Hosts implements Provisioner {
        private final List<WorkerKey> running = new ArrayList<>();
        private final List<WorkerKey> broken = new ArrayList<>();

        @Override
        public boolean provides(FleetId fleet) {
            return fleet.equals(Studio.FLEET);
        }

        @Override
        public Provided look(FarmId farm, FleetId fleet) {
            return new Provided(
                    running.size(),
                    broken.size(),
                    broken.stream().findFirst().map(worker -> worker.id() + " broke off"));
        }

        @Override
        public int start(FarmId farm, FleetId fleet, int workers) {
            for (int started = 0; started < workers; started++) {
                running.add(
                        broken.isEmpty() ? studio.startedWorker() : again(broken.removeFirst()));
            }
            return workers;
        }

        private WorkerKey again(WorkerKey worker) {
            studio.update(worker, UpdatedWorkerStatus.STARTED);
            return worker;
        }
    }

    @Test
    void asManyAreStartedAsAreMissing() {
        assertThat(provided()).isZero();
        studio.submit(4, List.of(), Studio.settings(50, 20, 3));
        assertThat(provided()).isEqualTo(4);
        assertThat(provided()).isZero();
    }

    @Test
    void workersThatSomebodyElseStartedCount() {
        studio.startedWorker();
        studio.submit(4, List.of(), Studio.settings(50, 20, 3));
        assertThat(provided()).isEqualTo(3);
    }

    @Test
    void oneThatBrokeOffIsMissingAlthoughTheFarmBelievesInIt() {
        studio.submit(2, List.of(), Studio.settings(50, 20, 3));
        assertThat(provided()).isEqualTo(2);
        hosts.broken.add(hosts.running.removeLast());
        assertThat(provided()).isEqualTo(1);
        assertThat(hosts.broken).isEmpty();
        assertThat(trouble()).hasValueSatisfying(it -> assertThat(it).endsWith("broke off"));
        assertThat(provided()).isZero();
        assertThat(trouble()).isEmpty();
    }

    @Test
    void oneThatWasSentAwayIsReplacedOnceItIsWantedAgain() {
        studio.submit(1, List.of(), Studio.settings(50, 20, 3));
        assertThat(provided()).isEqualTo(1);
        WorkerKey worker = hosts.running.getFirst();
        studio.update(worker, UpdatedWorkerStatus.STOPPED);
        hosts.running.clear();
        assertThat(provided()).isEqualTo(1);
        assertThat(studio.call(hosts.running.getFirst(), none()).assignedSessions()).hasSize(1);
    }

    private int provided() {
        scale.runOnce(studio.clock().instant());
        return new ProvideWorkers(studio.store(), hosts).runOnce(studio.clock().instant());
    }

    private Optional<String> trouble() {
        return studio.store()
                .read(reading -> reading.fleetSizes().trouble(Studio.FARM, Studio.FLEET));
    }
}
