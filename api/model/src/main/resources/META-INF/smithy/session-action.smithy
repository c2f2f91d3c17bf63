$version: "2"
$operationInputSuffix: "Request"
$operationOutputSuffix: "Response"

namespace freehold.deadline

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

        workerUpdatedAt: Timestamp

        progressPercent: SessionActionProgressPercent

        manifests: TaskRunManifestPropertiesListResponse

        @required
        sessionId: SessionId

        processExitCode: ProcessExitCode

        progressMessage: SessionActionProgressMessage

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

        @httpQuery("sessionId")
        sessionId: SessionId

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

structure AcquiredLimit {
    @required
    limitId: LimitId

    @required
    count: MinOneMaxInteger
}

list AcquiredLimits {
    member: AcquiredLimit
}

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
    message: String
}

enum BatchGetSessionActionErrorCode {
    INTERNAL_SERVER_ERROR_EXCEPTION = "InternalServerErrorException"
    RESOURCE_NOT_FOUND_EXCEPTION = "ResourceNotFoundException"
    VALIDATION_EXCEPTION = "ValidationException"
}

list BatchGetSessionActionErrors {
    member: BatchGetSessionActionError
}

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

    workerUpdatedAt: Timestamp

    progressPercent: SessionActionProgressPercent

    manifests: TaskRunManifestPropertiesListResponse

    @required
    sessionId: SessionId

    processExitCode: ProcessExitCode

    progressMessage: SessionActionProgressMessage

    acquiredLimits: AcquiredLimits

    @required
    definition: SessionActionDefinition
}

list BatchGetSessionActionItems {
    member: BatchGetSessionActionItem
}

structure EnvironmentEnterSessionActionDefinition {
    @required
    environmentId: EnvironmentId
}

structure EnvironmentEnterSessionActionDefinitionSummary {
    @required
    environmentId: EnvironmentId
}

structure EnvironmentExitSessionActionDefinition {
    @required
    environmentId: EnvironmentId
}

structure EnvironmentExitSessionActionDefinitionSummary {
    @required
    environmentId: EnvironmentId
}

union SessionActionDefinition {
    envEnter: EnvironmentEnterSessionActionDefinition

    envExit: EnvironmentExitSessionActionDefinition

    taskRun: TaskRunSessionActionDefinition

    syncInputJobAttachments: SyncInputJobAttachmentsSessionActionDefinition
}

union SessionActionDefinitionSummary {
    envEnter: EnvironmentEnterSessionActionDefinitionSummary

    envExit: EnvironmentExitSessionActionDefinitionSummary

    taskRun: TaskRunSessionActionDefinitionSummary

    syncInputJobAttachments: SyncInputJobAttachmentsSessionActionDefinitionSummary
}

@pattern("^sessionaction-[0-9a-f]{32}-(0|([1-9][0-9]{0,9}))$")
string SessionActionId

@sensitive
@length(min: 0, max: 4096)
string SessionActionProgressMessage

@range(min: 0, max: 100)
float SessionActionProgressPercent

enum SessionActionStatus {
    ASSIGNED
    RUNNING
    CANCELING
    SUCCEEDED
    FAILED
    INTERRUPTED
    CANCELED
    NEVER_ATTEMPTED
    SCHEDULED
    RECLAIMING
    RECLAIMED
}

list SessionActionSummaries {
    member: SessionActionSummary
}

structure SessionActionSummary {
    @required
    sessionActionId: SessionActionId

    @required
    status: SessionActionStatus

    startedAt: StartedAt

    endedAt: EndedAt

    workerUpdatedAt: Timestamp

    progressPercent: SessionActionProgressPercent

    manifests: TaskRunManifestPropertiesListResponse

    @required
    definition: SessionActionDefinitionSummary
}

structure SyncInputJobAttachmentsSessionActionDefinition {
    stepId: StepId
}

structure SyncInputJobAttachmentsSessionActionDefinitionSummary {
    stepId: StepId
}

list TaskRunManifestPropertiesListResponse {
    member: TaskRunManifestPropertiesResponse
}

structure TaskRunManifestPropertiesResponse {
    outputManifestPath: String

    outputManifestHash: String
}

structure TaskRunSessionActionDefinition {
    taskId: TaskId

    @required
    stepId: StepId

    @required
    parameters: TaskParameters
}

structure TaskRunSessionActionDefinitionSummary {
    taskId: TaskId

    @required
    stepId: StepId

    parameters: TaskParameters
}
