package freehold.server.configuration;

import freehold.domain.budget.HourlyRate;
import freehold.domain.fleet.FleetId;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Every setting there is. */
final class Settings {
    static final Setting<Path> DATA =
            setting(
                    "data",
                    "--data",
                    Kind.path(),
                    "freehold-data",
                    "The folder that holds everything that must last: the embedded store, the"
                            + " master key, and the ready-made AWS files.");
    static final Setting<String> HOST =
            setting(
                    "listen.host",
                    "--host",
                    Kind.text("a host name or an IP address", "[A-Za-z0-9.:_-]+"),
                    "127.0.0.1",
                    "The address to listen on. Anything but the loopback needs TLS, or the consent"
                            + " of `listen.insecure`.");
    static final Setting<Integer> PORT =
            setting(
                    "listen.port",
                    "--port",
                    Kind.wholeNumber(0, 65_535),
                    "8080",
                    "The port to listen on; 0 picks a free one.");
    static final Setting<Boolean> INSECURE =
            setting(
                    "listen.insecure",
                    "--insecure-listen",
                    Kind.truth(),
                    "false",
                    "Whether to listen without TLS on an address that others can reach. Requests"
                            + " are signed, but bodies and answers can then be read on the way.");
    static final Setting<Optional<Path>> CERTIFICATE =
            setting(
                    "tls.certificate",
                    Kind.optional(Kind.path()),
                    "",
                    "The PEM file with the certificate chain. With it and `tls.key` the port speaks"
                            + " TLS.");
    static final Setting<Optional<Path>> KEY =
            setting(
                    "tls.key",
                    Kind.optional(Kind.path()),
                    "",
                    "The PEM file with the private key of the certificate.");
    static final Setting<String> STORE =
            setting(
                    "store.url",
                    "--store",
                    Kind.text("sqlite or a postgresql:// URL", "sqlite|postgres(ql)?://.+"),
                    "sqlite",
                    "Where the farm is kept: `sqlite` for the embedded store in the data folder, or"
                            + " the URL of a PostgreSQL database that several servers share.");
    static final Setting<Optional<Path>> BLOBS =
            setting(
                    "blobs.folder",
                    "--blobs",
                    Kind.optional(Kind.path()),
                    "",
                    "The folder for logs and attachments; a shared mount when several servers share"
                            + " a database, which need it. Nothing means inside the data folder.");
    static final Setting<String> REGION =
            setting(
                    "region",
                    Kind.text("a name such as us-west-2", "[a-z]{2}(-[a-z]+)+-[0-9]"),
                    "us-west-2",
                    "The region that the ready-made profiles name. Callers may sign for any region,"
                            + " but only this one lists farms.");
    static final Setting<Optional<String>> ACCOUNT =
            setting(
                    "account-id",
                    Kind.optional(Kind.text("twelve digits", "[0-9]{12}")),
                    "",
                    "The account that ARNs name. Nothing means the one drawn at the first start;"
                            + " servers that share a database must share it too.");
    static final Setting<Integer> BODY =
            setting(
                    "limits.body",
                    Kind.size(),
                    "8 MiB",
                    "The largest body of a request. Larger ones are refused.");
    static final Setting<Integer> IN_FLIGHT =
            setting(
                    "limits.requests-in-flight",
                    Kind.wholeNumber(1, 100_000),
                    "2048",
                    "How many requests are worked on at a time; more are told to come back. Held"
                            + " requests of idle workers do not count.");
    static final Setting<Double> RATE =
            setting(
                    "rate-limit.requests-per-second",
                    Kind.number(),
                    "0",
                    "How many requests one caller may make a second; more are told to come back. 0"
                            + " means no limit.");
    static final Setting<Duration> DRAIN =
            setting(
                    "shutdown.patience",
                    Kind.duration(),
                    "10s",
                    "How long running requests may take to end when the server is told to stop.");
    static final Setting<Duration> SILENCE =
            setting(
                    "worker.not-responding-after",
                    Kind.duration(),
                    "5m",
                    "How long a worker may be silent until its work is given to others.");
    static final Setting<Duration> RETENTION =
            setting(
                    "jobs.retention",
                    Kind.duration(),
                    "120d",
                    "How long a job is kept, with its steps and tasks, from its submission on, or"
                            + " from when it was archived. Then it is removed for good.");
    static final Setting<HourlyRate> WORKER_HOUR =
            setting(
                    "cost.worker-hour",
                    Kind.rate(),
                    "0",
                    "What an hour of a session on a worker costs, in US dollars. Budgets count it,"
                            + " times the farm's `costScaleFactor`. Servers that share a database"
                            + " must agree.");
    static final Setting<Map<FleetId, HourlyRate>> FLEET_HOURS =
            setting(
                    "cost.fleet-worker-hours",
                    Kind.fleetRates(),
                    "",
                    "What an hour costs on the workers of single fleets, where that is not"
                            + " `cost.worker-hour`.");

    static final Setting<Integer> LOCAL_WORKERS =
            setting(
                    "local-workers.most",
                    Kind.wholeNumber(0, 1_000),
                    "0",
                    "How many workers the server may have running on its own machine, for fleets"
                            + " that scale (EVENT_BASED_AUTO_SCALING). It starts them as their"
                            + " fleets need them, and drains them when it ends. 0 starts none. Of"
                            + " servers that share a database, only one should start workers of a"
                            + " fleet.");
    static final Setting<Set<FleetId>> LOCAL_FLEETS =
            setting(
                    "local-workers.fleets",
                    Kind.fleets(),
                    "",
                    "The fleets whose workers the server starts on its own machine. Nothing means"
                            + " every fleet that scales.");

    static final List<Setting<?>> ALL =
            List.of(
                    DATA,
                    HOST,
                    PORT,
                    INSECURE,
                    CERTIFICATE,
                    KEY,
                    STORE,
                    BLOBS,
                    REGION,
                    ACCOUNT,
                    BODY,
                    IN_FLIGHT,
                    RATE,
                    DRAIN,
                    SILENCE,
                    RETENTION,
                    WORKER_HOUR,
                    FLEET_HOURS,
                    LOCAL_WORKERS,
                    LOCAL_FLEETS);

    private Settings() {}

    private static <T> Setting<T> setting(
            String key, Kind<T> kind, String initial, String meaning) {
        return new Setting<>(key, Optional.empty(), kind, initial, meaning);
    }

    private static <T> Setting<T> setting(
            String key, String flag, Kind<T> kind, String initial, String meaning) {
        return new Setting<>(key, Optional.of(flag), kind, initial, meaning);
    }
}
