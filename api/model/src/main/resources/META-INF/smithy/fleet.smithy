$version: "2"
$operationInputSuffix: "Request"
$operationOutputSuffix: "Response"

namespace freehold.deadline

use freehold.traits#caseInsensitive
use smithy.waiters#waitable

/// A set of like workers; what the fleet declares about them decides which steps it can run.
resource FleetResource {
    identifiers: {
        farmId: FarmId
        fleetId: FleetId
    }
    create: CreateFleet
    read: GetFleet
    update: UpdateFleet
    delete: DeleteFleet
    list: ListFleets
    operations: [
        AssumeFleetRoleForRead
    ]
    resources: [
        FleetMemberResource
        WorkerResource
        VolumeResource
    ]
}

/// Makes a fleet and declares what its workers offer; workers join it afterwards.
@idempotent
@http(method: "POST", uri: "/2023-10-12/farms/{farmId}/fleets", code: 200)
@endpoint(hostPrefix: "management.")
operation CreateFleet {
    input := {
        @required
        @httpLabel
        farmId: FarmId

        @httpHeader("X-Amz-Client-Token")
        @idempotencyToken
        clientToken: ClientToken

        @required
        displayName: ResourceName

        description: Description

        @required
        roleArn: IamRoleArn

        /// The recommended size never falls below it; 0 if never set.
        minWorkerCount: MinZeroMaxInteger

        /// No more workers than this can register; 0 keeps all work waiting.
        @required
        maxWorkerCount: MinZeroMaxInteger

        @required
        configuration: FleetConfiguration

        tags: Tags

        hostConfiguration: HostConfiguration
    }

    output := {
        @required
        fleetId: FleetId
    }

    errors: [
        AccessDeniedException
        InternalServerErrorException
        ResourceNotFoundException
        ServiceQuotaExceededException
        ThrottlingException
        ValidationException
    ]
}

/// Reads a fleet with its configuration, what its workers offer and how many there are.
@readonly
@http(method: "GET", uri: "/2023-10-12/farms/{farmId}/fleets/{fleetId}", code: 200)
@endpoint(hostPrefix: "management.")
@waitable(
    FleetActive: {
        minDelay: 5
        maxDelay: 900
        acceptors: [
            { state: "success", matcher: { output: { path: "status", expected: "ACTIVE", comparator: "stringEquals" } } }
            { state: "failure", matcher: { output: { path: "status", expected: "CREATE_FAILED", comparator: "stringEquals" } } }
            { state: "failure", matcher: { output: { path: "status", expected: "UPDATE_FAILED", comparator: "stringEquals" } } }
        ]
    }
)
operation GetFleet {
    input := {
        @required
        @httpLabel
        farmId: FarmId

        @required
        @httpLabel
        fleetId: FleetId
    }

    output := {
        @required
        fleetId: FleetId

        @required
        farmId: FarmId

        @required
        displayName: ResourceName

        @required
        status: FleetStatus

        /// Explains a failure or suspension; absent when there is nothing to explain.
        statusMessage: String

        autoScalingStatus: AutoScalingStatus

        /// How many workers the fleet should have for the work at hand; absent when it does not scale.
        targetWorkerCount: Integer

        /// Workers that exist and have not stopped; may lag behind by moments.
        @required
        workerCount: Integer

        /// The recommended size never falls below it; 0 if never set.
        @required
        minWorkerCount: MinZeroMaxInteger

        /// No more workers than this can register; 0 keeps all work waiting.
        @required
        maxWorkerCount: MinZeroMaxInteger

        @required
        configuration: FleetConfiguration

        @required
        createdAt: CreatedAt

        @required
        createdBy: CreatedBy

        updatedAt: UpdatedAt

        updatedBy: UpdatedBy

        description: Description

        hostConfiguration: HostConfiguration

        /// What the fleet declares, built-in and custom, under the names that steps require it by.
        capabilities: FleetCapabilities

        @required
        roleArn: IamRoleArn
    }

    errors: [
        AccessDeniedException
        InternalServerErrorException
        ResourceNotFoundException
        ThrottlingException
        ValidationException
    ]
}

/// Lists a farm's fleets, or with `principalId` those that this person or group is a member of.
@readonly
@http(method: "GET", uri: "/2023-10-12/farms/{farmId}/fleets", code: 200)
@endpoint(hostPrefix: "management.")
@paginated(inputToken: "nextToken", outputToken: "nextToken", pageSize: "maxResults", items: "fleets")
operation ListFleets {
    input := {
        @required
        @httpLabel
        farmId: FarmId

        @httpQuery("nextToken")
        nextToken: NextToken

        @httpQuery("maxResults")
        maxResults: MaxResults

        /// Only what this person or group is a member of; without it, only administrators may ask.
        @httpQuery("principalId")
        principalId: IdentityCenterPrincipalId

        /// Only fleets of exactly this name.
        @httpQuery("displayName")
        displayName: ResourceName

        /// Only fleets of this status.
        @httpQuery("status")
        status: FleetStatus
    }

    output := {
        @required
        fleets: FleetSummaries

        nextToken: NextToken
    }

    errors: [
        AccessDeniedException
        InternalServerErrorException
        ResourceNotFoundException
        ThrottlingException
        ValidationException
    ]
}

