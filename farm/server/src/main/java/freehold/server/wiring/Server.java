package freehold.server.wiring;

import freehold.api.DeadlineOperations;
import freehold.api.DeadlineService;
import freehold.api.extension.FreeholdService;
import freehold.controlplane.access.AccessTable;
import freehold.controlplane.access.Account;
import freehold.controlplane.access.CallContext;
import freehold.controlplane.event.EventViews;
import freehold.controlplane.event.WakingStore;
import freehold.controlplane.log.CloudWatchLogs;
import freehold.controlplane.log.FolderLogStore;
import freehold.controlplane.schedule.PlanWork;
import freehold.controlplane.wake.LocalWakeups;
import freehold.controlplane.wake.Wakeups;
import freehold.domain.Ids;
import freehold.protocol.BoundOperation;
import freehold.server.configuration.Configuration;
import freehold.server.credentials.AccountFile;
import freehold.server.credentials.AwsFiles;
import freehold.server.credentials.Keys;
import freehold.server.credentials.MasterKeys;
import freehold.server.http.Listener;
import freehold.server.http.ListenerSettings;
import freehold.server.http.Offer;
import freehold.server.http.Surroundings;
import freehold.server.http.Termination;
import freehold.server.signature.SignatureVerifier;
import freehold.store.Store;
import freehold.store.sql.Stores;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A whole server: the store, the control plane over it, the listener in front. It is built from the
 * bottom up and goes down from the top: first nobody is let in any more, then what goes on without
 * requests ends, then the store.
 */
public final class Server implements AutoCloseable {
    private final Store store;
    private final BackgroundLoops loops;
    private final Deliveries deliveries;
    private final Listener listener;
    private final Path awsFiles;
    private final Optional<Provisioning> provisioning;

    private Server(
            Store store,
            BackgroundLoops loops,
            Deliveries deliveries,
            Listener listener,
            Path awsFiles,
            Optional<Provisioning> provisioning) {
        this.store = store;
        this.loops = loops;
        this.deliveries = deliveries;
        this.listener = listener;
        this.awsFiles = awsFiles;
        this.provisioning = provisioning;
    }

    /**
     * Starts a server; it serves when this returns.
     *
     * @throws IOException if the data folder cannot be used
     * @throws freehold.store.StoreException if the store cannot be opened; the message says why
     */
    public static Server start(Configuration configuration, Outside outside) throws IOException {
        Files.createDirectories(configuration.data());
        Store store =
                Stores.open(
                        StoreUrl.of(configuration.store().url()),
                        configuration.data(),
                        outside.clock(),
                        outside.onFatal());
        try {
            return start(configuration, outside, store);
        } catch (IOException | RuntimeException failure) {
            store.close();
            throw failure;
        }
    }

    private static Server start(Configuration configuration, Outside outside, Store store)
            throws IOException {
        Path data = configuration.data();
        Account account = account(configuration, outside);
        Keys keys = keys(configuration, outside, store);
        Foundation foundation = foundation(configuration, outside, store);
        String region = configuration.identity().region();
        Node node =
                Node.on(
                        foundation,
                        keys.issuer(),
                        region,
                        configuration.workerSilence(),
                        new Node.Terms(configuration.jobRetention(), configuration.rates()));
        Deliveries deliveries =
                new Deliveries(
                        foundation,
                        new EventViews(account, region),
                        keys.webhookSecrets(),
                        outside.random());
        List<BackgroundService> services = new ArrayList<>(node.backgroundServices());
        services.add(deliveries.service());
        BackgroundLoops loops =
                new BackgroundLoops(services, foundation.wakeups(), outside.clock());
        FreeholdCalls ours =
                new FreeholdCalls(
                        foundation, account, region, keys.webhookSecrets(), node.explain());
        Listener listener =
                new Listener(
                        listenerSettings(configuration),
                        new Offer(
                                Version.current(),
                                account,
                                AccessTable.shipped(),
                                operations(node.operations(), ours),
                                LogsCalls.of(
                                        new CloudWatchLogs(foundation.logs(), outside.clock()))),
                        new SignatureVerifier(keys.ring(), outside.clock()),
                        new Surroundings(
                                outside.clock(),
                                outside.random(),
                                foundation.wakeups(),
                                () -> answers(store)));
        addGauges(listener, loops, node.planner());
        listener.start();
        new AwsFiles(data.resolve("aws"), keys, account).write(region, listener.endpoint());
        loops.start();
        return new Server(
                store,
                loops,
                deliveries,
                listener,
                data.resolve("aws"),
                provisioning(configuration, outside, foundation, listener.endpoint()));
    }

