$version: "2"
$operationInputSuffix: "Request"
$operationOutputSuffix: "Response"

namespace freehold.deadline

use smithy.waiters#waitable

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

enum QueueLimitAssociationStatus {
    ACTIVE
    STOP_LIMIT_USAGE_AND_COMPLETE_TASKS
    STOP_LIMIT_USAGE_AND_CANCEL_TASKS
    STOPPED
}

list QueueLimitAssociationSummaries {
    member: QueueLimitAssociationSummary
}

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

enum UpdateQueueLimitAssociationStatus {
    ACTIVE
    STOP_LIMIT_USAGE_AND_COMPLETE_TASKS
    STOP_LIMIT_USAGE_AND_CANCEL_TASKS
}
