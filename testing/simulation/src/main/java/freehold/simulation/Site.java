package freehold.simulation;

import freehold.api.AutoScalingMode;
import freehold.api.CpuArchitectureType;
import freehold.api.CreateFarmRequest;
import freehold.api.CreateFleetRequest;
import freehold.api.CreateLimitRequest;
import freehold.api.CreateQueueFleetAssociationRequest;
import freehold.api.CreateQueueLimitAssociationRequest;
import freehold.api.CreateQueueRequest;
import freehold.api.CustomerManagedFleetConfiguration;
import freehold.api.CustomerManagedFleetOperatingSystemFamily;
import freehold.api.CustomerManagedWorkerCapabilities;
import freehold.api.DeadlineOperations;
import freehold.api.FleetConfiguration;
import freehold.api.JobRunAsUser;
import freehold.api.MemoryMiBRange;
import freehold.api.RunAs;
import freehold.api.VCpuCountRange;
import freehold.controlplane.access.CallContext;
import freehold.controlplane.access.Caller;
import freehold.domain.farm.FarmId;
import freehold.domain.job.JobId;
import freehold.domain.job.JobKey;
import freehold.domain.limit.LimitId;
import freehold.domain.limit.LimitKey;
import freehold.domain.queue.QueueId;
import freehold.protocol.Headers;
import freehold.protocol.Reply;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;

/** The farm that is simulated, once its first resources are made. */
record Site(String farmId, String queueId, String fleetId, String limitId) {
    /** What steps require that need units of the limit. */
    static final String LICENSE = "amount.license";

    private static final int LICENSES = 3;

    /** The context of a call by an administrator. */
    static CallContext administrator() {
        return context(
                new Caller.Administrator("arn:aws:iam::123456789012:user/ada"), Headers.NONE);
    }

    /** The context of a call by one of the fleet's workers, which may ask for longer holds. */
    CallContext worker(String workerId, int holdSeconds) {
        return context(
                new Caller.Worker(farmId, fleetId, workerId),
                Headers.of("x-freehold-hold", Integer.toString(holdSeconds)));
    }

    /** The key of one of the queue's jobs. */
    JobKey job(String id) {
        return new JobKey(new FarmId(farmId), new QueueId(queueId), new JobId(id));
    }

    private static CallContext context(Caller caller, Headers headers) {
        return new CallContext(caller, "request", "us-west-2", headers);
    }

    /** The first resources, made before anything can go wrong. */
    static Site made(SimulatedServer server) {
        AtomicReference<Site> made = new AtomicReference<>();
        Exchange.Call<Site> setup =
                new Exchange.Call<>(
                        "user",
                        "Setup",
                        Exchange.Kind.REPEATABLE,
                        Duration.ofSeconds(1),
                        operations -> new Reply.Answer<>(site(operations)));
        server.receive(
                new Exchange<>(setup, 0, _ -> {}),
                outcome -> {
                    if (outcome instanceof Outcome.Answered<Site>(var site)) {
                        made.set(site);
                    }
                });
        return made.get();
    }

    private static Site site(DeadlineOperations<CallContext> operations) {
        CallContext ada = administrator();
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
        return new Site(farm, queue, fleet, limit(operations, farm, queue));
    }

    /** A limit that the queue may use. */
    private static String limit(
            DeadlineOperations<CallContext> operations, String farm, String queue) {
        String limit =
                operations
                        .createLimit()
                        .handle(
                                CreateLimitRequest.builder()
                                        .farmId(farm)
                                        .displayName("licenses")
                                        .amountRequirementName(LICENSE)
                                        .maxCount(LICENSES)
                                        .build(),
                                administrator())
                        .limitId();
        operations
                .createQueueLimitAssociation()
                .handle(
                        CreateQueueLimitAssociationRequest.builder()
                                .farmId(farm)
                                .queueId(queue)
                                .limitId(limit)
                                .build(),
                        administrator());
        return limit;
    }

    QueueId queue() {
        return new QueueId(queueId);
    }

    /** The key of the limit. */
    LimitKey limit() {
        return new LimitKey(new FarmId(farmId), new LimitId(limitId));
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
}
