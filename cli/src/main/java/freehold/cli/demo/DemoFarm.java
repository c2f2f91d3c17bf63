package freehold.cli.demo;

import freehold.api.AutoScalingMode;
import freehold.api.CpuArchitectureType;
import freehold.api.CreateFarmRequest;
import freehold.api.CreateFleetRequest;
import freehold.api.CreateQueueEnvironmentRequest;
import freehold.api.CreateQueueFleetAssociationRequest;
import freehold.api.CreateQueueRequest;
import freehold.api.CustomerManagedFleetConfiguration;
import freehold.api.CustomerManagedFleetOperatingSystemFamily;
import freehold.api.CustomerManagedWorkerCapabilities;
import freehold.api.EnvironmentTemplateType;
import freehold.api.FleetConfiguration;
import freehold.api.JobRunAsUser;
import freehold.api.MemoryMiBRange;
import freehold.api.RunAs;
import freehold.api.VCpuCountRange;
import freehold.client.DeadlineClient;
import java.util.Locale;

/** A farm with a queue, an environment for all its jobs, and a fleet for this machine. */
record DemoFarm(String farmId, String queueId, String fleetId) {
    private static final String ENVIRONMENT =
            """
            specificationVersion: environment-2023-09
            environment:
              name: Studio
              description: What every job of the queue finds in its environment.
              variables:
                STUDIO: Freehold
            """;

    static DemoFarm create(DeadlineClient client) {
        String farm =
                client.createFarm(CreateFarmRequest.builder().displayName("Demo").build()).farmId();
        String queue =
                client.createQueue(
                                CreateQueueRequest.builder()
                                        .farmId(farm)
                                        .displayName("Samples")
                                        .jobRunAsUser(
                                                JobRunAsUser.builder()
                                                        .runAs(RunAs.WORKER_AGENT_USER)
                                                        .build())
                                        .build())
                        .queueId();
        client.createQueueEnvironment(
                CreateQueueEnvironmentRequest.builder()
                        .farmId(farm)
                        .queueId(queue)
                        .priority(0)
                        .templateType(EnvironmentTemplateType.YAML)
                        .template(ENVIRONMENT)
                        .build());
        String fleet = fleet(client, farm);
        client.createQueueFleetAssociation(
                CreateQueueFleetAssociationRequest.builder()
                        .farmId(farm)
                        .queueId(queue)
                        .fleetId(fleet)
                        .build());
        return new DemoFarm(farm, queue, fleet);
    }

    private static String fleet(DeadlineClient client, String farm) {
        var capabilities =
                CustomerManagedWorkerCapabilities.builder()
                        .vCpuCount(VCpuCountRange.builder().min(1).build())
                        .memoryMiB(MemoryMiBRange.builder().min(512).build())
                        .osFamily(operatingSystem())
                        .cpuArchitectureType(architecture())
                        .build();
        return client.createFleet(
                        CreateFleetRequest.builder()
                                .farmId(farm)
                                .displayName("This machine")
                                .roleArn("arn:aws:iam::000000000000:role/Fleet")
                                .maxWorkerCount(1)
                                .configuration(
                                        new FleetConfiguration.CustomerManaged(
                                                CustomerManagedFleetConfiguration.builder()
                                                        .mode(AutoScalingMode.NO_SCALING)
                                                        .workerCapabilities(capabilities)
                                                        .build()))
                                .build())
                .fleetId();
    }

    private static CustomerManagedFleetOperatingSystemFamily operatingSystem() {
        String name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        if (name.contains("win")) {
            return CustomerManagedFleetOperatingSystemFamily.WINDOWS;
        }
        return name.contains("mac")
                ? CustomerManagedFleetOperatingSystemFamily.MACOS
                : CustomerManagedFleetOperatingSystemFamily.LINUX;
    }

    private static CpuArchitectureType architecture() {
        String name = System.getProperty("os.arch");
        return name.equals("aarch64") ? CpuArchitectureType.ARM64 : CpuArchitectureType.X86_64;
    }
}
