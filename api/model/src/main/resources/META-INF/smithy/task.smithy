$version: "2"
$operationInputSuffix: "Request"
$operationOutputSuffix: "Response"

namespace freehold.deadline

/// One run of a step's script for one set of parameter values; the smallest thing that is scheduled, retried and counted.
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

/// Reads a task: whether it waits, runs or has ended, with which parameter values, how often it was retried, and which session
/// action ran it last.
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

        /// The action that ran the task last; its digits name the session, whose log has the output. Absent until the task is
        /// first put into a session.
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

/// Lists a step's tasks in the order of its parameter space.
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

/// Requeues, cancels, suspends or marks one task; one that is running is interrupted first.
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

/// Reads up to 100 tasks, of any steps and jobs, in one call; those that cannot be read are named in `errors`.
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

/// Requeues, cancels or marks up to 100 tasks in one call; those that could not be changed are named in `errors`.
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

/// A task that could not be read, and why.
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
    message: ErrorMessage
}

/// Why the item could not be read.
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

/// Names a task with everything above it.
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

/// A task as GetTask tells it, with the ids above it.
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

    /// The action that ran the task last; its digits name the session, whose log has the output. Absent until the task is first
    /// put into a session.
    latestSessionActionId: SessionActionId

    parameters: TaskParameters
}

list BatchGetTaskItems {
    member: BatchGetTaskItem
}

/// A task that could not be changed, and why.
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
    message: ErrorMessage
}

/// Why the item could not be changed.
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

/// A task and what it should become.
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

/// How often tasks of it failed and were tried again, all together.
@range(min: 0, max: 2147483647)
integer TaskFailureRetryCount

/// `task-`, the digits of its step's id, and its index in the step's parameter space.
@pattern("^task-[0-9a-f]{32}-(0|([1-9][0-9]{0,9}))$")
string TaskId

/// Value of one task parameter, under the name of its type.
@sensitive
union TaskParameterValue {
    int: IntString

    float: FloatString

    string: ParameterString

    path: PathString

    /// The integers that the task covers, as a range expression such as `5-8` or `2,4,10-30:5`.
    chunkInt: String
}

/// The task's point in its step's parameter space, by parameter name; empty if the step has none.
@sensitive
map TaskParameters {
    key: String
    value: TaskParameterValue
}

/// How often the task failed and was tried again; a requeue does not reset it, and the last failure, which has no retry, is not
/// counted.
@range(min: 0, max: 2147483647)
integer TaskRetryCount

/// Where a task stands. A step or job shows the first of these, in the order NOT_COMPATIBLE, RUNNING, ASSIGNED, STARTING,
/// SCHEDULED, READY, INTERRUPTING, FAILED, CANCELED, SUSPENDED, PENDING, SUCCEEDED, that any of its tasks has.
enum TaskRunStatus {
    /// Waits for the steps that its step depends on.
    PENDING
    /// Could start now and waits for a worker, or for units of a limit.
    READY
    /// Its session is set up; it comes next on the worker.
    ASSIGNED
    /// Its session is being set up: files are brought, environments entered.
    STARTING
    /// Put into a worker's session of which nothing has begun.
    SCHEDULED
    /// It is being stopped on the worker; the target run status tells what follows.
    INTERRUPTING
    /// The worker has reported that it started.
    RUNNING
    /// Will not run until someone resumes it.
    SUSPENDED
    /// Given up, by a person, by a failed dependency or by the failure of its job.
    CANCELED
    /// Its last attempt ended badly, or someone marked it so.
    FAILED
    /// Ended well, or was marked so.
    SUCCEEDED
    /// No fleet of the queue offers what its step requires.
    NOT_COMPATIBLE
}

/// Number of tasks in each run status; all twelve are there, those with no task as 0.
map TaskRunStatusCounts {
    key: TaskRunStatus
    /// Number of tasks in this status.
    value: Integer
}

list TaskSummaries {
    member: TaskSummary
}

/// A task, with all that GetTask tells.
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

    /// The action that ran the task last; its digits name the session, whose log has the output. Absent until the task is first
    /// put into a session.
    latestSessionActionId: SessionActionId

    parameters: TaskParameters
}

/// What the task should become; PENDING or READY runs it again, the others end or suspend it. Absent if never asked for.
enum TaskTargetRunStatus {
    READY
    FAILED
    SUCCEEDED
    CANCELED
    SUSPENDED
    PENDING
}