/// Changes a fleet; whether it is customer managed or service managed stays as created.
@idempotent
@http(method: "PATCH", uri: "/2023-10-12/farms/{farmId}/fleets/{fleetId}", code: 200)
@endpoint(hostPrefix: "management.")
operation UpdateFleet {
    input := {
        @required
        @httpLabel
        farmId: FarmId

        @required
        @httpLabel
        fleetId: FleetId

        @httpHeader("X-Amz-Client-Token")
        @idempotencyToken
        clientToken: ClientToken

        displayName: ResourceName

        description: Description

        roleArn: IamRoleArn

        /// The recommended size never falls below it; 0 if never set.
        minWorkerCount: MinZeroMaxInteger

        /// No more workers than this can register; 0 keeps all work waiting.
        maxWorkerCount: MinZeroMaxInteger

        configuration: FleetConfiguration

        hostConfiguration: HostConfiguration
    }

    output := {}

    errors: [
        AccessDeniedException
        InternalServerErrorException
        ResourceNotFoundException
        ServiceQuotaExceededException
        ThrottlingException
        ValidationException
    ]
}

/// Removes a fleet that no queue is associated with and whose workers are all offline.
@idempotent
@http(method: "DELETE", uri: "/2023-10-12/farms/{farmId}/fleets/{fleetId}", code: 200)
@endpoint(hostPrefix: "management.")
operation DeleteFleet {
    input := {
        @required
        @httpLabel
        farmId: FarmId

        @required
        @httpLabel
        fleetId: FleetId

        @httpHeader("X-Amz-Client-Token")
        @idempotencyToken
        clientToken: ClientToken
    }

    output := {}

    errors: [
        AccessDeniedException
        ConflictException
        InternalServerErrorException
        ResourceNotFoundException
        ThrottlingException
        ValidationException
    ]
}

/// Accelerators of the rented machines.
structure AcceleratorCapabilities {
    @required
    selections: AcceleratorSelections

    count: AcceleratorCountRange
}

/// How many accelerators each worker has.
structure AcceleratorCountRange {
    /// Every worker has at least so many accelerators.
    @required
    min: MinZeroMaxInteger

    /// No worker has more; absent if there is no bound.
    max: MinZeroMaxInteger
}

/// Model of accelerator.
enum AcceleratorName {
    T4 = "t4"
    A10G = "a10g"
    L4 = "l4"
    L40S = "l40s"
    RTX_PRO_SERVER_6000 = "rtx-pro-server-6000"
}

/// Version of the driver that the accelerator needs; `latest` if absent.
@length(min: 1, max: 100)
string AcceleratorRuntime

/// A model of accelerator that will do.
structure AcceleratorSelection {
    @required
    name: AcceleratorName

    runtime: AcceleratorRuntime
}

list AcceleratorSelections {
    member: AcceleratorSelection
}

/// How much memory each accelerator has.
structure AcceleratorTotalMemoryMiBRange {
    /// Every accelerator has at least so much memory, in MiB.
    @required
    min: MinZeroMaxInteger

    /// No accelerator has more, in MiB; absent if there is no bound.
    max: MinZeroMaxInteger
}

/// Kind of accelerator.
enum AcceleratorType {
    GPU = "gpu"
}

list AcceleratorTypes {
    member: AcceleratorType
}

/// Whether the farm manager recommends a size for the fleet.
enum AutoScalingMode {
    /// It recommends nothing; the size is the studio's affair.
    NO_SCALING
    /// It announces how many workers the waiting work calls for, and stops idle ones beyond that.
    EVENT_BASED_AUTO_SCALING
}

/// In which direction the recommended size is moving.
enum AutoScalingStatus {
    GROWING
    STEADY
    SHRINKING
}

/// Instruction set of the processors, matched with `attr.worker.cpu.arch`.
enum CpuArchitectureType {
    X86_64 = "x86_64"
    ARM64 = "arm64"
}

@length(min: 1, max: 15)
list CustomFleetAmountCapabilities {
    member: FleetAmountCapability
}

@length(min: 1, max: 15)
list CustomFleetAttributeCapabilities {
    member: FleetAttributeCapability
}

