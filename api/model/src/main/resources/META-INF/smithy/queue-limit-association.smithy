$version: "2"
$operationInputSuffix: "Request"
$operationOutputSuffix: "Response"

namespace freehold.deadline

use smithy.waiters#waitable

/// Makes a limit count for the jobs of one queue.
resource QueueLimitAssociationResource {
    identifiers: {
        farmId: FarmId
        queueId: QueueId
        limitId: LimitId
    }
    put: CreateQueueLimitAssociation
    read: GetQueueLimitAssociation
    update: UpdateQueueLimitAssociation
    delete: DeleteQueueLimitAssociation
    list: ListQueueLimitAssociations
}

/// Makes a limit count for a queue's jobs; doing so twice changes nothing.
@idempotent
@http(method: "PUT", uri: "/2023-10-12/farms/{farmId}/queue-limit-associations", code: 200)
@endpoint(hostPrefix: "management.")
operation CreateQueueLimitAssociation {
    input := {
        @required
        @httpLabel
        farmId: FarmId

        @required
        queueId: QueueId

        @required
        limitId: LimitId
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

/// Reads whether a limit counts for a queue, or how far it has come with stopping.
@readonly
@http(method: "GET", uri: "/2023-10-12/farms/{farmId}/queue-limit-associations/{queueId}/{limitId}", code: 200)
@endpoint(hostPrefix: "management.")
@waitable(
    QueueLimitAssociationStopped: {
        minDelay: 10
        maxDelay: 600
        acceptors: [
            { state: "success", matcher: { output: { path: "status", expected: "STOPPED", comparator: "stringEquals" } } }
        ]
    }
)
operation GetQueueLimitAssociation {
    input := {
        @required
        @httpLabel
        farmId: FarmId

        @required
        @httpLabel
        queueId: QueueId

        @required
        @httpLabel
        limitId: LimitId
    }

    output := {
        @required
        queueId: QueueId

        @required
        limitId: LimitId

        @required
        status: QueueLimitAssociationStatus

        @required
        createdAt: CreatedAt

        @required
        createdBy: CreatedBy

        updatedAt: UpdatedAt

        updatedBy: UpdatedBy
    }

    errors: [
        AccessDeniedException
        InternalServerErrorException
        ResourceNotFoundException
        ThrottlingException
        ValidationException
    ]
}

/// Lists which limits count for which queues, narrowed by queue, limit or both.
@readonly
@http(method: "GET", uri: "/2023-10-12/farms/{farmId}/queue-limit-associations", code: 200)
@endpoint(hostPrefix: "management.")
@paginated(inputToken: "nextToken", outputToken: "nextToken", pageSize: "maxResults", items: "queueLimitAssociations")
operation ListQueueLimitAssociations {
    input := {
        @required
        @httpLabel
        farmId: FarmId

        @httpQuery("nextToken")
        nextToken: NextToken

        @httpQuery("maxResults")
        maxResults: MaxResults

        @httpQuery("queueId")
        queueId: QueueId

        @httpQuery("limitId")
        limitId: LimitId
    }

    output := {
        @required
        queueLimitAssociations: QueueLimitAssociationSummaries

        nextToken: NextToken
    }

    errors: [
        AccessDeniedException
        InternalServerErrorException
        ResourceNotFoundException
        ThrottlingException
    ]
}

/// Stops the use of a limit by a queue's jobs, letting tasks finish or canceling them, or takes it up again.
@idempotent
@http(method: "PATCH", uri: "/2023-10-12/farms/{farmId}/queue-limit-associations/{queueId}/{limitId}", code: 200)
@endpoint(hostPrefix: "management.")
operation UpdateQueueLimitAssociation {
    input := {
        @required
        @httpLabel
        farmId: FarmId

        @required
        @httpLabel
        queueId: QueueId

        @required
        @httpLabel
        limitId: LimitId

        @required
        status: UpdateQueueLimitAssociationStatus
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

/// Removes an association that has come to STOPPED; steps that still need the limit can then not be run.
@idempotent
@http(method: "DELETE", uri: "/2023-10-12/farms/{farmId}/queue-limit-associations/{queueId}/{limitId}", code: 200)
@endpoint(hostPrefix: "management.")
operation DeleteQueueLimitAssociation {
    input := {
        @required
        @httpLabel
        farmId: FarmId

        @required
        @httpLabel
        queueId: QueueId

        @required
        @httpLabel
        limitId: LimitId
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

/// Whether the limit counts for the queue.
enum QueueLimitAssociationStatus {
    ACTIVE
    /// Tasks that need it are no longer started; those that hold units finish.
    STOP_LIMIT_USAGE_AND_COMPLETE_TASKS
    /// Tasks that need it are no longer started; those that hold units are canceled.
    STOP_LIMIT_USAGE_AND_CANCEL_TASKS
    /// No units are held any more; reached by itself, never asked for.
    STOPPED
}

list QueueLimitAssociationSummaries {
    member: QueueLimitAssociationSummary
}

/// An association between a queue and a limit.
structure QueueLimitAssociationSummary {
    @required
    queueId: QueueId

    @required
    limitId: LimitId

    @required
    status: QueueLimitAssociationStatus

    @required
    createdAt: CreatedAt

    @required
    createdBy: CreatedBy

    updatedAt: UpdatedAt

    updatedBy: UpdatedBy
}

/// What can be asked of a limit's use by a queue.
enum UpdateQueueLimitAssociationStatus {
    ACTIVE
    STOP_LIMIT_USAGE_AND_COMPLETE_TASKS
    STOP_LIMIT_USAGE_AND_CANCEL_TASKS
}
