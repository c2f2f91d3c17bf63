$version: "2"
$operationInputSuffix: "Request"
$operationOutputSuffix: "Response"

namespace freehold.deadline

resource TaskResource {
    identifiers: {
        farmId: FarmId
        queueId: QueueId
        jobId: JobId
        stepId: StepId
        taskId: TaskId
    }
    read: GetTask
    update: UpdateTask
    list: ListTasks
}

@readonly
@http(method: "POST", uri: "/2023-10-12/batch-get-task", code: 200)
@endpoint(hostPrefix: "management.")
operation BatchGetTask {
    input := {
        @required
        identifiers: BatchGetTaskIdentifiers
    }

    output := {
        @required
        tasks: BatchGetTaskItems

        @required
        errors: BatchGetTaskErrors
    }

    errors: [
        AccessDeniedException
        InternalServerErrorException
        ThrottlingException
        ValidationException
    ]
}

@idempotent
@http(method: "PATCH", uri: "/2023-10-12/batch-update-task", code: 200)
@endpoint(hostPrefix: "management.")
operation BatchUpdateTask {
    input := {
        @httpHeader("X-Amz-Client-Token")
        @idempotencyToken
        clientToken: ClientToken

        @required
        tasks: BatchUpdateTaskItems
    }

    output := {
        @required
        errors: BatchUpdateTaskErrors
    }

    errors: [
        AccessDeniedException
        InternalServerErrorException
        ThrottlingException
        ValidationException
    ]
}