/// How the recommended size of a fleet follows its work.
structure CustomerManagedAutoScalingConfiguration {
    /// Idle workers to keep ready beyond those that work needs; 0 if absent.
    standbyWorkerCount: MinZeroMaxInteger

    /// Seconds a worker may be idle before the fleet shrinks by it; 300 if absent.
    workerIdleDurationSeconds: MinZeroMaxInteger

    /// At most so many workers are added to the recommendation in a minute; 10 if absent.
    scaleOutWorkersPerMinute: MinOneMaxInteger
}

/// A fleet of the studio's own machines.
structure CustomerManagedFleetConfiguration {
    @required
    mode: AutoScalingMode

    autoScalingConfiguration: CustomerManagedAutoScalingConfiguration

    @required
    workerCapabilities: CustomerManagedWorkerCapabilities

    storageProfileId: StorageProfileId

    tagPropagationMode: TagPropagationMode
}

/// Operating system of all workers of the fleet, matched with `attr.worker.os.family`.
@caseInsensitive
enum CustomerManagedFleetOperatingSystemFamily {
    WINDOWS
    LINUX
    MACOS
}

/// What every worker of the fleet offers; judged for the fleet as a whole, never for a single worker.
structure CustomerManagedWorkerCapabilities {
    @required
    vCpuCount: VCpuCountRange

    @required
    memoryMiB: MemoryMiBRange

    acceleratorTypes: AcceleratorTypes

    acceleratorCount: AcceleratorCountRange

    acceleratorTotalMemoryMiB: AcceleratorTotalMemoryMiBRange

    @required
    osFamily: CustomerManagedFleetOperatingSystemFamily

    @required
    cpuArchitectureType: CpuArchitectureType

    customAmounts: CustomFleetAmountCapabilities

    customAttributes: CustomFleetAttributeCapabilities
}

/// Operations per second of the root disk; 3000 if absent.
@range(min: 3000, max: 16000)
integer EbsIops

/// Throughput of the root disk in MiB per second; 125 if absent.
@range(min: 125, max: 1000)
integer EbsThroughputMiB

/// Root disk of a rented machine.
structure Ec2EbsVolume {
    /// Size of the root disk in GiB; 250 if absent.
    sizeGiB: Integer

    iops: EbsIops

    throughputMiB: EbsThroughputMiB
}

/// Terms on which machines are rented.
enum Ec2MarketType {
    ON_DEMAND = "on-demand"
    SPOT = "spot"
    WAIT_AND_SAVE = "wait-and-save"
}

@length(min: 1, max: 25)
list FleetAmountCapabilities {
    member: FleetAmountCapability
}

/// A quantity that every worker of the fleet has.
structure FleetAmountCapability {
    @required
    name: AmountCapabilityName

    /// Every worker has at least so much of it.
    @required
    min: Float

    /// No worker has more; absent if there is no bound.
    max: Float
}

@length(min: 1, max: 25)
list FleetAttributeCapabilities {
    member: FleetAttributeCapability
}

/// A property of every worker of the fleet, with the values that hold.
structure FleetAttributeCapability {
    @required
    name: AttributeCapabilityName

    @required
    values: AttributeCapabilityValuesList
}

/// All that a fleet guarantees.
structure FleetCapabilities {
    amounts: FleetAmountCapabilities

    attributes: FleetAttributeCapabilities
}

/// Who provides the workers, and what they offer.
union FleetConfiguration {
    /// The studio's own machines; they come and go by themselves or by the studio's means.
    customerManaged: CustomerManagedFleetConfiguration

    /// Machines that the service would rent; stored and reported, so that such fleets can be described.
    serviceManagedEc2: ServiceManagedEc2FleetConfiguration
}

/// `fleet-` and 32 hexadecimal digits.
@pattern("^fleet-[0-9a-f]{32}$")
string FleetId

/// One thing to install on the fleet's machines.
structure FleetSoftwareAddOn {
    @required
    name: FleetSoftwareAddOnName
}

/// Software to be installed on the machines of a service-managed fleet.
enum FleetSoftwareAddOnName {
    DOCKER = "docker"
}

@length(min: 0, max: 10)
list FleetSoftwareAddOns {
    member: FleetSoftwareAddOn
}

/// How far a fleet's creation or change has come.
enum FleetStatus {
    ACTIVE
    CREATE_IN_PROGRESS
    UPDATE_IN_PROGRESS
    CREATE_FAILED
    UPDATE_FAILED
    /// The fleet takes no work; `statusMessage` says why.
    SUSPENDED
}

list FleetSummaries {
    member: FleetSummary
}

