$version: "2"
$operationInputSuffix: "Request"
$operationOutputSuffix: "Response"

namespace freehold.deadline

use freehold.traits#parks

resource WorkerResource {
    identifiers: {
        farmId: FarmId
        fleetId: FleetId
        workerId: WorkerId
    }
    create: CreateWorker
    read: GetWorker
    update: UpdateWorker
    delete: DeleteWorker
    list: ListWorkers
    operations: [
        UpdateWorkerSchedule
        BatchGetJobEntity
        AssumeFleetRoleForWorker
        AssumeQueueRoleForWorker
        ListSessionsForWorker
    ]
}

@readonly
@http(method: "POST", uri: "/2023-10-12/farms/{farmId}/fleets/{fleetId}/workers/{workerId}/batchGetJobEntity", code: 200)
@endpoint(hostPrefix: "scheduling.")
operation BatchGetJobEntity {
    input := {
        @required
        @httpLabel
        farmId: FarmId

        @required
        @httpLabel
        fleetId: FleetId

        @required
        @httpLabel
        workerId: WorkerId

        @required
        identifiers: JobEntityIdentifiers
    }

    output := {
        @required
        entities: BatchGetJobEntityList

        @required
        errors: BatchGetJobEntityErrors
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
@http(method: "POST", uri: "/2023-10-12/batch-get-worker", code: 200)
@endpoint(hostPrefix: "management.")
operation BatchGetWorker {
    input := {
        @required
        identifiers: BatchGetWorkerIdentifiers
    }

    output := {
        @required
        workers: BatchGetWorkerItems

        @required
        errors: BatchGetWorkerErrors
    }

    errors: [
        AccessDeniedException
        InternalServerErrorException
        ThrottlingException
        ValidationException
    ]
}

@idempotent
@http(method: "POST", uri: "/2023-10-12/farms/{farmId}/fleets/{fleetId}/workers", code: 200)
@endpoint(hostPrefix: "scheduling.")
operation CreateWorker {
    input := {
        @required
        @httpLabel
        farmId: FarmId

        @required
        @httpLabel
        fleetId: FleetId

        hostProperties: HostPropertiesRequest

        @httpHeader("X-Amz-Client-Token")
        @idempotencyToken
        clientToken: ClientToken

        tags: Tags
    }

    output := {
        @required
        workerId: WorkerId
    }

    errors: [
        AccessDeniedException
        ConflictException
        InternalServerErrorException
        ResourceNotFoundException
        ThrottlingException
        ValidationException
    ]
}

@idempotent
@http(method: "DELETE", uri: "/2023-10-12/farms/{farmId}/fleets/{fleetId}/workers/{workerId}", code: 200)
@endpoint(hostPrefix: "management.")
operation DeleteWorker {
    input := {
        @required
        @httpLabel
        farmId: FarmId

        @required
        @httpLabel
        fleetId: FleetId

        @required
        @httpLabel
        workerId: WorkerId
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
@http(method: "GET", uri: "/2023-10-12/farms/{farmId}/fleets/{fleetId}/workers/{workerId}", code: 200)
@endpoint(hostPrefix: "management.")
operation GetWorker {
    input := {
        @required
        @httpLabel
        farmId: FarmId

        @required
        @httpLabel
        fleetId: FleetId

        @required
        @httpLabel
        workerId: WorkerId
    }

    output := {
        @required
        farmId: FarmId

        @required
        fleetId: FleetId

        @required
        workerId: WorkerId

        hostProperties: HostPropertiesResponse

        @required
        status: WorkerStatus

        log: LogConfiguration

        @required
        createdAt: CreatedAt

        @required
        createdBy: CreatedBy

        updatedAt: UpdatedAt

        updatedBy: UpdatedBy
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
@http(method: "GET", uri: "/2023-10-12/farms/{farmId}/fleets/{fleetId}/workers", code: 200)
@endpoint(hostPrefix: "management.")
@paginated(inputToken: "nextToken", outputToken: "nextToken", pageSize: "maxResults", items: "workers")
operation ListWorkers {
    input := {
        @required
        @httpLabel
        farmId: FarmId

        @required
        @httpLabel
        fleetId: FleetId

        @httpQuery("nextToken")
        nextToken: NextToken

        @httpQuery("maxResults")
        maxResults: MaxResults
    }

    output := {
        @required
        workers: WorkerSummaries

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
@http(method: "PATCH", uri: "/2023-10-12/farms/{farmId}/fleets/{fleetId}/workers/{workerId}", code: 200)
@endpoint(hostPrefix: "scheduling.")
operation UpdateWorker {
    input := {
        @required
        @httpLabel
        farmId: FarmId

        @required
        @httpLabel
        fleetId: FleetId

        @required
        @httpLabel
        workerId: WorkerId

        status: UpdatedWorkerStatus

        capabilities: WorkerCapabilities

        hostProperties: HostPropertiesRequest
    }

    output := {
        log: LogConfiguration

        hostConfiguration: HostConfiguration
    }

    errors: [
        AccessDeniedException
        ConflictException
        InternalServerErrorException
        ResourceNotFoundException
        ThrottlingException
        ValidationException
    ]
}

@idempotent
@http(method: "PATCH", uri: "/2023-10-12/farms/{farmId}/fleets/{fleetId}/workers/{workerId}/schedule", code: 200)
@endpoint(hostPrefix: "scheduling.")
@parks
operation UpdateWorkerSchedule {
    input := {
        @required
        @httpLabel
        farmId: FarmId

        @required
        @httpLabel
        fleetId: FleetId

        @required
        @httpLabel
        workerId: WorkerId

        updatedSessionActions: UpdatedSessionActions
    }

    output := {
        @required
        assignedSessions: AssignedSessions

        @required
        cancelSessionActions: CancelSessionActions

        desiredWorkerStatus: DesiredWorkerStatus

        @required
        updateIntervalSeconds: UpdateWorkerScheduleInterval
    }

    errors: [
        AccessDeniedException
        ConflictException
        InternalServerErrorException
        ResourceNotFoundException
        ThrottlingException
        ValidationException
    ]
}

structure AssignedEnvironmentEnterSessionActionDefinition {
    @required
    environmentId: EnvironmentId
}

structure AssignedEnvironmentExitSessionActionDefinition {
    @required
    environmentId: EnvironmentId
}

structure AssignedSession {
    @required
    queueId: QueueId

    @required
    jobId: JobId

    @required
    sessionActions: AssignedSessionActions

    @required
    logConfiguration: LogConfiguration

    metadata: SessionMetadata
}

structure AssignedSessionAction {
    @required
    sessionActionId: SessionActionId

    @required
    definition: AssignedSessionActionDefinition
}

union AssignedSessionActionDefinition {
    envEnter: AssignedEnvironmentEnterSessionActionDefinition

    envExit: AssignedEnvironmentExitSessionActionDefinition

    taskRun: AssignedTaskRunSessionActionDefinition

    syncInputJobAttachments: AssignedSyncInputJobAttachmentsSessionActionDefinition
}

list AssignedSessionActions {
    member: AssignedSessionAction
}

map AssignedSessions {
    key: SessionId
    value: AssignedSession
}

structure AssignedSyncInputJobAttachmentsSessionActionDefinition {
    stepId: StepId
}

structure AssignedTaskRunSessionActionDefinition {
    taskId: TaskId

    @required
    stepId: StepId

    @required
    parameters: TaskParameters
}

list BatchGetJobEntityErrors {
    member: GetJobEntityError
}

@length(min: 0, max: 25)
list BatchGetJobEntityList {
    member: JobEntity
}

structure BatchGetWorkerError {
    @required
    farmId: FarmId

    @required
    fleetId: FleetId

    @required
    workerId: WorkerId

    @required
    code: BatchGetWorkerErrorCode

    @required
    message: String
}

enum BatchGetWorkerErrorCode {
    INTERNAL_SERVER_ERROR_EXCEPTION = "InternalServerErrorException"
    RESOURCE_NOT_FOUND_EXCEPTION = "ResourceNotFoundException"
    VALIDATION_EXCEPTION = "ValidationException"
}

list BatchGetWorkerErrors {
    member: BatchGetWorkerError
}

structure BatchGetWorkerIdentifier {
    @required
    farmId: FarmId

    @required
    fleetId: FleetId

    @required
    workerId: WorkerId
}

@length(min: 1, max: 100)
list BatchGetWorkerIdentifiers {
    member: BatchGetWorkerIdentifier
}

structure BatchGetWorkerItem {
    @required
    farmId: FarmId

    @required
    fleetId: FleetId

    @required
    workerId: WorkerId

    hostProperties: HostPropertiesResponse

    @required
    status: WorkerStatus

    log: LogConfiguration

    @required
    createdAt: CreatedAt

    @required
    createdBy: CreatedBy

    updatedAt: UpdatedAt

    updatedBy: UpdatedBy
}

list BatchGetWorkerItems {
    member: BatchGetWorkerItem
}

map CancelSessionActions {
    key: SessionId
    value: SessionActionIdList
}

enum CompletedStatus {
    SUCCEEDED
    FAILED
    INTERRUPTED
    CANCELED
    NEVER_ATTEMPTED
}

list DependenciesList {
    member: StepId
}

enum DesiredWorkerStatus {
    STOPPED
}

@sensitive
document Document

structure EnvironmentDetailsEntity {
    @required
    jobId: JobId

    @required
    environmentId: EnvironmentId

    @required
    schemaVersion: String

    @required
    template: Document

    extensions: OpenjdExtensionNameList

    resolvedSymbolTable: SerializedSymbolTable
}

structure EnvironmentDetailsError {
    @required
    jobId: JobId

    @required
    environmentId: EnvironmentId

    @required
    code: JobEntityErrorCode

    @required
    message: String
}

structure EnvironmentDetailsIdentifiers {
    @required
    jobId: JobId

    @required
    environmentId: EnvironmentId
}

union GetJobEntityError {
    jobDetails: JobDetailsError

    jobAttachmentDetails: JobAttachmentDetailsError

    stepDetails: StepDetailsError

    environmentDetails: EnvironmentDetailsError
}

structure HostPropertiesRequest {
    ipAddresses: IpAddresses

    hostName: HostName
}

structure JobAttachmentDetailsEntity {
    @required
    jobId: JobId

    @required
    attachments: Attachments
}

structure JobAttachmentDetailsError {
    @required
    jobId: JobId

    @required
    code: JobEntityErrorCode

    @required
    message: String
}

structure JobAttachmentDetailsIdentifiers {
    @required
    jobId: JobId
}

structure JobDetailsEntity {
    @required
    jobId: JobId

    jobAttachmentSettings: JobDetailsJobAttachmentSettings

    jobRunAsUser: JobRunAsUser

    @required
    logGroupName: String

    queueRoleArn: IamRoleArn

    parameters: JobParameters

    @required
    schemaVersion: String

    extensions: OpenjdExtensionNameList

    pathMappingRules: PathMappingRules
}

structure JobDetailsError {
    @required
    jobId: JobId

    @required
    code: JobEntityErrorCode

    @required
    message: String
}

structure JobDetailsIdentifiers {
    @required
    jobId: JobId
}

structure JobDetailsJobAttachmentSettings {
    @required
    s3BucketName: S3BucketName

    @required
    rootPrefix: S3Prefix
}

union JobEntity {
    jobDetails: JobDetailsEntity

    jobAttachmentDetails: JobAttachmentDetailsEntity

    stepDetails: StepDetailsEntity

    environmentDetails: EnvironmentDetailsEntity
}

enum JobEntityErrorCode {
    ACCESS_DENIED_EXCEPTION = "AccessDeniedException"
    INTERNAL_SERVER_EXCEPTION = "InternalServerException"
    VALIDATION_EXCEPTION = "ValidationException"
    RESOURCE_NOT_FOUND_EXCEPTION = "ResourceNotFoundException"
    MAX_PAYLOAD_SIZE_EXCEEDED = "MaxPayloadSizeExceeded"
    CONFLICT_EXCEPTION = "ConflictException"
}

@length(min: 1, max: 10)
list JobEntityIdentifiers {
    member: JobEntityIdentifiersUnion
}

union JobEntityIdentifiersUnion {
    jobDetails: JobDetailsIdentifiers

    jobAttachmentDetails: JobAttachmentDetailsIdentifiers

    stepDetails: StepDetailsIdentifiers

    environmentDetails: EnvironmentDetailsIdentifiers
}

@length(min: 1, max: 64)
@pattern("^[A-Z][A-Z0-9_]*$")
string OpenjdExtensionName

@length(min: 0, max: 32)
list OpenjdExtensionNameList {
    member: OpenjdExtensionName
}

@sensitive
structure PathMappingRule {
    @required
    sourcePathFormat: PathFormat

    @required
    sourcePath: String

    @required
    destinationPath: String
}

list PathMappingRules {
    member: PathMappingRule
}

@length(min: 1, max: 1000000)
string SerializedSymbolTable

@length(min: 0, max: 100)
list SessionActionIdList {
    member: SessionActionId
}

@length(min: 0, max: 10)
map SessionMetadata {
    key: SessionMetadataKey
    value: SessionMetadataValue
}

@length(min: 1, max: 128)
string SessionMetadataKey

@length(min: 0, max: 128)
string SessionMetadataValue

structure StepDetailsEntity {
    @required
    jobId: JobId

    @required
    stepId: StepId

    @required
    schemaVersion: String

    @required
    template: Document

    @required
    dependencies: DependenciesList

    extensions: OpenjdExtensionNameList

    resolvedSymbolTable: SerializedSymbolTable
}

structure StepDetailsError {
    @required
    jobId: JobId

    @required
    stepId: StepId

    @required
    code: JobEntityErrorCode

    @required
    message: String
}

structure StepDetailsIdentifiers {
    @required
    jobId: JobId

    @required
    stepId: StepId
}

@length(min: 0, max: 10)
list TaskRunManifestPropertiesListRequest {
    member: TaskRunManifestPropertiesRequest
}

structure TaskRunManifestPropertiesRequest {
    outputManifestPath: TaskRunManifestPropertiesRequestOutputManifestPathString

    outputManifestHash: TaskRunManifestPropertiesRequestOutputManifestHashString
}

@length(min: 1, max: 256)
string TaskRunManifestPropertiesRequestOutputManifestHashString

@length(min: 1, max: 512)
string TaskRunManifestPropertiesRequestOutputManifestPathString

@range(min: 0)
integer UpdateWorkerScheduleInterval

structure UpdatedSessionActionInfo {
    completedStatus: CompletedStatus

    processExitCode: ProcessExitCode

    progressMessage: SessionActionProgressMessage

    startedAt: DateTime

    endedAt: DateTime

    updatedAt: DateTime

    progressPercent: SessionActionProgressPercent

    manifests: TaskRunManifestPropertiesListRequest
}

map UpdatedSessionActions {
    key: SessionActionId
    value: UpdatedSessionActionInfo
}

enum UpdatedWorkerStatus {
    STARTED
    STOPPING
    STOPPED
}

structure WorkerAmountCapability {
    @required
    name: AmountCapabilityName

    @required
    value: Float
}

@length(min: 2, max: 17)
list WorkerAmountCapabilityList {
    member: WorkerAmountCapability
}

structure WorkerAttributeCapability {
    @required
    name: AttributeCapabilityName

    @required
    values: AttributeCapabilityValuesList
}

@length(min: 2, max: 17)
list WorkerAttributeCapabilityList {
    member: WorkerAttributeCapability
}

structure WorkerCapabilities {
    @required
    amounts: WorkerAmountCapabilityList

    @required
    attributes: WorkerAttributeCapabilityList
}

@pattern("^worker-[0-9a-f]{32}$")
string WorkerId

enum WorkerStatus {
    CREATED
    STARTED
    STOPPING
    STOPPED
    NOT_RESPONDING
    NOT_COMPATIBLE
    RUNNING
    IDLE
}

list WorkerSummaries {
    member: WorkerSummary
}

structure WorkerSummary {
    @required
    farmId: FarmId

    @required
    fleetId: FleetId

    @required
    workerId: WorkerId

    hostProperties: HostPropertiesResponse

    @required
    status: WorkerStatus

    log: LogConfiguration

    @required
    createdAt: CreatedAt

    @required
    createdBy: CreatedBy

    updatedAt: UpdatedAt

    updatedBy: UpdatedBy
}
