$version: "2"
$operationInputSuffix: "Request"
$operationOutputSuffix: "Response"

namespace freehold.deadline

use smithy.waiters#waitable

/// One submitted OpenJD template with its parameter values: a set of steps with dependencies between them.
resource JobResource {
    identifiers: {
        farmId: FarmId
        queueId: QueueId
        jobId: JobId
    }
    create: CreateJob
    read: GetJob
    update: UpdateJob
    list: ListJobs
    operations: [
        CopyJobTemplate
        ListJobParameterDefinitions
    ]
    resources: [
        JobMemberResource
        StepResource
        SessionResource
        SessionActionResource
    ]
}

/// Submits a job and answers before its template is checked; a bad template ends in CREATE_FAILED with every mistake named in the
/// status message.
@idempotent
@http(method: "POST", uri: "/2023-10-12/farms/{farmId}/queues/{queueId}/jobs", code: 201)
@endpoint(hostPrefix: "management.")
operation CreateJob {
    input := {
        @required
        @httpLabel
        farmId: FarmId

        @required
        @httpLabel
        queueId: QueueId

        @httpHeader("X-Amz-Client-Token")
        @idempotencyToken
        clientToken: ClientToken

        /// Given together with its type, unless the template of another job is reused.
        template: JobTemplate

        templateType: JobTemplateType

        @required
        priority: JobPriority

        parameters: JobParameters

        attachments: Attachments

        /// The profile of the submitting host; paths on its file systems are translated for workers. Must be one that the queue
        /// allows.
        storageProfileId: StorageProfileId

        targetTaskRunStatus: CreateJobTargetTaskRunStatus

        maxFailedTasksCount: MaxFailedTasksCount

        maxRetriesPerTask: MaxRetriesPerTask

        maxWorkerCount: MaxWorkerCount

        /// Reuses the template of that job; given instead of a template.
        sourceJobId: JobId

        /// Replaces the template's name for the job.
        nameOverride: JobName

        descriptionOverride: JobDescriptionOverride

        tags: Tags
    }

    output := {
        @required
        jobId: JobId
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

/// Reads a job with its status, the number of its tasks in each status, and its parameters.
@readonly
@http(method: "GET", uri: "/2023-10-12/farms/{farmId}/queues/{queueId}/jobs/{jobId}", code: 200)
@endpoint(hostPrefix: "management.")
@waitable(
    JobComplete: {
        minDelay: 15
        maxDelay: 3600
        acceptors: [
            { state: "success", matcher: { output: { path: "taskRunStatus", expected: "SUCCEEDED", comparator: "stringEquals" } } }
            { state: "success", matcher: { output: { path: "taskRunStatus", expected: "FAILED", comparator: "stringEquals" } } }
            { state: "success", matcher: { output: { path: "taskRunStatus", expected: "CANCELED", comparator: "stringEquals" } } }
            { state: "success", matcher: { output: { path: "taskRunStatus", expected: "SUSPENDED", comparator: "stringEquals" } } }
            { state: "success", matcher: { output: { path: "taskRunStatus", expected: "NOT_COMPATIBLE", comparator: "stringEquals" } } }
            { state: "success", matcher: { output: { path: "lifecycleStatus", expected: "ARCHIVED", comparator: "stringEquals" } } }
        ]
    }
    JobCreateComplete: {
        minDelay: 1
        maxDelay: 120
        acceptors: [
            { state: "success", matcher: { output: { path: "lifecycleStatus", expected: "CREATE_COMPLETE", comparator: "stringEquals" } } }
            { state: "success", matcher: { output: { path: "lifecycleStatus", expected: "UPDATE_IN_PROGRESS", comparator: "stringEquals" } } }
            { state: "success", matcher: { output: { path: "lifecycleStatus", expected: "UPDATE_FAILED", comparator: "stringEquals" } } }
            { state: "success", matcher: { output: { path: "lifecycleStatus", expected: "UPDATE_SUCCEEDED", comparator: "stringEquals" } } }
            { state: "failure", matcher: { output: { path: "lifecycleStatus", expected: "UPLOAD_FAILED", comparator: "stringEquals" } } }
            { state: "failure", matcher: { output: { path: "lifecycleStatus", expected: "CREATE_FAILED", comparator: "stringEquals" } } }
        ]
    }
    JobSucceeded: {
        minDelay: 15
        maxDelay: 3600
        acceptors: [
            { state: "success", matcher: { output: { path: "taskRunStatus", expected: "SUCCEEDED", comparator: "stringEquals" } } }
            { state: "failure", matcher: { output: { path: "taskRunStatus", expected: "FAILED", comparator: "stringEquals" } } }
            { state: "failure", matcher: { output: { path: "taskRunStatus", expected: "CANCELED", comparator: "stringEquals" } } }
            { state: "failure", matcher: { output: { path: "taskRunStatus", expected: "SUSPENDED", comparator: "stringEquals" } } }
            { state: "failure", matcher: { output: { path: "taskRunStatus", expected: "NOT_COMPATIBLE", comparator: "stringEquals" } } }
            { state: "failure", matcher: { output: { path: "lifecycleStatus", expected: "ARCHIVED", comparator: "stringEquals" } } }
        ]
    }
)
operation GetJob {
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
    }

    output := {
        @required
        jobId: JobId

        @required
        name: JobName

        @required
        lifecycleStatus: JobLifecycleStatus

        @required
        lifecycleStatusMessage: LifecycleStatusMessage

        @required
        priority: JobPriority

        @required
        createdAt: CreatedAt

        @required
        createdBy: CreatedBy

        updatedAt: UpdatedAt

        updatedBy: UpdatedBy

        startedAt: StartedAt

        endedAt: EndedAt

        taskRunStatus: TaskRunStatus

        targetTaskRunStatus: JobTargetTaskRunStatus

        taskRunStatusCounts: TaskRunStatusCounts

        taskFailureRetryCount: TaskFailureRetryCount

        storageProfileId: StorageProfileId

        maxFailedTasksCount: MaxFailedTasksCount

        maxRetriesPerTask: MaxRetriesPerTask

        parameters: JobParameters

        attachments: Attachments

        description: JobDescription

        maxWorkerCount: MaxWorkerCount

        /// The job whose template was reused; absent when the job came with its own.
        sourceJobId: JobId
    }

    errors: [
        AccessDeniedException
        InternalServerErrorException
        ResourceNotFoundException
        ThrottlingException
        ValidationException
    ]
}

/// Lists a job's parameter definitions as OpenJD documents, its template's and its queue environments' merged.
@readonly
@http(method: "GET", uri: "/2023-10-12/farms/{farmId}/queues/{queueId}/jobs/{jobId}/parameter-definitions", code: 200)
@endpoint(hostPrefix: "management.")
@paginated(inputToken: "nextToken", outputToken: "nextToken", pageSize: "maxResults", items: "jobParameterDefinitions")
operation ListJobParameterDefinitions {
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
        jobParameterDefinitions: JobParameterDefinitions

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

/// Lists a queue's jobs, or with `principalId` those that this person or group is a member of.
@readonly
@http(method: "GET", uri: "/2023-10-12/farms/{farmId}/queues/{queueId}/jobs", code: 200)
@endpoint(hostPrefix: "management.")
@paginated(inputToken: "nextToken", outputToken: "nextToken", pageSize: "maxResults", items: "jobs")
operation ListJobs {
    input := {
        @required
        @httpLabel
        farmId: FarmId

        @required
        @httpLabel
        queueId: QueueId

        @httpQuery("nextToken")
        nextToken: NextToken

        @httpQuery("maxResults")
        maxResults: MaxResults

        /// Only what this person or group is a member of; without it, the rights on the queue decide.
        @httpQuery("principalId")
        principalId: IdentityCenterPrincipalId
    }

    output := {
        @required
        jobs: JobSummaries

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

/// Changes how a job is scheduled, requeues or cancels its tasks as a whole, or archives it.
@idempotent
@http(method: "PATCH", uri: "/2023-10-12/farms/{farmId}/queues/{queueId}/jobs/{jobId}", code: 200)
@endpoint(hostPrefix: "management.")
operation UpdateJob {
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

        @httpHeader("X-Amz-Client-Token")
        @idempotencyToken
        clientToken: ClientToken

        targetTaskRunStatus: JobTargetTaskRunStatus

        priority: JobPriority

        maxFailedTasksCount: MaxFailedTasksCount

        maxRetriesPerTask: MaxRetriesPerTask

        lifecycleStatus: UpdateJobLifecycleStatus

        maxWorkerCount: MaxWorkerCount

        name: JobName

        description: JobDescriptionOverride
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

/// Writes the template a job was made from into an object of the caller's choice, ready to be submitted again.
@http(method: "POST", uri: "/2023-10-12/farms/{farmId}/queues/{queueId}/jobs/{jobId}/template", code: 200)
@endpoint(hostPrefix: "management.")
operation CopyJobTemplate {
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

        /// Where to write it; the caller's own rights on the bucket apply.
        @required
        targetS3Location: S3Location
    }

    output := {
        @required
        templateType: JobTemplateType
    }

    errors: [
        AccessDeniedException
        InternalServerErrorException
        ResourceNotFoundException
        ThrottlingException
        ValidationException
    ]
}

/// Reads up to 100 jobs, of any farms and queues, in one call; those that cannot be read are named in `errors`.
@readonly
@http(method: "POST", uri: "/2023-10-12/batch-get-job", code: 200)
@endpoint(hostPrefix: "management.")
operation BatchGetJob {
    input := {
        @required
        identifiers: BatchGetJobIdentifiers
    }

    output := {
        @required
        jobs: BatchGetJobItems

        @required
        errors: BatchGetJobErrors
    }

    errors: [
        AccessDeniedException
        InternalServerErrorException
        ThrottlingException
        ValidationException
    ]
}

/// Changes up to 100 jobs in one call, each as UpdateJob would; those that could not be changed are named in `errors`.
@idempotent
@http(method: "PATCH", uri: "/2023-10-12/batch-update-job", code: 200)
@endpoint(hostPrefix: "management.")
operation BatchUpdateJob {
    input := {
        @httpHeader("X-Amz-Client-Token")
        @idempotencyToken
        clientToken: ClientToken

        @required
        jobs: BatchUpdateJobItems
    }

    output := {
        @required
        errors: BatchUpdateJobErrors
    }

    errors: [
        AccessDeniedException
        InternalServerErrorException
        ThrottlingException
        ValidationException
    ]
}

/// A job that could not be read, and why.
structure BatchGetJobError {
    @required
    farmId: FarmId

    @required
    queueId: QueueId

    @required
    jobId: JobId

    @required
    code: BatchGetJobErrorCode

    @required
    message: ErrorMessage
}

/// Why the item could not be read.
enum BatchGetJobErrorCode {
    INTERNAL_SERVER_ERROR_EXCEPTION = "InternalServerErrorException"
    RESOURCE_NOT_FOUND_EXCEPTION = "ResourceNotFoundException"
    VALIDATION_EXCEPTION = "ValidationException"
    ACCESS_DENIED_EXCEPTION = "AccessDeniedException"
    THROTTLING_EXCEPTION = "ThrottlingException"
}

list BatchGetJobErrors {
    member: BatchGetJobError
}

/// Names a job with everything above it.
structure BatchGetJobIdentifier {
    @required
    farmId: FarmId

    @required
    queueId: QueueId

    @required
    jobId: JobId
}

@length(min: 1, max: 100)
list BatchGetJobIdentifiers {
    member: BatchGetJobIdentifier
}

/// A job as GetJob tells it, with the ids above it.
structure BatchGetJobItem {
    @required
    farmId: FarmId

    @required
    queueId: QueueId

    @required
    jobId: JobId

    @required
    name: JobName

    @required
    lifecycleStatus: JobLifecycleStatus

    @required
    lifecycleStatusMessage: LifecycleStatusMessage

    @required
    priority: JobPriority

    @required
    createdAt: CreatedAt

    @required
    createdBy: CreatedBy

    updatedAt: UpdatedAt

    updatedBy: UpdatedBy

    startedAt: StartedAt

    endedAt: EndedAt

    taskRunStatus: TaskRunStatus

    targetTaskRunStatus: JobTargetTaskRunStatus

    taskRunStatusCounts: TaskRunStatusCounts

    taskFailureRetryCount: TaskFailureRetryCount

    storageProfileId: StorageProfileId

    maxFailedTasksCount: MaxFailedTasksCount

    maxRetriesPerTask: MaxRetriesPerTask

    parameters: JobParameters

    attachments: Attachments

    description: JobDescription

    maxWorkerCount: MaxWorkerCount

    /// The job whose template was reused; absent when the job came with its own.
    sourceJobId: JobId
}

list BatchGetJobItems {
    member: BatchGetJobItem
}

/// A job that could not be changed, and why.
structure BatchUpdateJobError {
    @required
    farmId: FarmId

    @required
    queueId: QueueId

    @required
    jobId: JobId

    @required
    code: BatchUpdateJobErrorCode

    @required
    message: ErrorMessage
}

/// Why the item could not be changed.
enum BatchUpdateJobErrorCode {
    CONFLICT_EXCEPTION = "ConflictException"
    INTERNAL_SERVER_ERROR_EXCEPTION = "InternalServerErrorException"
    RESOURCE_NOT_FOUND_EXCEPTION = "ResourceNotFoundException"
    VALIDATION_EXCEPTION = "ValidationException"
    ACCESS_DENIED_EXCEPTION = "AccessDeniedException"
    THROTTLING_EXCEPTION = "ThrottlingException"
}

list BatchUpdateJobErrors {
    member: BatchUpdateJobError
}

/// A job and what to change about it; what is absent stays.
structure BatchUpdateJobItem {
    @required
    farmId: FarmId

    @required
    queueId: QueueId

    @required
    jobId: JobId

    targetTaskRunStatus: JobTargetTaskRunStatus

    priority: JobPriority

    maxFailedTasksCount: MaxFailedTasksCount

    maxRetriesPerTask: MaxRetriesPerTask

    lifecycleStatus: UpdateJobLifecycleStatus

    maxWorkerCount: MaxWorkerCount

    name: JobName

    description: JobDescriptionOverride
}

@length(min: 1, max: 100)
list BatchUpdateJobItems {
    member: BatchUpdateJobItem
}

/// Whether the job's tasks may start at once or stay SUSPENDED until someone resumes them; READY if absent.
enum CreateJobTargetTaskRunStatus {
    READY
    SUSPENDED
}

/// Whether input files are copied to the worker before the job starts, or appear there and are fetched when first read; COPIED if
/// absent.
enum JobAttachmentsFileSystem {
    COPIED
    VIRTUAL
}

/// Free text of people about the job, to be shown as text only.
@sensitive
@length(min: 1, max: 2048)
string JobDescription

/// Replaces the description; an empty text removes it.
@sensitive
@length(min: 0, max: 2048)
string JobDescriptionOverride

/// `job-` and 32 hexadecimal digits.
@pattern("^job-[0-9a-f]{32}$")
string JobId

/// How far a job's creation or its last change has come.
enum JobLifecycleStatus {
    /// The template is being checked; there are no steps to see yet.
    CREATE_IN_PROGRESS
    /// The template or its parameters are wrong, as the message tells; the job can only be archived.
    CREATE_FAILED
    /// Steps and tasks exist.
    CREATE_COMPLETE
    /// Known for compatibility; Freehold's jobs are never in it.
    UPLOAD_IN_PROGRESS
    /// Known for compatibility; Freehold's jobs are never in it.
    UPLOAD_FAILED
    /// A requested target status is being applied to its tasks.
    UPDATE_IN_PROGRESS
    /// The last requested target status could not be applied, as the message tells.
    UPDATE_FAILED
    /// The last requested target status was applied.
    UPDATE_SUCCEEDED
    /// Put away: readable until its retention ends, and never changed again.
    ARCHIVED
}

/// Name of the job, from its template unless it was overridden.
@length(min: 1, max: 512)
string JobName

/// Value of one job parameter, under the name of its type.
union JobParameter {
    int: IntString

    float: FloatString

    string: ParameterString

    path: PathString

    bool: BooleanString

    rangeExpr: RangeExprString

    stringList: ParameterStringList

    pathList: PathStringList

    intList: IntStringList

    floatList: FloatStringList

    boolList: BooleanStringList

    intListList: IntStringListList
}

/// One parameter definition as an OpenJD document.
document JobParameterDefinition

list JobParameterDefinitions {
    member: JobParameterDefinition
}

/// Values for the template's parameters, by name; those with a default may be left out.
@sensitive
@length(min: 0, max: 200)
map JobParameters {
    key: JobParametersKeyString
    value: JobParameter
}

/// Name of a job parameter.
@length(min: 1, max: 1024)
string JobParametersKeyString

/// 0 to 100; higher goes first, and jobs of equal priority go by age.
@range(min: 0, max: 100)
integer JobPriority

/// The user of the host under which a queue's jobs run, by operating system.
structure JobRunAsUser {
    posix: PosixUser

    windows: WindowsUser

    @required
    runAs: RunAs
}

list JobSummaries {
    member: JobSummary
}

/// A job without its description, parameters and attachments.
structure JobSummary {
    @required
    jobId: JobId

    @required
    name: JobName

    @required
    lifecycleStatus: JobLifecycleStatus

    @required
    lifecycleStatusMessage: LifecycleStatusMessage

    @required
    priority: JobPriority

    @required
    createdAt: CreatedAt

    @required
    createdBy: CreatedBy

    updatedAt: UpdatedAt

    updatedBy: UpdatedBy

    startedAt: StartedAt

    endedAt: EndedAt

    taskRunStatus: TaskRunStatus

    targetTaskRunStatus: JobTargetTaskRunStatus

    taskRunStatusCounts: TaskRunStatusCounts

    taskFailureRetryCount: TaskFailureRetryCount

    maxFailedTasksCount: MaxFailedTasksCount

    maxRetriesPerTask: MaxRetriesPerTask

    maxWorkerCount: MaxWorkerCount

    /// The job whose template was reused; absent when the job came with its own.
    sourceJobId: JobId
}

/// What all tasks of a job should become; PENDING runs everything again, READY resumes what was suspended.
enum JobTargetTaskRunStatus {
    READY
    FAILED
    SUCCEEDED
    CANCELED
    SUSPENDED
    PENDING
}

/// OpenJD job template, version jobtemplate-2023-09.
@sensitive
@length(min: 1, max: 1000000)
string JobTemplate

/// Notation of the template.
enum JobTemplateType {
    JSON
    YAML
}

/// Full key of the object to write.
@length(min: 1, max: 1024)
string S3Key

/// An object by bucket and key.
structure S3Location {
    @required
    bucketName: S3BucketName

    @required
    key: S3Key
}

/// The only lifecycle status that can be asked for; the job must have come to rest.
enum UpdateJobLifecycleStatus {
    ARCHIVED
}