/// A fleet without its capabilities, role and host configuration.
structure FleetSummary {
    @required
    fleetId: FleetId

    @required
    farmId: FarmId

    @required
    displayName: ResourceName

    @required
    status: FleetStatus

    /// Explains a failure or suspension; absent when there is nothing to explain.
    statusMessage: String

    autoScalingStatus: AutoScalingStatus

    /// How many workers the fleet should have for the work at hand; absent when it does not scale.
    targetWorkerCount: Integer

    /// Workers that exist and have not stopped; may lag behind by moments.
    @required
    workerCount: Integer

    /// The recommended size never falls below it; 0 if never set.
    @required
    minWorkerCount: MinZeroMaxInteger

    /// No more workers than this can register; 0 keeps all work waiting.
    @required
    maxWorkerCount: MinZeroMaxInteger

    @required
    configuration: FleetConfiguration

    @required
    createdAt: CreatedAt

    @required
    createdBy: CreatedBy

    updatedAt: UpdatedAt

    updatedBy: UpdatedBy
}

@length(min: 1, max: 100)
list InstanceTypes {
    member: InstanceType
}

@range(min: 512, max: 2147483647)
integer MemoryAmountMiB

/// How much memory each worker has.
structure MemoryMiBRange {
    /// Every worker has at least so much memory, in MiB.
    @required
    min: MemoryAmountMiB

    /// No worker has more, in MiB; absent if there is no bound.
    max: MemoryAmountMiB
}

@range(min: 1, max: 10000)
integer MinOneMaxTenThousand

/// Where workers find the volume.
@length(min: 1, max: 255)
string MountPath

/// Disks of a fleet that outlive their workers.
structure PersistentVolumeConfiguration {
    sizeGiB: PersistentVolumeSizeGiB

    iops: PersistentVolumeIops

    throughputMiB: PersistentVolumeThroughputMiB

    @required
    mountPath: MountPath

    lastUsedTtlHours: PersistentVolumeTtlHours
}

/// Hours after which a volume that no worker used is removed; 168 if absent.
@range(min: 1, max: 8760)
integer PersistentVolumeTtlHours

/// How the size of a fleet follows its work.
structure ServiceManagedEc2AutoScalingConfiguration {
    /// Idle workers to keep ready beyond those that work needs; 0 if absent.
    standbyWorkerCount: MinZeroMaxInteger

    /// Seconds a worker may be idle before the fleet shrinks by it; 300 if absent.
    workerIdleDurationSeconds: ServiceManagedEc2WorkerIdleDurationSeconds

    /// At most so many workers are added to the recommendation in a minute; 10 if absent.
    scaleOutWorkersPerMinute: MinOneMaxInteger
}

/// A fleet of rented machines.
structure ServiceManagedEc2FleetConfiguration {
    @required
    instanceCapabilities: ServiceManagedEc2InstanceCapabilities

    @required
    instanceMarketOptions: ServiceManagedEc2InstanceMarketOptions

    vpcConfiguration: VpcConfiguration

    storageProfileId: StorageProfileId

    persistentVolumeConfiguration: PersistentVolumeConfiguration

    autoScalingConfiguration: ServiceManagedEc2AutoScalingConfiguration
}

/// What the rented machines must offer.
structure ServiceManagedEc2InstanceCapabilities {
    @required
    vCpuCount: VCpuCountRange

    @required
    memoryMiB: MemoryMiBRange

    @required
    osFamily: ServiceManagedFleetOperatingSystemFamily

    @required
    cpuArchitectureType: CpuArchitectureType

    rootEbsVolume: Ec2EbsVolume

    acceleratorCapabilities: AcceleratorCapabilities

    allowedInstanceTypes: InstanceTypes

    excludedInstanceTypes: InstanceTypes

    customAmounts: CustomFleetAmountCapabilities

    customAttributes: CustomFleetAttributeCapabilities

    softwareAddOns: FleetSoftwareAddOns
}

/// On which terms machines are rented.
structure ServiceManagedEc2InstanceMarketOptions {
    @required
    type: Ec2MarketType
}

@range(min: 0, max: 86400)
integer ServiceManagedEc2WorkerIdleDurationSeconds

/// Operating system of all workers of the fleet, matched with `attr.worker.os.family`.
@caseInsensitive
enum ServiceManagedFleetOperatingSystemFamily {
    WINDOWS
    LINUX
}

/// Whether a new worker gets a copy of its fleet's tags.
enum TagPropagationMode {
    NO_PROPAGATION
    PROPAGATE_TAGS_TO_WORKERS_AT_LAUNCH
}

/// How many virtual processors each worker has.
structure VCpuCountRange {
    /// Every worker has at least so many virtual processors.
    @required
    min: MinOneMaxTenThousand

    /// No worker has more; absent if there is no bound.
    max: MinOneMaxTenThousand
}

/// What the fleet's machines may reach beyond their own network.
structure VpcConfiguration {
    resourceConfigurationArns: VpcResourceConfigurationArns
}

/// A resource outside the fleet's network that its machines may reach.
@length(min: 1, max: 2048)
string VpcResourceConfigurationArn

@length(min: 0, max: 10)
list VpcResourceConfigurationArns {
    member: VpcResourceConfigurationArn
}
