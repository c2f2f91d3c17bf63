package freehold.cli.demo;

import freehold.worker.Worker;
import freehold.worker.WorkerEnd;
import freehold.worker.WorkerSettings;
import freehold.worker.farm.ClientFarm;
import freehold.worker.farm.FarmAddress;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** A worker in this process; closing it drains it. */
final class LocalWorker implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(LocalWorker.class.getName());

    private final DemoClients clients;
    private final Path folder;
    private final AtomicReference<Optional<Running>> running =
            new AtomicReference<>(Optional.empty());

    private LocalWorker(DemoClients clients, Path folder) {
        this.clients = clients;
        this.folder = folder;
    }

    private record Running(Worker worker, Thread thread) {}

    static LocalWorker prepare(DemoClients clients, Path folder) {
        return new LocalWorker(clients, folder);
    }

    void start(DemoFarm farm) {
        var settings =
                WorkerSettings.plain(
                        farm.farmId(),
                        farm.fleetId(),
                        folder.resolve("sessions"),
                        folder.resolve("worker"));
        var address =
                new FarmAddress(
                        Optional.empty(),
                        Optional.of(clients.endpoint()),
                        Optional.of(clients.region()),
                        Optional.of(clients.workerHost()));
        Worker worker = new Worker(settings, new ClientFarm(address), InstantSource.system());
        Thread thread = Thread.ofPlatform().name("demo-worker").unstarted(() -> run(worker));
        running.set(Optional.of(new Running(worker, thread)));
        thread.start();
    }

    private static void run(Worker worker) {
        try {
            if (worker.run() instanceof WorkerEnd.Failed(var why)) {
                LOG.log(Level.ERROR, "the worker gave up: {0}", why);
            }
        } catch (IOException unusable) {
            LOG.log(Level.ERROR, "the worker could not start", unusable);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() throws InterruptedException {
        Optional<Running> started = running.getAndSet(Optional.empty());
        if (started.isPresent()) {
            started.get().worker().stop();
            started.get().thread().join();
        }
    }
}
