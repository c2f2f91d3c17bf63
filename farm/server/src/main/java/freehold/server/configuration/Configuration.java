package freehold.server.configuration;

import freehold.domain.budget.Rates;
import freehold.domain.fleet.FleetId;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * How a server is to run: every setting, read and checked.
 *
 * @param data the folder for everything that must last
 * @param workerSilence how long a worker may be silent until its work is given to others
 * @param jobRetention how long a job is kept after its submission, or after it was archived
 * @param rates what time on workers costs
 * @param localWorkers what the server may start on its own machine
 */
public record Configuration(
        Path data,
        Listen listen,
        Store store,
        Identity identity,
        Limits limits,
        Duration workerSilence,
        Duration jobRetention,
        Rates rates,
        LocalWorkers localWorkers) {

    /** Where to listen; port 0 for a free one. */
    public record Listen(String host, int port, Optional<Tls> tls) {}

    /** A certificate chain and its private key, both PEM. */
    public record Tls(Path certificate, Path key) {}

    /**
     * Where things are kept.
     *
     * @param url {@code sqlite}, or the URL of a PostgreSQL database
     * @param blobs the folder for logs and attachments; inside the data folder when absent
     */
    public record Store(String url, Optional<Path> blobs) {}

    /**
     * Who this farm manager is.
     *
     * @param accountId twelve digits; drawn at the first start when absent
     */
    public record Identity(String region, Optional<String> accountId) {}

    /**
     * Workers on the server's own machine.
     *
     * @param most at most so many at once; 0 for none
     * @param fleets of these; of every fleet that scales if empty
     */
    public record LocalWorkers(int most, Set<FleetId> fleets) {
        public LocalWorkers {
            fleets = Set.copyOf(fleets);
        }
    }

    /**
     * What protects the server.
     *
     * @param requestsPerSecond by one caller; 0 for no limit
     * @param shutdownPatience how long running requests may take to end
     */
    public record Limits(
            int bodyBytes,
            int requestsInFlight,
            double requestsPerSecond,
            Duration shutdownPatience) {}
}
