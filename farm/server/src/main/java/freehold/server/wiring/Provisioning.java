package freehold.server.wiring;

import freehold.controlplane.scaling.ProvideWorkers;
import freehold.server.configuration.Configuration;
import freehold.server.local.Launch;
import freehold.server.local.LocalWorkers;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * Has workers started on this machine. It stands apart from the other background services because
 * its workers call the server: it begins once that answers, and is closed while it still does, so
 * that they can take their leave.
 */
final class Provisioning implements AutoCloseable {
    private final LocalWorkers workers;
    private final BackgroundLoops loops;

    private Provisioning(LocalWorkers workers, BackgroundLoops loops) {
        this.workers = workers;
        this.loops = loops;
    }

    /**
     * Begins.
     *
     * @param endpoint where the server answers
     * @throws IllegalArgumentException if workers are to be started and nobody knows how
     */
    static Provisioning start(
            Configuration configuration, Outside outside, Foundation on, URI endpoint) {
        Path data = configuration.data().toAbsolutePath();
        Launch launch =
                new Launch(
                        outside.command()
                                .orElseThrow(() ->
                                        new IllegalArgumentException(
                                                "local-workers.most is set, and there is no"
                                                        + " freehold command to start workers by")),
                        endpoint,
                        data.resolve("aws"));
        LocalWorkers workers =
                LocalWorkers.open(
                        data.resolve("local-workers"),
                        new LocalWorkers.Allowance(
                                configuration.localWorkers().most(),
                                configuration.localWorkers().fleets()),
                        launch,
                        outside.clock());
        BackgroundService service =
                BackgroundService.every(
                        Duration.ofSeconds(1),
                        "provide-workers",
                        new ProvideWorkers(on.store(), workers)::runOnce);
        BackgroundLoops loops =
                new BackgroundLoops(List.of(service), on.wakeups(), outside.clock());
        loops.start();
        return new Provisioning(workers, loops);
    }

    /** Starts nobody any more, and drains those that run. May be called twice. */
    @Override
    public void close() {
        try {
            loops.stop();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } finally {
            workers.close();
        }
    }
}
