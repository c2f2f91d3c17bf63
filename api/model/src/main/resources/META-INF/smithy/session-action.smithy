$version: "2"
$operationInputSuffix: "Request"
$operationOutputSuffix: "Response"

namespace freehold.deadline

/// One thing that a session does: synchronize files, enter or leave an environment, or run a task.
resource SessionActionResource {
    identifiers: {
        farmId: FarmId
        queueId: QueueId
        jobId: JobId
        sessionActionId: SessionActionId
    }
    read: GetSessionAction
    list: ListSessionActions
}

/// Reads what one action of a session did: its status, progress, exit code and the limits it held.
@readonly
@http(method: "GET", uri: "/2023-10-12/farms/{farmId}/queues/{queueId}/jobs/{jobId}/session-actions/{sessionActionId}", code: 200)
@endpoint(hostPrefix: "management.")
operation GetSessionAction {
    input := {
        @required
        @httpLabel
        farmId: FarmId

        @required
        @httpLabel
        queueId: QueueId

        @required
        @httpLabel
        jobId: JobId

        @required
        @httpLabel
        sessionActionId: SessionActionId
    }

    output := {
        @required
        sessionActionId: SessionActionId

        @required
        status: SessionActionStatus

        startedAt: StartedAt

        endedAt: EndedAt

        /// When the worker last reported on the action, by the worker's clock, in UTC; absent if it never has.
        workerUpdatedAt: Timestamp

        progressPercent: SessionActionProgressPercent

        /// What the action put out, in the order of the job's own manifests; absent when nothing was put out.
        manifests: TaskRunManifestPropertiesListResponse

        @required
        sessionId: SessionId

        processExitCode: ProcessExitCode

        progressMessage: SessionActionProgressMessage

        /// Units of limits that the session holds; absent when its step needs none.
        acquiredLimits: AcquiredLimits

        @required
        definition: SessionActionDefinition
    }

    errors: [
        AccessDeniedException
        InternalServerErrorException
        ResourceNotFoundException
        ThrottlingException
        ValidationException
    ]
}

