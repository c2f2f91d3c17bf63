$version: "2"
$operationInputSuffix: "Request"
$operationOutputSuffix: "Response"

namespace freehold.deadline

/// The time a worker spends on one step of one job: environments are entered, tasks run, environments are left.
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

/// Reads a session with its worker, its log and a snapshot of the host it ran on.
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

        /// Where its log is written and can be read; absent until it has one.
        @required
        log: LogConfiguration

        /// The host as it was when the session started.
        hostProperties: HostPropertiesResponse

        /// Where the worker's own log is, for what happened around the session.
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

/// Lists the sessions that worked on a job.
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

/// Lists the sessions that a worker has run or is running.
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

/// Ends a session early: its running action is canceled and its environments are left.
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

/// Reads up to 100 sessions in one call; those that cannot be read are named in `errors`.
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

/// A session that could not be read, and why.
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
    message: ErrorMessage
}

/// Why the item could not be read.
enum BatchGetSessionErrorCode {
    INTERNAL_SERVER_ERROR_EXCEPTION = "InternalServerErrorException"
    RESOURCE_NOT_FOUND_EXCEPTION = "ResourceNotFoundException"
    VALIDATION_EXCEPTION = "ValidationException"
}

list BatchGetSessionErrors {
    member: BatchGetSessionError
}

/// Names a session with everything above it.
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

/// A session as GetSession tells it, with the ids above it.
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

    /// Where its log is written and can be read; absent until it has one.
    @required
    log: LogConfiguration

    /// The host as it was when the session started.
    hostProperties: HostPropertiesResponse

    /// Where the worker's own log is, for what happened around the session.
    workerLog: LogConfiguration
}

list BatchGetSessionItems {
    member: BatchGetSessionItem
}

list ListSessionsForWorkerSummaries {
    member: WorkerSessionSummary
}

/// `session-` and 32 hexadecimal digits, which also begin the ids of its actions.
@pattern("^session-[0-9a-f]{32}$")
string SessionId

/// Where a session stands.
enum SessionLifecycleStatus {
    /// It has work or waits for some.
    STARTED
    /// It was asked to end and is leaving its environments.
    UPDATE_IN_PROGRESS
    UPDATE_SUCCEEDED
    UPDATE_FAILED
    /// It is over and its worker is free.
    ENDED
}

/// What a session should become; the only choice is to end. Absent if never asked for.
enum SessionLifecycleTargetStatus {
    ENDED
}

list SessionSummaries {
    member: SessionSummary
}

/// A session without its log and host.
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

/// A session as seen from its worker.
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
