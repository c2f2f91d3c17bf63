$version: "2"
$operationInputSuffix: "Request"
$operationOutputSuffix: "Response"

namespace freehold.deadline

use smithy.waiters#waitable

/// Permission for one fleet to work on the jobs of one queue.
resource QueueFleetAssociationResource {
    identifiers: {
        farmId: FarmId
        queueId: QueueId
        fleetId: FleetId
    }
    put: CreateQueueFleetAssociation
    read: GetQueueFleetAssociation
    update: UpdateQueueFleetAssociation
    delete: DeleteQueueFleetAssociation
    list: ListQueueFleetAssociations
}

/// Lets a fleet work for a queue; doing so twice changes nothing.
@idempotent
@http(method: "PUT", uri: "/2023-10-12/farms/{farmId}/queue-fleet-associations", code: 200)
@endpoint(hostPrefix: "management.")
operation CreateQueueFleetAssociation {
    input := {
        @required
        @httpLabel
        farmId: FarmId

        @required
        queueId: QueueId

        @required
        fleetId: FleetId
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

/// Reads whether a fleet works for a queue, or how far it has come with stopping.
@readonly
@http(method: "GET", uri: "/2023-10-12/farms/{farmId}/queue-fleet-associations/{queueId}/{fleetId}", code: 200)
@endpoint(hostPrefix: "management.")
@waitable(
    QueueFleetAssociationStopped: {
        minDelay: 10
        maxDelay: 600
        acceptors: [
            { state: "success", matcher: { output: { path: "status", expected: "STOPPED", comparator: "stringEquals" } } }
        ]
    }
)
operation GetQueueFleetAssociation {
    input := {
        @required
        @httpLabel
        farmId: FarmId

        @required
        @httpLabel
        queueId: QueueId

        @required
        @httpLabel
        fleetId: FleetId
    }

    output := {
        @required
        queueId: QueueId

        @required
        fleetId: FleetId

        @required
        status: QueueFleetAssociationStatus

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

/// Lists which fleets work for which queues, narrowed by queue, fleet or both.
@readonly
@http(method: "GET", uri: "/2023-10-12/farms/{farmId}/queue-fleet-associations", code: 200)
@endpoint(hostPrefix: "management.")
@paginated(inputToken: "nextToken", outputToken: "nextToken", pageSize: "maxResults", items: "queueFleetAssociations")
operation ListQueueFleetAssociations {
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

        @httpQuery("fleetId")
        fleetId: FleetId
    }

    output := {
        @required
        queueFleetAssociations: QueueFleetAssociationSummaries

        nextToken: NextToken
    }

    errors: [
        AccessDeniedException
        InternalServerErrorException
        ResourceNotFoundException
        ThrottlingException
    ]
}

/// Stops a fleet's work for a queue, letting tasks finish or canceling them, or takes it up again.
@idempotent
@http(method: "PATCH", uri: "/2023-10-12/farms/{farmId}/queue-fleet-associations/{queueId}/{fleetId}", code: 200)
@endpoint(hostPrefix: "management.")
operation UpdateQueueFleetAssociation {
    input := {
        @required
        @httpLabel
        farmId: FarmId

        @required
        @httpLabel
        queueId: QueueId

        @required
        @httpLabel
        fleetId: FleetId

        @required
        status: UpdateQueueFleetAssociationStatus
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

/// Removes an association that has come to STOPPED.
@idempotent
@http(method: "DELETE", uri: "/2023-10-12/farms/{farmId}/queue-fleet-associations/{queueId}/{fleetId}", code: 200)
@endpoint(hostPrefix: "management.")
operation DeleteQueueFleetAssociation {
    input := {
        @required
        @httpLabel
        farmId: FarmId

        @required
        @httpLabel
        queueId: QueueId

        @required
        @httpLabel
        fleetId: FleetId
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

/// Whether the fleet works for the queue.
enum QueueFleetAssociationStatus {
    ACTIVE
    /// It takes nothing new and finishes what it runs.
    STOP_SCHEDULING_AND_COMPLETE_TASKS
    /// It takes nothing new, and what it runs is canceled.
    STOP_SCHEDULING_AND_CANCEL_TASKS
    /// It has nothing of the queue left; reached by itself, never asked for.
    STOPPED
}

list QueueFleetAssociationSummaries {
    member: QueueFleetAssociationSummary
}

/// An association between a queue and a fleet.
structure QueueFleetAssociationSummary {
    @required
    queueId: QueueId

    @required
    fleetId: FleetId

    @required
    status: QueueFleetAssociationStatus

    @required
    createdAt: CreatedAt

    @required
    createdBy: CreatedBy

    updatedAt: UpdatedAt

    updatedBy: UpdatedBy
}

/// What can be asked of a fleet's work for a queue.
enum UpdateQueueFleetAssociationStatus {
    ACTIVE
    STOP_SCHEDULING_AND_COMPLETE_TASKS
    STOP_SCHEDULING_AND_CANCEL_TASKS
}
