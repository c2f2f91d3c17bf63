package freehold.server.local;

import freehold.controlplane.scaling.Provisioner;
import freehold.domain.farm.FarmId;
import freehold.domain.fleet.FleetId;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Starts workers on this machine, each a process with a folder of its own. Closing it drains them.
 *
 * <p>A worker outlives a server that is killed. The next server finds it by the folder that its
 * arguments name, before it starts anybody, so no folder ever has two; one that calls another
 * address than this server's is ended.
 */
public final class LocalWorkers implements Provisioner, AutoCloseable {
    private static final Logger LOG = System.getLogger(LocalWorkers.class.getName());

    /** How long a worker may take to drain. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** A state directory in the folder. */
    private static final Pattern PLACE = Pattern.compile("(fleet-[0-9a-f]{32})/([0-9]{1,6})/state");

    private final Path folder;
    private final Allowance allowance;
    private final Launch launch;
    private final InstantSource clock;
    private final AtomicBoolean closed = new AtomicBoolean();
    private final ReentrantLock lock = new ReentrantLock();

    /** Touched only under the lock, as the rest. */
    private final Map<Place, Running> running = new HashMap<>();

    /** Of places where a process broke off, until one ends in order. */
    private final Map<Place, Attempts> attempts = new HashMap<>();

    /**
     * What it may start.
     *
     * @param most so many at once, over all fleets
     * @param fleets of these; of every fleet that scales if there are none
     */
    public record Allowance(int most, Set<FleetId> fleets) {
        public Allowance {
            fleets = Set.copyOf(fleets);
        }
    }

    /** A process, and the status it ended with if this server started it. */
    private record Running(ProcessHandle process, Optional<Process> child, Instant since) {
        private boolean brokeOff() {
            return child.filter(it -> !it.isAlive() && it.exitValue() != 0).isPresent();
        }
    }

    private LocalWorkers(Path folder, Allowance allowance, Launch launch, InstantSource clock) {
        this.folder = folder;
        this.allowance = allowance;
        this.launch = launch;
        this.clock = clock;
    }

    /**
     * Finds what an earlier server left.
     *
     * @param folder below it each worker has its own
     */
    public static LocalWorkers open(
            Path folder, Allowance allowance, Launch launch, InstantSource clock) {
        LocalWorkers workers =
                new LocalWorkers(folder.toAbsolutePath().normalize(), allowance, launch, clock);
        workers.findOrphans();
        return workers;
    }

    private void findOrphans() {
        if (Files.exists(folder)) {
            Launch.below(folder)
                    .forEach(orphan -> place(orphan).ifPresent(place -> adopt(orphan, place)));
        }
    }

    private void adopt(ProcessHandle orphan, Place place) {
        boolean stays = provides(place.fleet()) && launch.isOurs(orphan);
        log(Level.INFO, place, (stays ? "found pid=" : "ends pid=") + orphan.pid());
        if (!stays) {
            orphan.destroy();
        }
        running.put(place, new Running(orphan, Optional.empty(), clock.instant()));
    }

    /** Where a process lives, if that is a place that such a server gave it. */
    private Optional<Place> place(ProcessHandle process) {
        return Launch.state(process)
                .map(state -> PLACE.matcher(folder.relativize(state).toString()))
                .filter(Matcher::matches)
                .map(found ->
                        Place.of(
                                folder,
                                new FleetId(found.group(1)),
                                Integer.parseInt(found.group(2))));
    }

    @Override
    public boolean provides(FleetId fleet) {
        return allowance.most() > 0
                && (allowance.fleets().isEmpty() || allowance.fleets().contains(fleet));
    }

    @Override
    public Provided look(FarmId farm, FleetId fleet) {
        lock.lock();
        try {
            bury();
            Instant now = clock.instant();
            List<Attempts> broken =
                    attempts.keySet().stream()
                            .filter(place -> place.fleet().equals(fleet) && isBroken(place))
                            .map(attempts::get)
                            .toList();
            long waiting = broken.stream().filter(it -> !it.mayTry(now)).count();
            long alive = running.keySet().stream().filter(it -> it.fleet().equals(fleet)).count();
            return new Provided(Math.toIntExact(alive + waiting), broken.size(), trouble(fleet));
        } finally {
            lock.unlock();
        }
    }

