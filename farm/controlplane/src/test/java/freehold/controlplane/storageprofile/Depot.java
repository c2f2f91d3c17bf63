package freehold.controlplane.storageprofile;

import freehold.api.AutoScalingMode;
import freehold.api.CpuArchitectureType;
import freehold.api.CreateFleetRequest;
import freehold.api.CreateJobRequest;
import freehold.api.CreateQueueFleetAssociationRequest;
import freehold.api.CreateQueueRequest;
import freehold.api.CreateStorageProfileRequest;
import freehold.api.CustomerManagedFleetConfiguration;
import freehold.api.CustomerManagedFleetOperatingSystemFamily;
import freehold.api.CustomerManagedWorkerCapabilities;
import freehold.api.DeleteStorageProfileRequest;
import freehold.api.FileSystemLocation;
import freehold.api.FileSystemLocationType;
import freehold.api.FleetConfiguration;
import freehold.api.GetStorageProfileRequest;
import freehold.api.GetStorageProfileResponse;
import freehold.api.JobDetailsIdentifiers;
import freehold.api.JobEntity;
import freehold.api.JobEntityIdentifiersUnion;
import freehold.api.JobRunAsUser;
import freehold.api.JobTemplateType;
import freehold.api.MemoryMiBRange;
import freehold.api.PathMappingRule;
import freehold.api.RunAs;
import freehold.api.StorageProfileOperatingSystemFamily;
import freehold.api.UpdateFleetRequest;
import freehold.api.UpdateQueueRequest;
import freehold.api.UpdateStorageProfileRequest;
import freehold.api.VCpuCountRange;
import freehold.controlplane.entity.JobEntityReader;
import freehold.controlplane.fleet.CreateFleet;
import freehold.controlplane.fleet.UpdateFleet;
import freehold.controlplane.idempotency.Idempotency;
import freehold.controlplane.job.CreateJob;
import freehold.controlplane.job.JobSignals;
import freehold.controlplane.queue.CreateQueue;
import freehold.controlplane.queue.CreateQueueFleetAssociation;
import freehold.controlplane.queue.UpdateQueue;
import freehold.controlplane.schedule.Studio;
import freehold.domain.fleet.FleetId;
import freehold.domain.job.JobId;
import freehold.domain.job.JobKey;
import freehold.domain.queue.QueueId;
import freehold.store.Store;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/** A farm in which storage profiles, queues, fleets and jobs are made by the real operations. */
final class Depot implements AutoCloseable {
    static final FileSystemLocation PROJECTS = shared("Projects", "P:\\proj");
    static final FileSystemLocation TOOLS = shared("Tools", "T:\\");

    private final Idempotency idempotency = new Idempotency();
    private final Studio studio;

    Depot(Path folder) {
        this.studio = new Studio(folder);
    }

    Store store() {
        return studio.store();
    }

    static FileSystemLocation shared(String name, String path) {
        return FileSystemLocation.builder()
                .name(name)
                .path(path)
                .type(FileSystemLocationType.SHARED)
                .build();
    }

    String profile(StorageProfileOperatingSystemFamily family, FileSystemLocation... locations) {
        return create(
                CreateStorageProfileRequest.builder()
                        .farmId(Studio.FARM.value())
                        .displayName("profile")
                        .osFamily(family)
                        .fileSystemLocations(List.of(locations))
                        .build());
    }

    String windows(FileSystemLocation... locations) {
        return profile(StorageProfileOperatingSystemFamily.WINDOWS, locations);
    }

    String linux(FileSystemLocation... locations) {
        return profile(StorageProfileOperatingSystemFamily.LINUX, locations);
    }

    String create(CreateStorageProfileRequest request) {
        return new CreateStorageProfile(store(), idempotency, studio.ids())
                .handle(request, Studio.ADMINISTRATOR)
                .storageProfileId();
    }

    void update(String profile, UnaryOperator<UpdateStorageProfileRequest.Builder> change) {
        new UpdateStorageProfile(store(), idempotency)
                .handle(
                        change.apply(
                                        UpdateStorageProfileRequest.builder()
                                                .farmId(Studio.FARM.value())
                                                .storageProfileId(profile))
                                .build(),
                        Studio.ADMINISTRATOR);
    }

    GetStorageProfileResponse get(String profile) {
        return new GetStorageProfile(store())
                .handle(
                        GetStorageProfileRequest.builder()
                                .farmId(Studio.FARM.value())
                                .storageProfileId(profile)
                                .build(),
                        Studio.ADMINISTRATOR);
    }

    void delete(String profile) {
        new DeleteStorageProfile(store())
                .handle(
                        DeleteStorageProfileRequest.builder()
                                .farmId(Studio.FARM.value())
                                .storageProfileId(profile)
                                .build(),
                        Studio.ADMINISTRATOR);
    }