    /** Workers on this machine, if it is to have any. */
    private static Optional<Provisioning> provisioning(
            Configuration configuration, Outside outside, Foundation foundation, URI endpoint) {
        return configuration.localWorkers().most() > 0
                ? Optional.of(Provisioning.start(configuration, outside, foundation, endpoint))
                : Optional.empty();
    }

    private static Keys keys(Configuration configuration, Outside outside, Store store)
            throws IOException {
        return Keys.of(
                MasterKeys.open(configuration.data().resolve("master.key"), outside.random()),
                new StoredKeys(store),
                // Nothing takes temporary credentials back yet but their expiry.
                _ -> 0,
                outside.random(),
                outside.clock());
    }

    private static Foundation foundation(
            Configuration configuration, Outside outside, Store store) {
        Wakeups wakeups = new LocalWakeups();
        Path blobs = configuration.store().blobs().orElse(configuration.data().resolve("blobs"));
        return new Foundation(
                new WakingStore(store, wakeups),
                new FolderLogStore(blobs.resolve("logs")),
                wakeups,
                new Ids(outside.clock(), outside.random()),
                outside.clock());
    }

    private static void addGauges(Listener listener, BackgroundLoops loops, PlanWork planner) {
        listener.gauge(
                "freehold_background_failures",
                "Turns of background services that failed.",
                loops::failures);
        listener.gauge(
                "freehold_planned_sessions",
                "Sessions given to workers whose calls were held, each waking one.",
                planner::sessions);
        listener.gauge(
                "freehold_planning_commands",
                "Commands that gave work to workers whose calls were held.",
                planner::commands);
    }

    /** Where it answers. */
    public URI endpoint() {
        return listener.endpoint();
    }

    /** The folder with the ready-made AWS files {@code config} and {@code credentials}. */
    public Path awsFiles() {
        return awsFiles;
    }

    /** From now on SIGTERM and SIGINT drain the server and end the process with status 0. */
    public void endOnSignal() {
        Termination.onSignal(this::release, listener, this::close);
    }

    /** Lets workers on this machine take their leave, as long as there is somebody to hear them. */
    private void release() {
        provisioning.ifPresent(Provisioning::close);
    }

    /**
     * Drains and goes down; what was accepted is durable when this returns. May be called twice.
     */
    @Override
    public void close() {
        try {
            release();
            listener.stop();
            loops.stop();
            deliveries.close();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } finally {
            store.close();
        }
    }

    private static Account account(Configuration configuration, Outside outside)
            throws IOException {
        var configured = configuration.identity().accountId();
        return configured.isPresent()
                ? new Account(configured.get())
                : AccountFile.open(configuration.data().resolve("account-id"), outside.random());
    }

    private static List<BoundOperation<CallContext>> operations(
            DeadlineOperations<CallContext> operations, FreeholdCalls ours) {
        List<BoundOperation<CallContext>> all = new ArrayList<>(DeadlineService.bind(operations));
        all.addAll(FreeholdService.bind(ours));
        return all;
    }

    private static ListenerSettings listenerSettings(Configuration configuration) {
        var limits = configuration.limits();
        return new ListenerSettings(
                configuration.listen().host(),
                configuration.listen().port(),
                configuration
                        .listen()
                        .tls()
                        .map(tls -> new ListenerSettings.TlsFiles(tls.certificate(), tls.key())),
                new ListenerSettings.Limits(
                        limits.bodyBytes(),
                        limits.requestsInFlight(),
                        limits.requestsPerSecond(),
                        limits.shutdownPatience()));
    }

    /** Whether the store answers a trivial question now. */
    private static boolean answers(Store store) {
        return store.read(reading -> reading.settings().find("ready").isEmpty());
    }
}