@readonly
@http(method: "GET", uri: "/2023-10-12/farms/{farmId}/queues/{queueId}/jobs/{jobId}/steps/{stepId}/tasks/{taskId}", code: 200)
@endpoint(hostPrefix: "management.")
operation GetTask {
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
        stepId: StepId

        @required
        @httpLabel
        taskId: TaskId
    }

    output := {
        @required
        taskId: TaskId

        @required
        createdAt: CreatedAt

        @required
        createdBy: CreatedBy

        @required
        runStatus: TaskRunStatus

        targetRunStatus: TaskTargetRunStatus

        failureRetryCount: TaskRetryCount

        startedAt: StartedAt

        endedAt: EndedAt

        updatedAt: UpdatedAt

        updatedBy: UpdatedBy

        latestSessionActionId: SessionActionId

        parameters: TaskParameters
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
@http(method: "GET", uri: "/2023-10-12/farms/{farmId}/queues/{queueId}/jobs/{jobId}/steps/{stepId}/tasks", code: 200)
@endpoint(hostPrefix: "management.")
@paginated(inputToken: "nextToken", outputToken: "nextToken", pageSize: "maxResults", items: "tasks")
operation ListTasks {
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
        stepId: StepId

        @httpQuery("nextToken")
        nextToken: NextToken

        @httpQuery("maxResults")
        maxResults: MaxResults
    }

    output := {
        @required
        tasks: TaskSummaries

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
@http(method: "PATCH", uri: "/2023-10-12/farms/{farmId}/queues/{queueId}/jobs/{jobId}/steps/{stepId}/tasks/{taskId}", code: 200)
@endpoint(hostPrefix: "management.")
operation UpdateTask {
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
        stepId: StepId

        @required
        @httpLabel
        taskId: TaskId

        @httpHeader("X-Amz-Client-Token")
        @idempotencyToken
        clientToken: ClientToken

        @required
        targetRunStatus: TaskTargetRunStatus
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

structure BatchGetTaskError {
    @required
    farmId: FarmId

    @required
    queueId: QueueId

    @required
    jobId: JobId

    @required
    stepId: StepId

    @required
    taskId: TaskId

    @required
    code: BatchGetTaskErrorCode

    @required
    message: String
}

enum BatchGetTaskErrorCode {
    INTERNAL_SERVER_ERROR_EXCEPTION = "InternalServerErrorException"
    RESOURCE_NOT_FOUND_EXCEPTION = "ResourceNotFoundException"
    VALIDATION_EXCEPTION = "ValidationException"
    ACCESS_DENIED_EXCEPTION = "AccessDeniedException"
    THROTTLING_EXCEPTION = "ThrottlingException"
}

list BatchGetTaskErrors {
    member: BatchGetTaskError
}

structure BatchGetTaskIdentifier {
    @required
    farmId: FarmId

    @required
    queueId: QueueId

    @required
    jobId: JobId

    @required
    stepId: StepId

    @required
    taskId: TaskId
}

@length(min: 1, max: 100)
list BatchGetTaskIdentifiers {
    member: BatchGetTaskIdentifier
}

structure BatchGetTaskItem {
    @required
    farmId: FarmId

    @required
    queueId: QueueId

    @required
    jobId: JobId

    @required
    stepId: StepId

    @required
    taskId: TaskId

    @required
    createdAt: CreatedAt

    @required
    createdBy: CreatedBy

    @required
    runStatus: TaskRunStatus

    targetRunStatus: TaskTargetRunStatus

    failureRetryCount: TaskRetryCount

    startedAt: StartedAt

    endedAt: EndedAt

    updatedAt: UpdatedAt

    updatedBy: UpdatedBy

    latestSessionActionId: SessionActionId

    parameters: TaskParameters
}

list BatchGetTaskItems {
    member: BatchGetTaskItem
}

structure BatchUpdateTaskError {
    @required
    farmId: FarmId

    @required
    queueId: QueueId

    @required
    jobId: JobId

    @required
    stepId: StepId

    @required
    taskId: TaskId

    @required
    code: BatchUpdateTaskErrorCode

    @required
    message: String
}

enum BatchUpdateTaskErrorCode {
    CONFLICT_EXCEPTION = "ConflictException"
    INTERNAL_SERVER_ERROR_EXCEPTION = "InternalServerErrorException"
    RESOURCE_NOT_FOUND_EXCEPTION = "ResourceNotFoundException"
    VALIDATION_EXCEPTION = "ValidationException"
    ACCESS_DENIED_EXCEPTION = "AccessDeniedException"
    THROTTLING_EXCEPTION = "ThrottlingException"
}

list BatchUpdateTaskErrors {
    member: BatchUpdateTaskError
}

structure BatchUpdateTaskItem {
    @required
    farmId: FarmId

    @required
    queueId: QueueId

    @required
    jobId: JobId

    @required
    stepId: StepId

    @required
    taskId: TaskId

    @required
    targetRunStatus: TaskTargetRunStatus
}

@length(min: 1, max: 100)
list BatchUpdateTaskItems {
    member: BatchUpdateTaskItem
}

@range(min: 0, max: 2147483647)
integer TaskFailureRetryCount

@pattern("^task-[0-9a-f]{32}-(0|([1-9][0-9]{0,9}))$")
string TaskId

@sensitive
union TaskParameterValue {
    int: IntString

    float: FloatString

    string: ParameterString

    path: PathString

    chunkInt: String
}

@sensitive
map TaskParameters {
    key: String
    value: TaskParameterValue
}

@range(min: 0, max: 2147483647)
integer TaskRetryCount

enum TaskRunStatus {
    PENDING
    READY
    ASSIGNED
    STARTING
    SCHEDULED
    INTERRUPTING
    RUNNING
    SUSPENDED
    CANCELED
    FAILED
    SUCCEEDED
    NOT_COMPATIBLE
}

map TaskRunStatusCounts {
    key: TaskRunStatus
    value: Integer
}

list TaskSummaries {
    member: TaskSummary
}

structure TaskSummary {
    @required
    taskId: TaskId

    @required
    createdAt: CreatedAt

    @required
    createdBy: CreatedBy

    @required
    runStatus: TaskRunStatus

    targetRunStatus: TaskTargetRunStatus

    failureRetryCount: TaskRetryCount

    startedAt: StartedAt

    endedAt: EndedAt

    updatedAt: UpdatedAt

    updatedBy: UpdatedBy

    latestSessionActionId: SessionActionId

    parameters: TaskParameters
}

enum TaskTargetRunStatus {
    READY
    FAILED
    SUCCEEDED
    CANCELED
    SUSPENDED
    PENDING
}
