$version: "2"
$operationInputSuffix: "Request"
$operationOutputSuffix: "Response"

namespace freehold.deadline

use freehold.traits#parks

/// One machine, or one agent on it, that is registered in a fleet and runs sessions.
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

/// Registers a machine in a fleet; it then obtains its own credentials and reports itself STARTED.
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

        /// What the host says about itself; may come later, with the first report.
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

/// Reads a worker with its status, its host and its log.
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

        /// Where its log is written and can be read; absent until it has one.
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

/// Lists a fleet's workers.
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

/// Reports that a worker has started, is stopping or has stopped, and what its host offers; an operator may set STOPPED to free a
/// stuck worker's tasks.
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

        /// What the host offers, as it found out itself; judged against what the fleet declares.
        capabilities: WorkerCapabilities

        hostProperties: HostPropertiesRequest
    }

    output := {
        /// Where its log is written and can be read; absent until it has one.
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

/// Forgets a worker that never started or has stopped.
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

/// Hands a worker what it needs to run an assigned session: details of jobs, attachments, steps and environments, each answered
/// or refused by itself.
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

/// A worker's heartbeat: it reports what its actions did and learns what to run, what to cancel and when to call again.
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

        /// What happened to actions since the last call; reporting twice does no harm.
        updatedSessionActions: UpdatedSessionActions
    }

    output := {
        /// Every session the worker has, each with all actions that are not final; one that is missing here is to be dropped.
        @required
        assignedSessions: AssignedSessions

        /// Actions to give up, by session; the running one is interrupted, the others are not begun.
        @required
        cancelSessionActions: CancelSessionActions

        /// Given only when the worker should stop and has no session left.
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

/// Reads up to 100 workers in one call; those that cannot be read are named in `errors`.
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

/// Enter an environment.
structure AssignedEnvironmentEnterSessionActionDefinition {
    @required
    environmentId: EnvironmentId
}

/// Leave an environment, whatever became of the tasks in it.
structure AssignedEnvironmentExitSessionActionDefinition {
    @required
    environmentId: EnvironmentId
}

/// A session as its worker is told of it.
structure AssignedSession {
    @required
    queueId: QueueId

    @required
    jobId: JobId

    @required
    sessionActions: AssignedSessionActions

    /// Where the session's output is to be logged.
    @required
    logConfiguration: LogConfiguration

    metadata: SessionMetadata
}

/// An action as its worker is told of it.
structure AssignedSessionAction {
    @required
    sessionActionId: SessionActionId

    @required
    definition: AssignedSessionActionDefinition
}

/// What an assigned action does.
union AssignedSessionActionDefinition {
    envEnter: AssignedEnvironmentEnterSessionActionDefinition

    envExit: AssignedEnvironmentExitSessionActionDefinition

    taskRun: AssignedTaskRunSessionActionDefinition

    /// Bring the files that the job, or the step named, takes as input to the host.
    syncInputJobAttachments: AssignedSyncInputJobAttachmentsSessionActionDefinition
}

list AssignedSessionActions {
    member: AssignedSessionAction
}

map AssignedSessions {
    key: SessionId
    value: AssignedSession
}

/// Bring input files to the host.
structure AssignedSyncInputJobAttachmentsSessionActionDefinition {
    /// Brings the output of the steps that this one depends on; absent, the job's own input files.
    stepId: StepId
}

/// Run a task.
structure AssignedTaskRunSessionActionDefinition {
    /// Absent where the service makes up chunks while running, which Freehold does not.
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

/// A worker that could not be read, and why.
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
    message: ErrorMessage
}

/// Why the item could not be read.
enum BatchGetWorkerErrorCode {
    INTERNAL_SERVER_ERROR_EXCEPTION = "InternalServerErrorException"
    RESOURCE_NOT_FOUND_EXCEPTION = "ResourceNotFoundException"
    VALIDATION_EXCEPTION = "ValidationException"
}

list BatchGetWorkerErrors {
    member: BatchGetWorkerError
}

/// Names a worker with everything above it.
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

/// A worker as GetWorker tells it.
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

    /// Where its log is written and can be read; absent until it has one.
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

/// How an action ended on the worker.
enum CompletedStatus {
    SUCCEEDED
    FAILED
    /// The worker broke it off, because it or its host is going away.
    INTERRUPTED
    /// It was broken off because the farm manager asked for it.
    CANCELED
    /// It was not begun.
    NEVER_ATTEMPTED
}

list DependenciesList {
    member: StepId
}

/// What the farm manager wants the worker to become.
enum DesiredWorkerStatus {
    STOPPED
}

/// A JSON value whose form is another specification's affair.
@sensitive
document Document

/// What a worker needs to know of an environment.
structure EnvironmentDetailsEntity {
    @required
    jobId: JobId

    @required
    environmentId: EnvironmentId

    /// Version of OpenJD the document follows, such as `jobtemplate-2023-09`.
    @required
    schemaVersion: String

    /// The environment as its template has it.
    @required
    template: Document

    /// Extensions of OpenJD that the template uses; absent when it uses none.
    extensions: OpenjdExtensionNameList

    resolvedSymbolTable: SerializedSymbolTable
}

/// Why an environment could not be told.
structure EnvironmentDetailsError {
    @required
    jobId: JobId

    @required
    environmentId: EnvironmentId

    @required
    code: JobEntityErrorCode

    @required
    message: ErrorMessage
}

/// Asks for an environment.
structure EnvironmentDetailsIdentifiers {
    @required
    jobId: JobId

    @required
    environmentId: EnvironmentId
}

/// Why one question of a worker got no answer.
union GetJobEntityError {
    jobDetails: JobDetailsError

    jobAttachmentDetails: JobAttachmentDetailsError

    stepDetails: StepDetailsError

    environmentDetails: EnvironmentDetailsError
}

/// What a host says about itself.
structure HostPropertiesRequest {
    ipAddresses: IpAddresses

    hostName: HostName
}

/// The files that travel with a job.
structure JobAttachmentDetailsEntity {
    @required
    jobId: JobId

    @required
    attachments: Attachments
}

/// Why a job's attachments could not be told.
structure JobAttachmentDetailsError {
    @required
    jobId: JobId

    @required
    code: JobEntityErrorCode

    @required
    message: ErrorMessage
}

/// Asks for a job's attachments.
structure JobAttachmentDetailsIdentifiers {
    @required
    jobId: JobId
}

/// What a worker needs to know of a job.
structure JobDetailsEntity {
    @required
    jobId: JobId

    jobAttachmentSettings: JobDetailsJobAttachmentSettings

    jobRunAsUser: JobRunAsUser

    /// Group that holds the log streams of the queue's sessions.
    @required
    logGroupName: String

    /// Present when the queue has a role, so that the worker can obtain its credentials.
    queueRoleArn: IamRoleArn

    parameters: JobParameters

    /// Version of OpenJD the document follows, such as `jobtemplate-2023-09`.
    @required
    schemaVersion: String

    /// Extensions of OpenJD that the template or one of its queue's environments uses; absent when none does.
    extensions: OpenjdExtensionNameList

    /// Translations from the submitting host's paths to the worker's; absent when either has no storage profile.
    pathMappingRules: PathMappingRules
}

/// Why a job could not be told.
structure JobDetailsError {
    @required
    jobId: JobId

    @required
    code: JobEntityErrorCode

    @required
    message: ErrorMessage
}

/// Asks for a job.
structure JobDetailsIdentifiers {
    @required
    jobId: JobId
}

/// Where the files that travel with the job are kept, as its queue says.
structure JobDetailsJobAttachmentSettings {
    @required
    s3BucketName: S3BucketName

    @required
    rootPrefix: S3Prefix
}

/// One answer to a worker's question about a session: of the kind that was asked for.
union JobEntity {
    jobDetails: JobDetailsEntity

    jobAttachmentDetails: JobAttachmentDetailsEntity

    stepDetails: StepDetailsEntity

    environmentDetails: EnvironmentDetailsEntity
}

/// Why the item was refused; MaxPayloadSizeExceeded means to ask for it alone.
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

/// Names one thing a worker wants to know about a session.
union JobEntityIdentifiersUnion {
    jobDetails: JobDetailsIdentifiers

    jobAttachmentDetails: JobAttachmentDetailsIdentifiers

    stepDetails: StepDetailsIdentifiers

    environmentDetails: EnvironmentDetailsIdentifiers
}

/// An extension of OpenJD that the template uses, such as `TASK_CHUNKING`.
@length(min: 1, max: 64)
@pattern("^[A-Z][A-Z0-9_]*$")
string OpenjdExtensionName

@length(min: 0, max: 32)
list OpenjdExtensionNameList {
    member: OpenjdExtensionName
}

/// Replaces the beginning of a path.
@sensitive
structure PathMappingRule {
    @required
    sourcePathFormat: PathFormat

    /// Beginning of paths on the host where the job was submitted.
    @required
    sourcePath: String

    /// What takes its place on the worker.
    @required
    destinationPath: String
}

list PathMappingRules {
    member: PathMappingRule
}

/// Values already computed for the template's format strings, as JSON text; absent when there is nothing to pass on.
@length(min: 1, max: 1000000)
string SerializedSymbolTable

@length(min: 0, max: 100)
list SessionActionIdList {
    member: SessionActionId
}

/// Facts about the session that later versions may add; a worker passes over those it does not know.
@length(min: 0, max: 10)
map SessionMetadata {
    key: SessionMetadataKey
    value: SessionMetadataValue
}

/// Name of such a fact.
@length(min: 1, max: 128)
string SessionMetadataKey

/// Value of such a fact.
@length(min: 0, max: 128)
string SessionMetadataValue

/// What a worker needs to know of a step.
structure StepDetailsEntity {
    @required
    jobId: JobId

    @required
    stepId: StepId

    /// Version of OpenJD the document follows, such as `jobtemplate-2023-09`.
    @required
    schemaVersion: String

    /// The step as its template has it.
    @required
    template: Document

    /// Steps whose output files the step may read; empty when it waits for none.
    @required
    dependencies: DependenciesList

    /// Extensions of OpenJD that the template uses; absent when it uses none.
    extensions: OpenjdExtensionNameList

    resolvedSymbolTable: SerializedSymbolTable
}

/// Why a step could not be told.
structure StepDetailsError {
    @required
    jobId: JobId

    @required
    stepId: StepId

    @required
    code: JobEntityErrorCode

    @required
    message: ErrorMessage
}

/// Asks for a step.
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

/// Output files below one root folder; empty when there are none.
structure TaskRunManifestPropertiesRequest {
    outputManifestPath: ManifestPath

    outputManifestHash: ManifestHash
}

/// Seconds after which the worker should call again; 0 means at once, the call being held open until there is news.
@range(min: 0)
integer UpdateWorkerScheduleInterval

/// What a worker reports about one action.
structure UpdatedSessionActionInfo {
    /// How the action ended; absent while it is running.
    completedStatus: CompletedStatus

    processExitCode: ProcessExitCode

    progressMessage: SessionActionProgressMessage

    /// When the action began, by the worker's clock; absent if it never did.
    startedAt: DateTime

    /// When the action ended, by the worker's clock; absent if it has not, or never began.
    endedAt: DateTime

    /// When the progress was observed, by the worker's clock.
    updatedAt: DateTime

    progressPercent: SessionActionProgressPercent

    /// What the action put out, in the order of the job's own manifests; absent when nothing was put out.
    manifests: TaskRunManifestPropertiesListRequest
}

map UpdatedSessionActions {
    key: SessionActionId
    value: UpdatedSessionActionInfo
}

/// What a worker may report about itself.
enum UpdatedWorkerStatus {
    STARTED
    STOPPING
    STOPPED
}

/// A quantity that the host has.
structure WorkerAmountCapability {
    @required
    name: AmountCapabilityName

    /// How much of it the host has.
    @required
    value: Float
}

@length(min: 2, max: 17)
list WorkerAmountCapabilityList {
    member: WorkerAmountCapability
}

/// A property of the host, with the values that hold.
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

/// All that a host offers.
structure WorkerCapabilities {
    @required
    amounts: WorkerAmountCapabilityList

    @required
    attributes: WorkerAttributeCapabilityList
}

/// `worker-` and 32 hexadecimal digits.
@pattern("^worker-[0-9a-f]{32}$")
string WorkerId

/// What a worker is doing, as far as its heartbeats tell.
enum WorkerStatus {
    /// Registered, never started.
    CREATED
    /// Connected and ready; nothing has been asked of it yet.
    STARTED
    /// It is shutting down, finishes what it must and takes nothing new.
    STOPPING
    /// Off duty; unfinished work was given back.
    STOPPED
    /// It has missed its heartbeats for so long that its work was given to others.
    NOT_RESPONDING
    /// Its host offers less than the fleet declares, so it gets no work.
    NOT_COMPATIBLE
    /// It has a session.
    RUNNING
    /// Connected, without work.
    IDLE
}

list WorkerSummaries {
    member: WorkerSummary
}

/// A worker, with all that GetWorker tells.
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

    /// Where its log is written and can be read; absent until it has one.
    log: LogConfiguration

    @required
    createdAt: CreatedAt

    @required
    createdBy: CreatedBy

    updatedAt: UpdatedAt

    updatedBy: UpdatedBy
}