/// Lists the actions of a session in order, or those that ran a task; one of `sessionId` and `taskId` must be given.
@readonly
@http(method: "GET", uri: "/2023-10-12/farms/{farmId}/queues/{queueId}/jobs/{jobId}/session-actions", code: 200)
@endpoint(hostPrefix: "management.")
@paginated(inputToken: "nextToken", outputToken: "nextToken", pageSize: "maxResults", items: "sessionActions")
operation ListSessionActions {
    input := {
        @required
        @httpLabel
        farmId: FarmId

        @required
        @httpLabel
        queueId: QueueId

        @required
        @httpLabel
        jobId: JobId

        @httpQuery("nextToken")
        nextToken: NextToken

        @httpQuery("maxResults")
        maxResults: MaxResults

        /// Only actions of this session.
        @httpQuery("sessionId")
        sessionId: SessionId

        /// Only actions that ran this task.
        @httpQuery("taskId")
        taskId: TaskId
    }

    output := {
        @required
        sessionActions: SessionActionSummaries

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

/// Reads up to 100 session actions in one call; those that cannot be read are named in `errors`.
@readonly
@http(method: "POST", uri: "/2023-10-12/batch-get-session-action", code: 200)
@endpoint(hostPrefix: "management.")
operation BatchGetSessionAction {
    input := {
        @required
        identifiers: BatchGetSessionActionIdentifiers
    }

    output := {
        @required
        sessionActions: BatchGetSessionActionItems

        @required
        errors: BatchGetSessionActionErrors
    }

    errors: [
        AccessDeniedException
        InternalServerErrorException
        ThrottlingException
        ValidationException
    ]
}

/// Units of one limit that a session holds.
structure AcquiredLimit {
    @required
    limitId: LimitId

    /// Units of the limit that the session holds from its first action to its last.
    @required
    count: MinOneMaxInteger
}

list AcquiredLimits {
    member: AcquiredLimit
}

/// A session action that could not be read, and why.
structure BatchGetSessionActionError {
    @required
    farmId: FarmId

    @required
    queueId: QueueId

    @required
    jobId: JobId

    @required
    sessionActionId: SessionActionId

    @required
    code: BatchGetSessionActionErrorCode

    @required
    message: ErrorMessage
}

/// Why the item could not be read.
enum BatchGetSessionActionErrorCode {
    INTERNAL_SERVER_ERROR_EXCEPTION = "InternalServerErrorException"
    RESOURCE_NOT_FOUND_EXCEPTION = "ResourceNotFoundException"
    VALIDATION_EXCEPTION = "ValidationException"
}

list BatchGetSessionActionErrors {
    member: BatchGetSessionActionError
}

/// Names a session action with everything above it.
structure BatchGetSessionActionIdentifier {
    @required
    farmId: FarmId

    @required
    queueId: QueueId

    @required
    jobId: JobId

    @required
    sessionActionId: SessionActionId
}

@length(min: 1, max: 100)
list BatchGetSessionActionIdentifiers {
    member: BatchGetSessionActionIdentifier
}

/// A session action as GetSessionAction tells it, with the ids above it.
structure BatchGetSessionActionItem {
    @required
    farmId: FarmId

    @required
    queueId: QueueId

    @required
    jobId: JobId

    @required
    sessionActionId: SessionActionId

    @required
    status: SessionActionStatus

    startedAt: StartedAt

    endedAt: EndedAt

    /// When the worker last reported on the action, by the worker's clock, in UTC; absent if it never has.
    workerUpdatedAt: Timestamp

    progressPercent: SessionActionProgressPercent

    /// What the action put out, in the order of the job's own manifests; absent when nothing was put out.
    manifests: TaskRunManifestPropertiesListResponse

    @required
    sessionId: SessionId

    processExitCode: ProcessExitCode

    progressMessage: SessionActionProgressMessage

    /// Units of limits that the session holds; absent when its step needs none.
    acquiredLimits: AcquiredLimits

    @required
    definition: SessionActionDefinition
}

list BatchGetSessionActionItems {
    member: BatchGetSessionActionItem
}

/// Entering an environment.
structure EnvironmentEnterSessionActionDefinition {
    @required
    environmentId: EnvironmentId
}

/// Entering an environment.
structure EnvironmentEnterSessionActionDefinitionSummary {
    @required
    environmentId: EnvironmentId
}

/// Leaving an environment.
structure EnvironmentExitSessionActionDefinition {
    @required
    environmentId: EnvironmentId
}

/// Leaving an environment.
structure EnvironmentExitSessionActionDefinitionSummary {
    @required
    environmentId: EnvironmentId
}

/// What an action does.
union SessionActionDefinition {
    envEnter: EnvironmentEnterSessionActionDefinition

    envExit: EnvironmentExitSessionActionDefinition

    taskRun: TaskRunSessionActionDefinition

    syncInputJobAttachments: SyncInputJobAttachmentsSessionActionDefinition
}

/// What an action does, in short.
union SessionActionDefinitionSummary {
    envEnter: EnvironmentEnterSessionActionDefinitionSummary

    envExit: EnvironmentExitSessionActionDefinitionSummary

    taskRun: TaskRunSessionActionDefinitionSummary

    syncInputJobAttachments: SyncInputJobAttachmentsSessionActionDefinitionSummary
}

/// `sessionaction-`, the digits of its session's id, and its index in the session.
@pattern("^sessionaction-[0-9a-f]{32}-(0|([1-9][0-9]{0,9}))$")
string SessionActionId

/// The last status line that the job's output announced.
@sensitive
@length(min: 0, max: 4096)
string SessionActionProgressMessage

/// How far the action has come, 0 to 100, as the job's own output tells.
@range(min: 0, max: 100)
float SessionActionProgressPercent

/// Where an action stands.
enum SessionActionStatus {
    /// In the worker's list.
    ASSIGNED
    RUNNING
    /// The worker has been asked to give it up.
    CANCELING
    SUCCEEDED
    FAILED
    /// Broken off because its worker went away or fell silent.
    INTERRUPTED
    CANCELED
    /// The session ended before its turn came.
    NEVER_ATTEMPTED
    /// Planned; the worker has not been told, or has not confirmed.
    SCHEDULED
    /// It is being taken back before it began.
    RECLAIMING
    /// It was taken back before it began, to be run elsewhere or later.
    RECLAIMED
}

list SessionActionSummaries {
    member: SessionActionSummary
}

/// A session action without exit code, message and limits.
structure SessionActionSummary {
    @required
    sessionActionId: SessionActionId

    @required
    status: SessionActionStatus

    startedAt: StartedAt

    endedAt: EndedAt

    /// When the worker last reported on the action, by the worker's clock, in UTC; absent if it never has.
    workerUpdatedAt: Timestamp

    progressPercent: SessionActionProgressPercent

    /// What the action put out, in the order of the job's own manifests; absent when nothing was put out.
    manifests: TaskRunManifestPropertiesListResponse

    @required
    definition: SessionActionDefinitionSummary
}

/// Bringing input files to the host.
structure SyncInputJobAttachmentsSessionActionDefinition {
    /// Brings the output of the steps that this one depends on; absent, the job's own input files.
    stepId: StepId
}

/// Bringing input files to the host.
structure SyncInputJobAttachmentsSessionActionDefinitionSummary {
    /// Brings the output of the steps that this one depends on; absent, the job's own input files.
    stepId: StepId
}

list TaskRunManifestPropertiesListResponse {
    member: TaskRunManifestPropertiesResponse
}

/// Output files below one root folder; empty when there are none.
structure TaskRunManifestPropertiesResponse {
    /// Key of the manifest of output files; absent when there was no output below this root.
    outputManifestPath: String

    /// Hash of that manifest's contents; absent like its key.
    outputManifestHash: String
}

/// Running a task.
structure TaskRunSessionActionDefinition {
    taskId: TaskId

    @required
    stepId: StepId

    @required
    parameters: TaskParameters
}

/// Running a task.
structure TaskRunSessionActionDefinitionSummary {
    taskId: TaskId

    @required
    stepId: StepId

    parameters: TaskParameters
}
