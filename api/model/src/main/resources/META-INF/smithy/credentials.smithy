$version: "2"
$operationInputSuffix: "Request"
$operationOutputSuffix: "Response"

namespace freehold.deadline

/// Issues temporary credentials with which a person can read what the fleet's workers wrote, such as their logs.
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

/// Issues the credentials of one worker, valid for about an hour; a machine calls it after registering, and again before they
/// expire.
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

/// Issues temporary credentials with which a person can read the queue's files and logs; a queue without a role refuses.
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

/// Issues temporary credentials for working with the queue's files, for submitting and downloading; a queue without a role
/// refuses.
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

/// Issues the credentials under which a worker moves the files of a queue's jobs; without a role on the queue the answer carries
/// none.
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
        /// Absent when the queue names no role; its jobs then cannot move attachments.
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

/// Public half of a key pair; it begins with ASIA for temporary ones.
@sensitive
string AccessKeyId

/// Temporary credentials in the form that AWS SDKs take.
@sensitive
structure AwsCredentials {
    @required
    accessKeyId: AccessKeyId

    @required
    secretAccessKey: SecretAccessKey

    @required
    sessionToken: SessionToken

    /// When they stop working, in UTC; agents renew them a quarter of an hour before.
    @required
    expiration: DateTime
}

/// Secret half of a key pair, used for signing and never sent.
@sensitive
string SecretAccessKey

/// Goes with temporary keys, in header X-Amz-Security-Token of every signed request.
@sensitive
string SessionToken