    /** Of the place that failed most often in a row, as long as it is not running. */
    private Optional<String> trouble(FleetId fleet) {
        return attempts.keySet().stream()
                .filter(place -> place.fleet().equals(fleet) && isBroken(place))
                .max(Comparator.comparingInt(place -> failures(place)))
                .map(place ->
                        "local worker %d broke off %d times in a row and is tried again at %s: see %s"
                                .formatted(
                                        place.number(),
                                        failures(place),
                                        attempts.getOrDefault(place, Attempts.NONE)
                                                .notBefore()
                                                .truncatedTo(ChronoUnit.SECONDS),
                                        place.log()));
    }

    private int failures(Place place) {
        return attempts.getOrDefault(place, Attempts.NONE).failures();
    }

    private boolean isBroken(Place place) {
        return attempts.containsKey(place) && !running.containsKey(place);
    }

    /** Takes note of those that have ended. */
    private void bury() {
        Map<Place, Running> ended = new HashMap<>(running);
        ended.values().removeIf(it -> it.process().isAlive());
        running.keySet().removeAll(ended.keySet());
        ended.forEach((place, was) -> {
            if (was.brokeOff()) {
                failed(place, Duration.between(was.since(), clock.instant()));
            } else {
                attempts.remove(place);
                log(Level.INFO, place, "ended");
            }
        });
    }

    private void failed(Place place, Duration lived) {
        Attempts failed =
                attempts.getOrDefault(place, Attempts.NONE).failed(lived, clock.instant());
        attempts.put(place, failed);
        log(
                Level.WARNING,
                place,
                "broke off after=%s failures=%d again=%s log=%s"
                        .formatted(lived, failed.failures(), failed.notBefore(), place.log()));
    }

    @Override
    public int start(FarmId farm, FleetId fleet, int workers) {
        lock.lock();
        try {
            int room = allowance.most() - running.size();
            List<Place> places = closed.get() ? List.of() : free(fleet, Math.min(workers, room));
            return (int) places.stream().filter(place -> start(farm, place)).count();
        } finally {
            lock.unlock();
        }
    }

    /** Those that broke off come first: the farm may count on them. */
    private List<Place> free(FleetId fleet, int most) {
        Instant now = clock.instant();
        return IntStream.range(0, allowance.most())
                .mapToObj(number -> Place.of(folder, fleet, number))
                .filter(place -> !running.containsKey(place))
                .filter(place -> attempts.getOrDefault(place, Attempts.NONE).mayTry(now))
                .sorted(Comparator.comparing(place -> !isBroken(place)))
                .limit(Math.max(0, most))
                .toList();
    }

    private boolean start(FarmId farm, Place place) {
        Instant now = clock.instant();
        try {
            Process process = launch.start(farm, place);
            running.put(place, new Running(process.toHandle(), Optional.of(process), now));
            log(Level.INFO, place, "started pid=" + process.pid());
            return true;
        } catch (IOException failure) {
            failed(place, Duration.ZERO);
            LOG.log(Level.ERROR, "local worker " + place + " could not be started", failure);
            return false;
        }
    }

    /** Drains all workers, and returns once they have ended; those that do not are killed. */
    @Override
    public void close() {
        lock.lock();
        try {
            closed.set(true);
            running.values().forEach(it -> it.process().destroy());
            Instant patience = clock.instant().plus(PATIENCE);
            running.values().forEach(it -> await(it.process(), patience));
            bury();
        } finally {
            lock.unlock();
        }
    }

    private void await(ProcessHandle process, Instant until) {
        try {
            process.onExit()
                    .get(
                            Math.max(0, Duration.between(clock.instant(), until).toMillis()),
                            TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException late) {
            LOG.log(Level.WARNING, "local worker pid=" + process.pid() + " is killed", late);
            process.destroyForcibly();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private static void log(Level level, Place place, String what) {
        LOG.log(level, "local worker " + place + " " + what);
    }
}
