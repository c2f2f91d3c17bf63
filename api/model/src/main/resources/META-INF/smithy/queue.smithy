$version: "2"
$operationInputSuffix: "Request"
$operationOutputSuffix: "Response"

namespace freehold.deadline

use smithy.waiters#waitable

/// Where jobs are submitted and wait; it fixes under which user, with which files and in which order they run.
resource QueueResource {
    identifiers: {
        farmId: FarmId
        queueId: QueueId
    }
    create: CreateQueue
    read: GetQueue
    update: UpdateQueue
    delete: DeleteQueue
    list: ListQueues
    operations: [
        AssumeQueueRoleForRead
        AssumeQueueRoleForUser
        ListStorageProfilesForQueue
    ]
    resources: [
        QueueMemberResource
        QueueEnvironmentResource
        QueueStorageProfileResource
        JobResource
    ]
}

/// Makes a queue, ready for jobs; they run once a fleet is associated with it.
@idempotent
@http(method: "POST", uri: "/2023-10-12/farms/{farmId}/queues", code: 200)
@endpoint(hostPrefix: "management.")
operation CreateQueue {
    input := {
        @required
        @httpLabel
        farmId: FarmId

        @httpHeader("X-Amz-Client-Token")
        @idempotencyToken
        clientToken: ClientToken

        @required
        displayName: ResourceName

        description: Description

        defaultBudgetAction: DefaultQueueBudgetAction

        jobAttachmentSettings: JobAttachmentSettings

        roleArn: IamRoleArn

        jobRunAsUser: JobRunAsUser

        requiredFileSystemLocationNames: RequiredFileSystemLocationNames

        allowedStorageProfileIds: AllowedStorageProfileIds

        tags: Tags

        schedulingConfiguration: SchedulingConfiguration
    }

    output := {
        @required
        queueId: QueueId
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

/// Reads a queue, and if its scheduling is blocked, why.
@readonly
@http(method: "GET", uri: "/2023-10-12/farms/{farmId}/queues/{queueId}", code: 200)
@endpoint(hostPrefix: "management.")
@waitable(
    QueueScheduling: {
        minDelay: 10
        maxDelay: 700
        acceptors: [
            { state: "success", matcher: { output: { path: "status", expected: "SCHEDULING", comparator: "stringEquals" } } }
        ]
    }
    QueueSchedulingBlocked: {
        minDelay: 10
        maxDelay: 300
        acceptors: [
            { state: "success", matcher: { output: { path: "status", expected: "SCHEDULING_BLOCKED", comparator: "stringEquals" } } }
        ]
    }
)
operation GetQueue {
    input := {
        @required
        @httpLabel
        farmId: FarmId

        @required
        @httpLabel
        queueId: QueueId
    }

    output := {
        @required
        farmId: FarmId

        @required
        queueId: QueueId

        @required
        displayName: ResourceName

        @required
        status: QueueStatus

        @required
        defaultBudgetAction: DefaultQueueBudgetAction

        blockedReason: QueueBlockedReason

        @required
        createdAt: CreatedAt

        @required
        createdBy: CreatedBy

        updatedAt: UpdatedAt

        updatedBy: UpdatedBy

        description: Description

        jobAttachmentSettings: JobAttachmentSettings

        roleArn: IamRoleArn

        requiredFileSystemLocationNames: RequiredFileSystemLocationNames

        allowedStorageProfileIds: AllowedStorageProfileIds

        jobRunAsUser: JobRunAsUser

        schedulingConfiguration: SchedulingConfiguration
    }

    errors: [
        AccessDeniedException
        InternalServerErrorException
        ResourceNotFoundException
        ThrottlingException
        ValidationException
    ]
}

/// Lists a farm's queues, or with `principalId` those that this person or group is a member of.
@readonly
@http(method: "GET", uri: "/2023-10-12/farms/{farmId}/queues", code: 200)
@endpoint(hostPrefix: "management.")
@paginated(inputToken: "nextToken", outputToken: "nextToken", pageSize: "maxResults", items: "queues")
operation ListQueues {
    input := {
        @required
        @httpLabel
        farmId: FarmId

        @httpQuery("nextToken")
        nextToken: NextToken

        @httpQuery("maxResults")
        maxResults: MaxResults

        /// Only what this person or group is a member of; without it, only administrators may ask.
        @httpQuery("principalId")
        principalId: IdentityCenterPrincipalId

        /// Only queues of this status.
        @httpQuery("status")
        status: QueueStatus
    }

    output := {
        @required
        queues: QueueSummaries

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

/// Changes a queue; lists are changed by what to add and what to remove, the scheduling configuration as a whole.
@idempotent
@http(method: "PATCH", uri: "/2023-10-12/farms/{farmId}/queues/{queueId}", code: 200)
@endpoint(hostPrefix: "management.")
operation UpdateQueue {
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

        displayName: ResourceName

        description: Description

        defaultBudgetAction: DefaultQueueBudgetAction

        jobAttachmentSettings: JobAttachmentSettings

        roleArn: IamRoleArn

        jobRunAsUser: JobRunAsUser

        requiredFileSystemLocationNamesToAdd: RequiredFileSystemLocationNames

        requiredFileSystemLocationNamesToRemove: RequiredFileSystemLocationNames

        allowedStorageProfileIdsToAdd: AllowedStorageProfileIds

        allowedStorageProfileIdsToRemove: AllowedStorageProfileIds

        schedulingConfiguration: SchedulingConfiguration
    }

    output := {}

    errors: [
        AccessDeniedException
        InternalServerErrorException
        ResourceNotFoundException
        ThrottlingException
        ValidationException
    ]
}

/// Removes a queue with all its jobs, for good; associations and budgets on it must be gone first.
@idempotent
@http(method: "DELETE", uri: "/2023-10-12/farms/{farmId}/queues/{queueId}", code: 200)
@endpoint(hostPrefix: "management.")
operation DeleteQueue {
    input := {
        @required
        @httpLabel
        farmId: FarmId

        @required
        @httpLabel
        queueId: QueueId
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

/// Profiles that jobs of the queue may be submitted with; empty permits jobs without a profile only.
@length(min: 0, max: 20)
list AllowedStorageProfileIds {
    member: StorageProfileId
}

/// What a queue without an active budget does; NONE, the default, lets it work freely.
enum DefaultQueueBudgetAction {
    NONE
    STOP_SCHEDULING_AND_COMPLETE_TASKS
    STOP_SCHEDULING_AND_CANCEL_TASKS
}

/// Where the files that travel with jobs are kept.
structure JobAttachmentSettings {
    @required
    s3BucketName: S3BucketName

    @required
    rootPrefix: S3Prefix
}

/// How reluctantly workers change between jobs of equal priority.
structure PriorityBalancedSchedulingConfiguration {
    renderingTaskBuffer: SchedulingRenderingTaskBuffer
}

/// Has nothing to configure.
structure PriorityFifoSchedulingConfiguration {}

/// Why a queue starts no new work.
enum QueueBlockedReason {
    /// It has no active budget, and its default action forbids working without one.
    NO_BUDGET_CONFIGURED
    /// An action of an active budget has come due.
    BUDGET_THRESHOLD_REACHED
}

/// `queue-` and 32 hexadecimal digits.
@pattern("^queue-[0-9a-f]{32}$")
string QueueId

/// What a queue is doing.
enum QueueStatus {
    /// Nothing in it can run or is running.
    IDLE
    /// Work is running or waiting for workers.
    SCHEDULING
    /// No new work is started; `blockedReason` says why.
    SCHEDULING_BLOCKED
}

list QueueSummaries {
    member: QueueSummary
}

/// A queue without its settings for files, users and scheduling.
structure QueueSummary {
    @required
    farmId: FarmId

    @required
    queueId: QueueId

    @required
    displayName: ResourceName

    @required
    status: QueueStatus

    @required
    defaultBudgetAction: DefaultQueueBudgetAction

    blockedReason: QueueBlockedReason

    @required
    createdAt: CreatedAt

    @required
    createdBy: CreatedBy

    updatedAt: UpdatedAt

    updatedBy: UpdatedBy
}

/// File systems that every storage profile allowed on the queue must define; paths on them are translated for workers.
@length(min: 0, max: 20)
list RequiredFileSystemLocationNames {
    member: FileSystemLocationName
}

/// In which order the jobs of a queue get workers; changed as a whole, and effective at the next assignment.
union SchedulingConfiguration {
    /// Highest priority first, then the oldest; the first job takes every worker it can use. The default.
    priorityFifo: PriorityFifoSchedulingConfiguration

    /// Workers are shared evenly among the jobs of the highest priority.
    priorityBalanced: PriorityBalancedSchedulingConfiguration

    /// Each job gets a weight from priority, age, errors and tasks at work; the heaviest goes first.
    weightedBalanced: WeightedBalancedSchedulingConfiguration
}

/// Weight per failed attempt, usually negative; -10 if absent.
@range(min: -10000, max: 10000)
double SchedulingErrorWeight

/// What priority 100 means beyond its weight; absent, it is a number like any other.
union SchedulingMaxPriorityOverride {
    /// Jobs of priority 100 go before all others.
    alwaysScheduleFirst: SchedulingMaxPriorityOverrideAlwaysScheduleFirst
}

/// Has nothing to configure.
structure SchedulingMaxPriorityOverrideAlwaysScheduleFirst {}

/// What priority 0 means beyond its weight; absent, it is a number like any other.
union SchedulingMinPriorityOverride {
    /// Jobs of priority 0 go after all others.
    alwaysScheduleLast: SchedulingMinPriorityOverrideAlwaysScheduleLast
}

/// Has nothing to configure.
structure SchedulingMinPriorityOverrideAlwaysScheduleLast {}

/// Weight per point of priority; 100 if absent.
@range(min: 0, max: 10000)
double SchedulingPriorityWeight

/// How many more tasks at work a worker's job must have than another before the worker changes over; 1 if absent.
@range(min: 0, max: 1000)
integer SchedulingRenderingTaskBuffer

/// Weight per task at work beyond the buffer, usually negative; -100 if absent.
@range(min: -10000, max: 10000)
double SchedulingRenderingTaskWeight

/// Weight per second since the job was submitted; 3 if absent.
@range(min: 0, max: 10000)
double SchedulingSubmissionTimeWeight

/// What each point, second, error and task weighs.
structure WeightedBalancedSchedulingConfiguration {
    priorityWeight: SchedulingPriorityWeight

    errorWeight: SchedulingErrorWeight

    submissionTimeWeight: SchedulingSubmissionTimeWeight

    renderingTaskWeight: SchedulingRenderingTaskWeight

    renderingTaskBuffer: SchedulingRenderingTaskBuffer

    maxPriorityOverride: SchedulingMaxPriorityOverride

    minPriorityOverride: SchedulingMinPriorityOverride
}
