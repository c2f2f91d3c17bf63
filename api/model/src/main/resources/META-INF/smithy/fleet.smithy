$version: "2"
$operationInputSuffix: "Request"
$operationOutputSuffix: "Response"

namespace freehold.deadline

use freehold.traits#caseInsensitive
use smithy.waiters#waitable

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

        minWorkerCount: MinZeroMaxInteger

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

        statusMessage: String

        autoScalingStatus: AutoScalingStatus

        targetWorkerCount: Integer

        @required
        workerCount: Integer

        @required
        minWorkerCount: MinZeroMaxInteger

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

        @httpQuery("principalId")
        principalId: IdentityCenterPrincipalId

        @httpQuery("displayName")
        displayName: ResourceName

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

        minWorkerCount: MinZeroMaxInteger

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

structure AcceleratorCapabilities {
    @required
    selections: AcceleratorSelections

    count: AcceleratorCountRange
}

structure AcceleratorCountRange {
    @required
    min: MinZeroMaxInteger

    max: MinZeroMaxInteger
}

enum AcceleratorName {
    T4 = "t4"
    A10G = "a10g"
    L4 = "l4"
    L40S = "l40s"
    RTX_PRO_SERVER_6000 = "rtx-pro-server-6000"
}

@length(min: 1, max: 100)
string AcceleratorRuntime

structure AcceleratorSelection {
    @required
    name: AcceleratorName

    runtime: AcceleratorRuntime
}

list AcceleratorSelections {
    member: AcceleratorSelection
}

structure AcceleratorTotalMemoryMiBRange {
    @required
    min: MinZeroMaxInteger

    max: MinZeroMaxInteger
}

enum AcceleratorType {
    GPU = "gpu"
}

list AcceleratorTypes {
    member: AcceleratorType
}

enum AutoScalingMode {
    NO_SCALING
    EVENT_BASED_AUTO_SCALING
}

enum AutoScalingStatus {
    GROWING
    STEADY
    SHRINKING
}

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

structure CustomerManagedAutoScalingConfiguration {
    standbyWorkerCount: MinZeroMaxInteger

    workerIdleDurationSeconds: MinZeroMaxInteger

    scaleOutWorkersPerMinute: MinOneMaxInteger
}

structure CustomerManagedFleetConfiguration {
    @required
    mode: AutoScalingMode

    autoScalingConfiguration: CustomerManagedAutoScalingConfiguration

    @required
    workerCapabilities: CustomerManagedWorkerCapabilities

    storageProfileId: StorageProfileId

    tagPropagationMode: TagPropagationMode
}

@caseInsensitive
enum CustomerManagedFleetOperatingSystemFamily {
    WINDOWS
    LINUX
    MACOS
}

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

@range(min: 3000, max: 16000)
integer EbsIops

@range(min: 125, max: 1000)
integer EbsThroughputMiB

structure Ec2EbsVolume {
    sizeGiB: Integer

    iops: EbsIops

    throughputMiB: EbsThroughputMiB
}

enum Ec2MarketType {
    ON_DEMAND = "on-demand"
    SPOT = "spot"
    WAIT_AND_SAVE = "wait-and-save"
}

@length(min: 1, max: 25)
list FleetAmountCapabilities {
    member: FleetAmountCapability
}

structure FleetAmountCapability {
    @required
    name: AmountCapabilityName

    @required
    min: Float

    max: Float
}

@length(min: 1, max: 25)
list FleetAttributeCapabilities {
    member: FleetAttributeCapability
}

structure FleetAttributeCapability {
    @required
    name: AttributeCapabilityName

    @required
    values: AttributeCapabilityValuesList
}

structure FleetCapabilities {
    amounts: FleetAmountCapabilities

    attributes: FleetAttributeCapabilities
}

union FleetConfiguration {
    customerManaged: CustomerManagedFleetConfiguration

    serviceManagedEc2: ServiceManagedEc2FleetConfiguration
}

@pattern("^fleet-[0-9a-f]{32}$")
string FleetId

structure FleetSoftwareAddOn {
    @required
    name: FleetSoftwareAddOnName
}

enum FleetSoftwareAddOnName {
    DOCKER = "docker"
}

@length(min: 0, max: 10)
list FleetSoftwareAddOns {
    member: FleetSoftwareAddOn
}

enum FleetStatus {
    ACTIVE
    CREATE_IN_PROGRESS
    UPDATE_IN_PROGRESS
    CREATE_FAILED
    UPDATE_FAILED
    SUSPENDED
}

list FleetSummaries {
    member: FleetSummary
}

structure FleetSummary {
    @required
    fleetId: FleetId

    @required
    farmId: FarmId

    @required
    displayName: ResourceName

    @required
    status: FleetStatus

    statusMessage: String

    autoScalingStatus: AutoScalingStatus

    targetWorkerCount: Integer

    @required
    workerCount: Integer

    @required
    minWorkerCount: MinZeroMaxInteger

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

structure MemoryMiBRange {
    @required
    min: MemoryAmountMiB

    max: MemoryAmountMiB
}

@range(min: 1, max: 10000)
integer MinOneMaxTenThousand

@length(min: 1, max: 255)
string MountPath

structure PersistentVolumeConfiguration {
    sizeGiB: PersistentVolumeSizeGiB

    iops: PersistentVolumeIops

    throughputMiB: PersistentVolumeThroughputMiB

    @required
    mountPath: MountPath

    lastUsedTtlHours: PersistentVolumeTtlHours
}

@range(min: 1, max: 8760)
integer PersistentVolumeTtlHours

structure ServiceManagedEc2AutoScalingConfiguration {
    standbyWorkerCount: MinZeroMaxInteger

    workerIdleDurationSeconds: ServiceManagedEc2WorkerIdleDurationSeconds

    scaleOutWorkersPerMinute: MinOneMaxInteger
}

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

structure ServiceManagedEc2InstanceMarketOptions {
    @required
    type: Ec2MarketType
}

@range(min: 0, max: 86400)
integer ServiceManagedEc2WorkerIdleDurationSeconds

@caseInsensitive
enum ServiceManagedFleetOperatingSystemFamily {
    WINDOWS
    LINUX
}

enum TagPropagationMode {
    NO_PROPAGATION
    PROPAGATE_TAGS_TO_WORKERS_AT_LAUNCH
}

structure VCpuCountRange {
    @required
    min: MinOneMaxTenThousand

    max: MinOneMaxTenThousand
}

structure VpcConfiguration {
    resourceConfigurationArns: VpcResourceConfigurationArns
}

@length(min: 1, max: 2048)
string VpcResourceConfigurationArn

@length(min: 0, max: 10)
list VpcResourceConfigurationArns {
    member: VpcResourceConfigurationArn
}
