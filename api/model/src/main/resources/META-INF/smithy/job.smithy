$version: "2"
$operationInputSuffix: "Request"
$operationOutputSuffix: "Response"

namespace freehold.deadline

use smithy.waiters#waitable

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

        template: JobTemplate

        templateType: JobTemplateType

        @required
        priority: JobPriority

        parameters: JobParameters

        attachments: Attachments

        storageProfileId: StorageProfileId

        targetTaskRunStatus: CreateJobTargetTaskRunStatus

        maxFailedTasksCount: MaxFailedTasksCount

        maxRetriesPerTask: MaxRetriesPerTask

        maxWorkerCount: MaxWorkerCount

        sourceJobId: JobId

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
        lifecycleStatusMessage: String

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
    message: String
}

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
    lifecycleStatusMessage: String

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

    sourceJobId: JobId
}

list BatchGetJobItems {
    member: BatchGetJobItem
}

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
    message: String
}

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

enum CreateJobTargetTaskRunStatus {
    READY
    SUSPENDED
}

enum JobAttachmentsFileSystem {
    COPIED
    VIRTUAL
}

@sensitive
@length(min: 1, max: 2048)
string JobDescription

@sensitive
@length(min: 0, max: 2048)
string JobDescriptionOverride

@pattern("^job-[0-9a-f]{32}$")
string JobId

enum JobLifecycleStatus {
    CREATE_IN_PROGRESS
    CREATE_FAILED
    CREATE_COMPLETE
    UPLOAD_IN_PROGRESS
    UPLOAD_FAILED
    UPDATE_IN_PROGRESS
    UPDATE_FAILED
    UPDATE_SUCCEEDED
    ARCHIVED
}

@length(min: 1, max: 512)
string JobName

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

document JobParameterDefinition

list JobParameterDefinitions {
    member: JobParameterDefinition
}

@sensitive
@length(min: 0, max: 200)
map JobParameters {
    key: JobParametersKeyString
    value: JobParameter
}

@length(min: 1, max: 1024)
string JobParametersKeyString

@range(min: 0, max: 100)
integer JobPriority

structure JobRunAsUser {
    posix: PosixUser

    windows: WindowsUser

    @required
    runAs: RunAs
}

list JobSummaries {
    member: JobSummary
}

structure JobSummary {
    @required
    jobId: JobId

    @required
    name: JobName

    @required
    lifecycleStatus: JobLifecycleStatus

    @required
    lifecycleStatusMessage: String

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

    sourceJobId: JobId
}

enum JobTargetTaskRunStatus {
    READY
    FAILED
    SUCCEEDED
    CANCELED
    SUSPENDED
    PENDING
}

@sensitive
@length(min: 1, max: 1000000)
string JobTemplate

enum JobTemplateType {
    JSON
    YAML
}

@length(min: 1, max: 1024)
string S3Key

structure S3Location {
    @required
    bucketName: S3BucketName

    @required
    key: S3Key
}

enum UpdateJobLifecycleStatus {
    ARCHIVED
}
