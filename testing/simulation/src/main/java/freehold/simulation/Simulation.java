package freehold.simulation;

import freehold.api.AutoScalingMode;
import freehold.api.CpuArchitectureType;
import freehold.api.CreateFarmRequest;
import freehold.api.CreateFleetRequest;
import freehold.api.CreateQueueFleetAssociationRequest;
import freehold.api.CreateQueueRequest;
import freehold.api.CustomerManagedFleetConfiguration;
import freehold.api.CustomerManagedFleetOperatingSystemFamily;
import freehold.api.CustomerManagedWorkerCapabilities;
import freehold.api.DeadlineOperations;
import freehold.api.FleetConfiguration;
import freehold.api.JobRunAsUser;
import freehold.api.MemoryMiBRange;
import freehold.api.RunAs;
import freehold.api.UpdateQueueFleetAssociationStatus;
import freehold.api.VCpuCountRange;
import freehold.controlplane.access.CallContext;
import freehold.protocol.Reply;
import freehold.simulation.SimulatedWorker.World;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;

/** One farm, one seed. */
public final class Simulation {
    private static final Set<String> HAPPENINGS_OF_THEIR_OWN = Set.of("patience", "answer");
    private static final int CHECK_ALL_EVERY = 200;
    private static final Duration AFTERWARDS = Duration.ofHours(12);

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
     * @param events by kind
     * @param faults by kind
     */
    public record Result(
            long seed, String hash, Map<String, Long> events, Map<Fault, Long> faults) {
        /** How many events there were. */
        public long total() {
            return events.values().stream().mapToLong(Long::longValue).sum();
        }
    }

    /**
     * Runs until so many events have happened in all weathers, and then until all is quiet.
     *
     * @throws AssertionError if a promise was broken; it names the seed and the last events
     */
    public Result run(int events) {
        Agenda agenda = new Agenda();
        Chance chance = new Chance(seed);
        EventLog log = new EventLog(agenda);
        Faults faults = new Faults(chance, log, Weather.of(chance));
        try (SimulatedServer server = new SimulatedServer(agenda, chance, log, faults, disk)) {
            server.start();
            Site site = site(server);
            World world =
                    new World(
                            agenda,
                            chance,
                            faults,
                            new Network(agenda, chance, faults, server),
                            new Truth(),
                            site);
            new Course(world, server, log).run(events);
        } catch (RuntimeException | Error broken) {
            throw new AssertionError(
                    "seed %d: %s%n%s".formatted(seed, broken, String.join("\n", log.last())),
                    broken);
        }
        return new Result(seed, log.hash(), log.counts(), faults.counts());
    }

    /** The first resources, made before anything can go wrong. */
    private static Site site(SimulatedServer server) {
        AtomicReference<Site> made = new AtomicReference<>();
        server.receive(
                new Exchange.Call<Site>(
                        "user",
                        "Setup",
                        Duration.ofSeconds(1),
                        operations -> new Reply.Answer<>(site(operations))),
                outcome -> {
                    if (outcome instanceof Outcome.Answered<Site>(var site)) {
                        made.set(site);
                    }
                });
        return made.get();
    }

    private static Site site(DeadlineOperations<CallContext> operations) {
        CallContext ada = Site.administrator();
        String farm =
                operations
                        .createFarm()
                        .handle(CreateFarmRequest.builder().displayName("farm").build(), ada)
                        .farmId();
        String queue =
                operations
                        .createQueue()
                        .handle(
                                CreateQueueRequest.builder()
                                        .farmId(farm)
                                        .displayName("queue")
                                        .jobRunAsUser(
                                                JobRunAsUser.builder()
                                                        .runAs(RunAs.WORKER_AGENT_USER)
                                                        .build())
                                        .build(),
                                ada)
                        .queueId();
        String fleet = operations.createFleet().handle(fleet(farm), ada).fleetId();
        operations
                .createQueueFleetAssociation()
                .handle(
                        CreateQueueFleetAssociationRequest.builder()
                                .farmId(farm)
                                .queueId(queue)
                                .fleetId(fleet)
                                .build(),
                        ada);
        return new Site(farm, queue, fleet);
    }

    private static CreateFleetRequest fleet(String farm) {
        CustomerManagedWorkerCapabilities capabilities =
                CustomerManagedWorkerCapabilities.builder()
                        .vCpuCount(VCpuCountRange.builder().min(1).build())
                        .memoryMiB(MemoryMiBRange.builder().min(512).build())
                        .osFamily(CustomerManagedFleetOperatingSystemFamily.LINUX)
                        .cpuArchitectureType(CpuArchitectureType.X86_64)
                        .build();
        return CreateFleetRequest.builder()
                .farmId(farm)
                .displayName("fleet")
                .roleArn("arn:aws:iam::123456789012:role/Fleet")
                .maxWorkerCount(1_000)
                .configuration(
                        new FleetConfiguration.CustomerManaged(
                                CustomerManagedFleetConfiguration.builder()
                                        .mode(AutoScalingMode.NO_SCALING)
                                        .workerCapabilities(capabilities)
                                        .build()))
                .build();
    }

    /** How the time of one farm goes. */
    private record Course(World world, SimulatedServer server, EventLog log) {
        void run(int events) {
            Invariants invariants = new Invariants(world.truth(), world.site());
            SimulatedUser user = new SimulatedUser(world, server);
            List<SimulatedWorker> workers = workers();
            user.begin();
            for (int i = 0; i < events; ) {
                i += step(invariants, i) ? 1 : 0;
            }
            world.faults().calmDown();
            user.turnAssociation(UpdateQueueFleetAssociationStatus.ACTIVE);
            world.agenda().in(Duration.ofMinutes(45), "user", user::cancelLargeJobs);
            reviveAll(workers);
            quieten(invariants);
            server.look(reading -> {
                invariants.ofTheEnd(reading);
                return reading;
            });
        }

        /** Goes on until nothing is left to be done, or for so long that there must be a reason. */
        private void quieten(Invariants invariants) {
            Duration end = world.agenda().elapsed().plus(AFTERWARDS);
            boolean quiet = false;
            while (!quiet && world.agenda().elapsed().compareTo(end) < 0) {
                Duration pause = world.agenda().elapsed().plus(Duration.ofMinutes(1));
                while (world.agenda().elapsed().compareTo(pause) < 0) {
                    step(invariants, 1);
                }
                quiet = server.look(invariants::stuck).map(List::isEmpty).orElse(false);
            }
        }

        private List<SimulatedWorker> workers() {
            int count =
                    world.chance().happens(0.05)
                            ? world.chance().between(100, 300)
                            : world.chance().between(2, 20);
            List<SimulatedWorker> workers = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                int hold = world.chance().happens(0.2) ? 1 : 20;
                SimulatedWorker worker = new SimulatedWorker("worker" + i, hold, world);
                workers.add(worker);
                world.agenda().in(world.chance().millis(0, 30_000), "power", worker::powerOn);
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

        /** One thing happens; whether it counts as an event. */
        private boolean step(Invariants invariants, int number) {
            Agenda.Entry entry = world.agenda().next();
            entry.happening().run();
            server.settle();
            boolean counts = !HAPPENINGS_OF_THEIR_OWN.contains(entry.kind());
            if (counts && number % CHECK_ALL_EVERY == 0) {
                server.look(reading -> {
                    invariants.ofAll(reading);
                    return reading;
                });
            }
            return counts;
        }
    }
}
