package freehold.simulation;

import freehold.simulation.SimulatedWorker.World;
import freehold.store.Reading;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** One farm, one seed. */
public final class Simulation {
    private static final int CHECK_ALL_EVERY = 200;
    private static final Duration AFTERWARDS = Duration.ofHours(2);

    private final long seed;
    private final Path disk;

    /**
     * @param disk an empty folder
     */
    public Simulation(long seed, Path disk) {
        this.seed = seed;
        this.disk = disk;
    }

    /**
     * What came of it.
     *
     * @param hash of the event log
     * @param total how many events there were
     * @param events by kind, with what happened in passing
     * @param faults by kind
     */
    public record Result(
            long seed,
            String hash,
            long total,
            Map<String, Long> events,
            Map<Fault, Long> faults) {}

    /**
     * Runs until so many events have happened in all weathers, and then until all is quiet.
     *
     * @throws BrokenPromise if one was, or if the farm failed
     */
    public Result run(int events) throws BrokenPromise {
        Agenda agenda = new Agenda();
        EventLog log = new EventLog(agenda);
        Chance chance = new Chance(seed);
        Faults faults = new Faults(chance, log, agenda, Weather.CALM);
        Truth truth = new Truth(log);
        Invariants invariants = new Invariants(truth);
        try (SimulatedServer server =
                new SimulatedServer(agenda, chance, log, faults, disk, invariants)) {
            server.start();
            Site site = Site.made(server);
            invariants.isMade(site);
            faults.change(Weather.of(chance));
            Network network = new Network(agenda, chance, faults, server);
            World world = new World(agenda, chance, faults, network, truth, site);
            new Course(world, server, log, invariants).run(events);
        } catch (RuntimeException | Error broken) {
            throw new BrokenPromise(seed, log.last(), broken);
        }
        return new Result(seed, log.hash(), log.events(), log.counts(), faults.counts());
    }

    /** How the time of one farm goes. */
    private record Course(
            World world, SimulatedServer server, EventLog log, Invariants invariants) {
        void run(int events) {
            SimulatedUser user = new SimulatedUser(world, server);
            List<SimulatedWorker> workers = workers();
            SimulatedTreasurer treasurer = new SimulatedTreasurer(world, server);
            LimitKeeper keeper = new LimitKeeper(world);
            user.begin();
            treasurer.begin();
            keeper.begin();
            // Where hundreds of workers come online, that alone makes many events.
            goOn(Math.max(events, 10L * workers.size()));
            world.faults().calmDown();
            user.endWell();
            treasurer.endWell();
            keeper.endWell();
            reviveAll(workers);
            quieten();
            server.look(reading -> {
                checkAll(reading);
                invariants.ofTheEnd(reading);
                return reading;
            });
        }

        /** Goes on until there were so many events. */
        private void goOn(long events) {
            long checked = 0;
            long starts = server.starts();
            while (log.events() < events) {
                step();
                boolean due = log.events() >= checked + CHECK_ALL_EVERY;
                boolean restarted = server.starts() > starts;
                if (due || restarted) {
                    server.look(reading -> {
                        checkAll(reading);
                        if (restarted) {
                            invariants.ofReports(reading);
                        }
                        return reading;
                    });
                    checked = log.events();
                    starts = server.starts();
                }
            }
        }

        private void checkAll(Reading reading) {
            invariants.ofAll(reading, world.site(), server.servedSince(), world.agenda().instant());
        }

        /** Goes on until nothing is left to be done, or for so long that there must be a reason. */
        private void quieten() {
            Duration end = world.agenda().elapsed().plus(AFTERWARDS);
            boolean quiet = false;
            while (!quiet && world.agenda().elapsed().compareTo(end) < 0) {
                Duration pause = world.agenda().elapsed().plus(Duration.ofSeconds(20));
                while (world.agenda().elapsed().compareTo(pause) < 0) {
                    step();
                }
                quiet =
                        world.truth().isAllAcknowledged()
                                && server.look(invariants::isQuiet).orElse(false);
            }
        }

        private List<SimulatedWorker> workers() {
            int count =
                    world.chance().happens(0.02)
                            ? world.chance().between(100, 250)
                            : world.chance().between(2, 10);
            List<SimulatedWorker> workers = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                int hold = world.chance().happens(0.1) ? 1 : 20;
                SimulatedWorker worker = new SimulatedWorker("worker" + i, hold, world);
                workers.add(worker);
                world.agenda().in(world.chance().millis(0, 10_000), "power", worker::powerOn);
            }
            return workers;
        }

        private void reviveAll(List<SimulatedWorker> workers) {
            SimulatedWorker spare = new SimulatedWorker("spare", 20, world);
            workers.add(spare);
            workers.stream()
                    .filter(SimulatedWorker::isUsable)
                    .forEach(it -> world.agenda().in(Duration.ofSeconds(1), "power", it::powerOn));
        }

        private void step() {
            world.agenda().next().happening().run();
            server.settle();
        }
    }
}
