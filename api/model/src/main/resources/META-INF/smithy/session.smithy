$version: "2"
$operationInputSuffix: "Request"
$operationOutputSuffix: "Response"

namespace freehold.deadline

resource SessionResource {
    identifiers: {
        farmId: FarmId
        queueId: QueueId
        jobId: JobId
        sessionId: SessionId
    }
    read: GetSession
    update: UpdateSession
    list: ListSessions
}

@readonly
@http(method: "POST", uri: "/2023-10-12/batch-get-session", code: 200)
@endpoint(hostPrefix: "management.")
operation BatchGetSession {
    input := {
        @required
        identifiers: BatchGetSessionIdentifiers
    }

    output := {
        @required
        sessions: BatchGetSessionItems

        @required
        errors: BatchGetSessionErrors
    }

    errors: [
        AccessDeniedException
        InternalServerErrorException
        ThrottlingException
        ValidationException
    ]
}

@readonly
@http(method: "GET", uri: "/2023-10-12/farms/{farmId}/queues/{queueId}/jobs/{jobId}/sessions/{sessionId}", code: 200)
@endpoint(hostPrefix: "management.")
operation GetSession {
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
        sessionId: SessionId
    }

    output := {
        @required
        sessionId: SessionId

        @required
        fleetId: FleetId

        @required
        workerId: WorkerId

        @required
        startedAt: StartedAt

        @required
        lifecycleStatus: SessionLifecycleStatus

        endedAt: EndedAt

        targetLifecycleStatus: SessionLifecycleTargetStatus

        updatedAt: UpdatedAt

        updatedBy: UpdatedBy

        @required
        log: LogConfiguration

        hostProperties: HostPropertiesResponse

        workerLog: LogConfiguration
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
@http(method: "GET", uri: "/2023-10-12/farms/{farmId}/queues/{queueId}/jobs/{jobId}/sessions", code: 200)
@endpoint(hostPrefix: "management.")
@paginated(inputToken: "nextToken", outputToken: "nextToken", pageSize: "maxResults", items: "sessions")
operation ListSessions {
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
    }

    output := {
        @required
        sessions: SessionSummaries

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

@readonly
@http(method: "GET", uri: "/2023-10-12/farms/{farmId}/fleets/{fleetId}/workers/{workerId}/sessions", code: 200)
@endpoint(hostPrefix: "management.")
@paginated(inputToken: "nextToken", outputToken: "nextToken", pageSize: "maxResults", items: "sessions")
operation ListSessionsForWorker {
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

        @httpQuery("nextToken")
        nextToken: NextToken

        @httpQuery("maxResults")
        maxResults: MaxResults
    }

    output := {
        @required
        sessions: ListSessionsForWorkerSummaries

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
@http(method: "PATCH", uri: "/2023-10-12/farms/{farmId}/queues/{queueId}/jobs/{jobId}/sessions/{sessionId}", code: 200)
@endpoint(hostPrefix: "management.")
operation UpdateSession {
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
        sessionId: SessionId

        @httpHeader("X-Amz-Client-Token")
        @idempotencyToken
        clientToken: ClientToken

        @required
        targetLifecycleStatus: SessionLifecycleTargetStatus
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

structure BatchGetSessionError {
    @required
    farmId: FarmId

    @required
    queueId: QueueId

    @required
    jobId: JobId

    @required
    sessionId: SessionId

    @required
    code: BatchGetSessionErrorCode

    @required
    message: String
}

enum BatchGetSessionErrorCode {
    INTERNAL_SERVER_ERROR_EXCEPTION = "InternalServerErrorException"
    RESOURCE_NOT_FOUND_EXCEPTION = "ResourceNotFoundException"
    VALIDATION_EXCEPTION = "ValidationException"
}

list BatchGetSessionErrors {
    member: BatchGetSessionError
}

structure BatchGetSessionIdentifier {
    @required
    farmId: FarmId

    @required
    queueId: QueueId

    @required
    jobId: JobId

    @required
    sessionId: SessionId
}

@length(min: 1, max: 100)
list BatchGetSessionIdentifiers {
    member: BatchGetSessionIdentifier
}

structure BatchGetSessionItem {
    @required
    farmId: FarmId

    @required
    queueId: QueueId

    @required
    jobId: JobId

    @required
    sessionId: SessionId

    @required
    fleetId: FleetId

    @required
    workerId: WorkerId

    @required
    startedAt: StartedAt

    @required
    lifecycleStatus: SessionLifecycleStatus

    endedAt: EndedAt

    targetLifecycleStatus: SessionLifecycleTargetStatus

    updatedAt: UpdatedAt

    updatedBy: UpdatedBy

    @required
    log: LogConfiguration

    hostProperties: HostPropertiesResponse

    workerLog: LogConfiguration
}

list BatchGetSessionItems {
    member: BatchGetSessionItem
}

list ListSessionsForWorkerSummaries {
    member: WorkerSessionSummary
}

@pattern("^session-[0-9a-f]{32}$")
string SessionId

enum SessionLifecycleStatus {
    STARTED
    UPDATE_IN_PROGRESS
    UPDATE_SUCCEEDED
    UPDATE_FAILED
    ENDED
}

enum SessionLifecycleTargetStatus {
    ENDED
}

list SessionSummaries {
    member: SessionSummary
}

structure SessionSummary {
    @required
    sessionId: SessionId

    @required
    fleetId: FleetId

    @required
    workerId: WorkerId

    @required
    startedAt: StartedAt

    @required
    lifecycleStatus: SessionLifecycleStatus

    endedAt: EndedAt

    targetLifecycleStatus: SessionLifecycleTargetStatus

    updatedAt: UpdatedAt

    updatedBy: UpdatedBy
}

structure WorkerSessionSummary {
    @required
    sessionId: SessionId

    @required
    queueId: QueueId

    @required
    jobId: JobId

    @required
    startedAt: StartedAt

    @required
    lifecycleStatus: SessionLifecycleStatus

    endedAt: EndedAt

    targetLifecycleStatus: SessionLifecycleTargetStatus
}