    /** A queue that runs jobs as its workers do. */
    String queue(UnaryOperator<CreateQueueRequest.Builder> settings) {
        return new CreateQueue(store(), idempotency, studio.ids(), studio.wakeups())
                .handle(
                        settings.apply(
                                        CreateQueueRequest.builder()
                                                .farmId(Studio.FARM.value())
                                                .displayName("queue")
                                                .jobRunAsUser(
                                                        JobRunAsUser.builder()
                                                                .runAs(RunAs.WORKER_AGENT_USER)
                                                                .build()))
                                .build(),
                        Studio.ADMINISTRATOR)
                .queueId();
    }

    String queueAllowing(String... profiles) {
        return queue(it -> it.allowedStorageProfileIds(List.of(profiles)));
    }

    void updateQueue(String queue, UnaryOperator<UpdateQueueRequest.Builder> change) {
        new UpdateQueue(store(), idempotency, studio.wakeups())
                .handle(
                        change.apply(
                                        UpdateQueueRequest.builder()
                                                .farmId(Studio.FARM.value())
                                                .queueId(queue))
                                .build(),
                        Studio.ADMINISTRATOR);
    }

    /** A fleet of Linux hosts. */
    String fleet(UnaryOperator<CustomerManagedFleetConfiguration.Builder> configuration) {
        return new CreateFleet(store(), idempotency, studio.ids())
                .handle(
                        CreateFleetRequest.builder()
                                .farmId(Studio.FARM.value())
                                .displayName("fleet")
                                .roleArn("arn:aws:iam::123456789012:role/Fleet")
                                .maxWorkerCount(1)
                                .configuration(configuration(configuration))
                                .build(),
                        Studio.ADMINISTRATOR)
                .fleetId();
    }

    String fleetWith(String profile) {
        return fleet(it -> it.storageProfileId(profile));
    }

    void updateFleet(
            String fleet, UnaryOperator<CustomerManagedFleetConfiguration.Builder> configuration) {
        new UpdateFleet(store(), idempotency)
                .handle(
                        UpdateFleetRequest.builder()
                                .farmId(Studio.FARM.value())
                                .fleetId(fleet)
                                .configuration(configuration(configuration))
                                .build(),
                        Studio.ADMINISTRATOR);
    }

    private static FleetConfiguration configuration(
            UnaryOperator<CustomerManagedFleetConfiguration.Builder> change) {
        return new FleetConfiguration.CustomerManaged(
                change.apply(
                                CustomerManagedFleetConfiguration.builder()
                                        .mode(AutoScalingMode.NO_SCALING)
                                        .workerCapabilities(
                                                capabilities(
                                                        CustomerManagedFleetOperatingSystemFamily
                                                                .LINUX)))
                        .build());
    }

    static CustomerManagedWorkerCapabilities capabilities(
            CustomerManagedFleetOperatingSystemFamily family) {
        return CustomerManagedWorkerCapabilities.builder()
                .vCpuCount(VCpuCountRange.builder().min(1).build())
                .memoryMiB(MemoryMiBRange.builder().min(512).build())
                .osFamily(family)
                .cpuArchitectureType(CpuArchitectureType.X86_64)
                .build();
    }

    void associate(String queue, String fleet) {
        new CreateQueueFleetAssociation(store(), studio.wakeups())
                .handle(
                        CreateQueueFleetAssociationRequest.builder()
                                .farmId(Studio.FARM.value())
                                .queueId(queue)
                                .fleetId(fleet)
                                .build(),
                        Studio.ADMINISTRATOR);
    }

    JobKey submit(String queue, UnaryOperator<CreateJobRequest.Builder> more) {
        CreateJobRequest request =
                more.apply(
                                CreateJobRequest.builder()
                                        .farmId(Studio.FARM.value())
                                        .queueId(queue)
                                        .priority(50)
                                        .templateType(JobTemplateType.JSON)
                                        .template("{}"))
                        .build();
        String id =
                new CreateJob(
                                store(),
                                idempotency,
                                studio.ids(),
                                _ -> true,
                                new JobSignals(store(), studio.wakeups()))
                        .handle(request, Studio.ADMINISTRATOR)
                        .jobId();
        return new JobKey(Studio.FARM, new QueueId(queue), new JobId(id));
    }

    /** What a worker of the fleet reads of how the job's paths are mapped. */
    List<PathMappingRule> rules(JobKey job, String fleet) {
        JobEntityIdentifiersUnion asked =
                new JobEntityIdentifiersUnion.JobDetails(
                        JobDetailsIdentifiers.builder().jobId(job.id().value()).build());
        JobEntity read =
                store().read(reading ->
                                JobEntityReader.read(
                                        reading, new FleetId(fleet), Set.of(job), List.of(asked)))
                        .entities()
                        .getFirst();
        return ((JobEntity.JobDetails) read).value().pathMappingRules().orElseThrow();
    }

    @Override
    public void close() {
        studio.close();
    }
}
