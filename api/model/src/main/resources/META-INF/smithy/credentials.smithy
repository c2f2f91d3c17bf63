$version: "2"
$operationInputSuffix: "Request"
$operationOutputSuffix: "Response"

namespace freehold.deadline

@http(method: "GET", uri: "/2023-10-12/farms/{farmId}/fleets/{fleetId}/read-roles", code: 200)
@endpoint(hostPrefix: "management.")
operation AssumeFleetRoleForRead {
    input := {
        @required
        @httpLabel
        farmId: FarmId

        @required
        @httpLabel
        fleetId: FleetId
    }

    output := @sensitive {
        @required
        credentials: AwsCredentials
    }

    errors: [
        AccessDeniedException
        InternalServerErrorException
        ResourceNotFoundException
        ThrottlingException
        ValidationException
    ]
}

@http(method: "GET", uri: "/2023-10-12/farms/{farmId}/fleets/{fleetId}/workers/{workerId}/fleet-roles", code: 200)
@endpoint(hostPrefix: "scheduling.")
operation AssumeFleetRoleForWorker {
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
    }

    output := @sensitive {
        @required
        credentials: AwsCredentials
    }

    errors: [
        AccessDeniedException
        ConflictException
        InternalServerErrorException
        ResourceNotFoundException
        ThrottlingException
        ValidationException
    ]
}

@http(method: "GET", uri: "/2023-10-12/farms/{farmId}/queues/{queueId}/read-roles", code: 200)
@endpoint(hostPrefix: "management.")
operation AssumeQueueRoleForRead {
    input := {
        @required
        @httpLabel
        farmId: FarmId

        @required
        @httpLabel
        queueId: QueueId
    }

    output := @sensitive {
        @required
        credentials: AwsCredentials
    }

    errors: [
        AccessDeniedException
        InternalServerErrorException
        ResourceNotFoundException
        ThrottlingException
        ValidationException
    ]
}

@http(method: "GET", uri: "/2023-10-12/farms/{farmId}/queues/{queueId}/user-roles", code: 200)
@endpoint(hostPrefix: "management.")
operation AssumeQueueRoleForUser {
    input := {
        @required
        @httpLabel
        farmId: FarmId

        @required
        @httpLabel
        queueId: QueueId
    }

    output := @sensitive {
        @required
        credentials: AwsCredentials
    }

    errors: [
        AccessDeniedException
        InternalServerErrorException
        ResourceNotFoundException
        ThrottlingException
        ValidationException
    ]
}

@http(method: "GET", uri: "/2023-10-12/farms/{farmId}/fleets/{fleetId}/workers/{workerId}/queue-roles", code: 200)
@endpoint(hostPrefix: "scheduling.")
operation AssumeQueueRoleForWorker {
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

        @required
        @httpQuery("queueId")
        queueId: QueueId
    }

    output := @sensitive {
        credentials: AwsCredentials
    }

    errors: [
        AccessDeniedException
        ConflictException
        InternalServerErrorException
        ResourceNotFoundException
        ThrottlingException
        ValidationException
    ]
}

@sensitive
string AccessKeyId

@sensitive
structure AwsCredentials {
    @required
    accessKeyId: AccessKeyId

    @required
    secretAccessKey: SecretAccessKey

    @required
    sessionToken: SessionToken

    @required
    expiration: DateTime
}

@sensitive
string SecretAccessKey

@sensitive
string SessionToken
