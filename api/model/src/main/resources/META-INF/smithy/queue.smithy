$version: "2"
$operationInputSuffix: "Request"
$operationOutputSuffix: "Response"

namespace freehold.deadline

use smithy.waiters#waitable

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

        @httpQuery("principalId")
        principalId: IdentityCenterPrincipalId

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

@length(min: 0, max: 20)
list AllowedStorageProfileIds {
    member: StorageProfileId
}

enum DefaultQueueBudgetAction {
    NONE
    STOP_SCHEDULING_AND_COMPLETE_TASKS
    STOP_SCHEDULING_AND_CANCEL_TASKS
}

structure JobAttachmentSettings {
    @required
    s3BucketName: S3BucketName

    @required
    rootPrefix: S3Prefix
}

structure PriorityBalancedSchedulingConfiguration {
    renderingTaskBuffer: SchedulingRenderingTaskBuffer
}

structure PriorityFifoSchedulingConfiguration {}

enum QueueBlockedReason {
    NO_BUDGET_CONFIGURED
    BUDGET_THRESHOLD_REACHED
}

@pattern("^queue-[0-9a-f]{32}$")
string QueueId

enum QueueStatus {
    IDLE
    SCHEDULING
    SCHEDULING_BLOCKED
}

list QueueSummaries {
    member: QueueSummary
}

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

@length(min: 0, max: 20)
list RequiredFileSystemLocationNames {
    member: FileSystemLocationName
}

union SchedulingConfiguration {
    priorityFifo: PriorityFifoSchedulingConfiguration

    priorityBalanced: PriorityBalancedSchedulingConfiguration

    weightedBalanced: WeightedBalancedSchedulingConfiguration
}

@range(min: -10000, max: 10000)
double SchedulingErrorWeight

union SchedulingMaxPriorityOverride {
    alwaysScheduleFirst: SchedulingMaxPriorityOverrideAlwaysScheduleFirst
}

structure SchedulingMaxPriorityOverrideAlwaysScheduleFirst {}

union SchedulingMinPriorityOverride {
    alwaysScheduleLast: SchedulingMinPriorityOverrideAlwaysScheduleLast
}

structure SchedulingMinPriorityOverrideAlwaysScheduleLast {}

@range(min: 0, max: 10000)
double SchedulingPriorityWeight

@range(min: 0, max: 1000)
integer SchedulingRenderingTaskBuffer

@range(min: -10000, max: 10000)
double SchedulingRenderingTaskWeight

@range(min: 0, max: 10000)
double SchedulingSubmissionTimeWeight

structure WeightedBalancedSchedulingConfiguration {
    priorityWeight: SchedulingPriorityWeight

    errorWeight: SchedulingErrorWeight

    submissionTimeWeight: SchedulingSubmissionTimeWeight

    renderingTaskWeight: SchedulingRenderingTaskWeight

    renderingTaskBuffer: SchedulingRenderingTaskBuffer

    maxPriorityOverride: SchedulingMaxPriorityOverride

    minPriorityOverride: SchedulingMinPriorityOverride
}
