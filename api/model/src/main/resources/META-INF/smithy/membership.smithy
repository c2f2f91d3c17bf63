$version: "2"
$operationInputSuffix: "Request"
$operationOutputSuffix: "Response"

namespace freehold.deadline

/// A person's or group's right on a farm, which reaches down to all its queues, fleets and jobs.
resource FarmMemberResource {
    identifiers: {
        farmId: FarmId
        principalId: IdentityCenterPrincipalId
    }
    put: AssociateMemberToFarm
    delete: DisassociateMemberFromFarm
    list: ListFarmMembers
}

/// A person's or group's right on a queue and on the jobs in it.
resource QueueMemberResource {
    identifiers: {
        farmId: FarmId
        queueId: QueueId
        principalId: IdentityCenterPrincipalId
    }
    put: AssociateMemberToQueue
    delete: DisassociateMemberFromQueue
    list: ListQueueMembers
}

/// A person's or group's right on a single job.
resource JobMemberResource {
    identifiers: {
        farmId: FarmId
        queueId: QueueId
        jobId: JobId
        principalId: IdentityCenterPrincipalId
    }
    put: AssociateMemberToJob
    delete: DisassociateMemberFromJob
    list: ListJobMembers
}

/// A person's or group's right on a fleet and its workers.
resource FleetMemberResource {
    identifiers: {
        farmId: FarmId
        fleetId: FleetId
        principalId: IdentityCenterPrincipalId
    }
    put: AssociateMemberToFleet
    delete: DisassociateMemberFromFleet
    list: ListFleetMembers
}

/// Gives a person or group a level of access to the farm, replacing the level it had.
@idempotent
@http(method: "PUT", uri: "/2023-10-12/farms/{farmId}/members/{principalId}", code: 200)
@endpoint(hostPrefix: "management.")
operation AssociateMemberToFarm {
    input := {
        @required
        @httpLabel
        farmId: FarmId

        @required
        principalType: PrincipalType

        @required
        identityStoreId: IdentityStoreId

        @required
        membershipLevel: MembershipLevel

        /// The person or group to let in.
        @required
        @httpLabel
        principalId: IdentityCenterPrincipalId

        identityCenterRegion: Region
    }

    output := {}

    errors: [
        AccessDeniedException
        InternalServerErrorException
        ResourceNotFoundException
        ServiceQuotaExceededException
        ThrottlingException
        ValidationException
    ]
}

/// Gives a person or group a level of access to the fleet, replacing the level it had.
@idempotent
@http(method: "PUT", uri: "/2023-10-12/farms/{farmId}/fleets/{fleetId}/members/{principalId}", code: 200)
@endpoint(hostPrefix: "management.")
operation AssociateMemberToFleet {
    input := {
        @required
        @httpLabel
        farmId: FarmId

        @required
        @httpLabel
        fleetId: FleetId

        @required
        principalType: PrincipalType

        @required
        identityStoreId: IdentityStoreId

        @required
        membershipLevel: MembershipLevel

        /// Person or group in the identity store.
        @required
        @httpLabel
        principalId: IdentityCenterPrincipalId

        identityCenterRegion: Region
    }

    output := {}

    errors: [
        AccessDeniedException
        InternalServerErrorException
        ResourceNotFoundException
        ServiceQuotaExceededException
        ThrottlingException
        ValidationException
    ]
}

/// Gives a person or group a level of access to the job, replacing the level it had.
@idempotent
@http(method: "PUT", uri: "/2023-10-12/farms/{farmId}/queues/{queueId}/jobs/{jobId}/members/{principalId}", code: 200)
@endpoint(hostPrefix: "management.")
operation AssociateMemberToJob {
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
        principalType: PrincipalType

        @required
        identityStoreId: IdentityStoreId

        @required
        membershipLevel: MembershipLevel

        /// Person or group in the identity store.
        @required
        @httpLabel
        principalId: IdentityCenterPrincipalId

        identityCenterRegion: Region
    }

    output := {}

    errors: [
        AccessDeniedException
        InternalServerErrorException
        ResourceNotFoundException
        ServiceQuotaExceededException
        ThrottlingException
        ValidationException
    ]
}

/// Gives a person or group a level of access to the queue, replacing the level it had.
@idempotent
@http(method: "PUT", uri: "/2023-10-12/farms/{farmId}/queues/{queueId}/members/{principalId}", code: 200)
@endpoint(hostPrefix: "management.")
operation AssociateMemberToQueue {
    input := {
        @required
        @httpLabel
        farmId: FarmId

        @required
        @httpLabel
        queueId: QueueId

        @required
        principalType: PrincipalType

        @required
        identityStoreId: IdentityStoreId

        @required
        membershipLevel: MembershipLevel

        /// Person or group in the identity store.
        @required
        @httpLabel
        principalId: IdentityCenterPrincipalId

        identityCenterRegion: Region
    }

    output := {}

    errors: [
        AccessDeniedException
        InternalServerErrorException
        ResourceNotFoundException
        ServiceQuotaExceededException
        ThrottlingException
        ValidationException
    ]
}

/// Lists who was given access to the farm itself, and at which level.
@readonly
@http(method: "GET", uri: "/2023-10-12/farms/{farmId}/members", code: 200)
@endpoint(hostPrefix: "management.")
@paginated(inputToken: "nextToken", outputToken: "nextToken", pageSize: "maxResults", items: "members")
operation ListFarmMembers {
    input := {
        @required
        @httpLabel
        farmId: FarmId

        @httpQuery("nextToken")
        nextToken: NextToken

        @httpQuery("maxResults")
        maxResults: MaxResults
    }

    output := {
        @required
        members: FarmMembers

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

/// Lists who was given access to the fleet itself; members of the farm are not repeated.
@readonly
@http(method: "GET", uri: "/2023-10-12/farms/{farmId}/fleets/{fleetId}/members", code: 200)
@endpoint(hostPrefix: "management.")
@paginated(inputToken: "nextToken", outputToken: "nextToken", pageSize: "maxResults", items: "members")
operation ListFleetMembers {
    input := {
        @required
        @httpLabel
        farmId: FarmId

        @required
        @httpLabel
        fleetId: FleetId

        @httpQuery("nextToken")
        nextToken: NextToken

        @httpQuery("maxResults")
        maxResults: MaxResults
    }

    output := {
        @required
        members: FleetMembers

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

/// Lists who was given access to the job itself; members of its queue and farm are not repeated.
@readonly
@http(method: "GET", uri: "/2023-10-12/farms/{farmId}/queues/{queueId}/jobs/{jobId}/members", code: 200)
@endpoint(hostPrefix: "management.")
@paginated(inputToken: "nextToken", outputToken: "nextToken", pageSize: "maxResults", items: "members")
operation ListJobMembers {
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
        members: JobMembers

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

/// Lists who was given access to the queue itself; members of the farm are not repeated.
@readonly
@http(method: "GET", uri: "/2023-10-12/farms/{farmId}/queues/{queueId}/members", code: 200)
@endpoint(hostPrefix: "management.")
@paginated(inputToken: "nextToken", outputToken: "nextToken", pageSize: "maxResults", items: "members")
operation ListQueueMembers {
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
    }

    output := {
        @required
        members: QueueMemberList

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

/// Takes a person's or group's access to the farm away, at once; rights given on single queues, fleets or jobs stay.
@idempotent
@http(method: "DELETE", uri: "/2023-10-12/farms/{farmId}/members/{principalId}", code: 200)
@endpoint(hostPrefix: "management.")
operation DisassociateMemberFromFarm {
    input := {
        @required
        @httpLabel
        farmId: FarmId

        /// Person or group in the identity store.
        @required
        @httpLabel
        principalId: IdentityCenterPrincipalId
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

/// Takes a person's or group's access to the fleet away; access through the farm stays.
@idempotent
@http(method: "DELETE", uri: "/2023-10-12/farms/{farmId}/fleets/{fleetId}/members/{principalId}", code: 200)
@endpoint(hostPrefix: "management.")
operation DisassociateMemberFromFleet {
    input := {
        @required
        @httpLabel
        farmId: FarmId

        @required
        @httpLabel
        fleetId: FleetId

        /// Person or group in the identity store.
        @required
        @httpLabel
        principalId: IdentityCenterPrincipalId
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

/// Takes a person's or group's access to the job away; access through its queue or farm stays.
@idempotent
@http(method: "DELETE", uri: "/2023-10-12/farms/{farmId}/queues/{queueId}/jobs/{jobId}/members/{principalId}", code: 200)
@endpoint(hostPrefix: "management.")
operation DisassociateMemberFromJob {
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

        /// Person or group in the identity store.
        @required
        @httpLabel
        principalId: IdentityCenterPrincipalId
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

/// Takes a person's or group's access to the queue away; access through the farm stays.
@idempotent
@http(method: "DELETE", uri: "/2023-10-12/farms/{farmId}/queues/{queueId}/members/{principalId}", code: 200)
@endpoint(hostPrefix: "management.")
operation DisassociateMemberFromQueue {
    input := {
        @required
        @httpLabel
        farmId: FarmId

        @required
        @httpLabel
        queueId: QueueId

        /// Person or group in the identity store.
        @required
        @httpLabel
        principalId: IdentityCenterPrincipalId
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

/// A right on a farm.
structure FarmMember {
    @required
    farmId: FarmId

    /// Person or group in the identity store.
    @required
    principalId: IdentityCenterPrincipalId

    @required
    principalType: PrincipalType

    @required
    identityStoreId: IdentityStoreId

    @required
    membershipLevel: MembershipLevel
}

list FarmMembers {
    member: FarmMember
}

/// A right on a fleet.
structure FleetMember {
    @required
    farmId: FarmId

    @required
    fleetId: FleetId

    /// Person or group in the identity store.
    @required
    principalId: IdentityCenterPrincipalId

    @required
    principalType: PrincipalType

    @required
    identityStoreId: IdentityStoreId

    @required
    membershipLevel: MembershipLevel
}

list FleetMembers {
    member: FleetMember
}

/// The identity store that knows the person or group.
@length(min: 1, max: 36)
@pattern("^d-[0-9a-f]{10}$|^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$")
string IdentityStoreId

/// A right on a job.
structure JobMember {
    @required
    farmId: FarmId

    @required
    queueId: QueueId

    @required
    jobId: JobId

    /// Person or group in the identity store.
    @required
    principalId: IdentityCenterPrincipalId

    @required
    principalType: PrincipalType

    @required
    identityStoreId: IdentityStoreId

    @required
    membershipLevel: MembershipLevel
}

list JobMembers {
    member: JobMember
}

/// How much a member may do; each level includes those before it.
enum MembershipLevel {
    /// Sees everything within the scope and changes nothing.
    VIEWER
    /// May submit jobs as well.
    CONTRIBUTOR
    /// May also change jobs of others and give access, up to this level.
    MANAGER
    /// May also keep budgets, read statistics and give access at every level.
    OWNER
}

/// Whether a member is one person or a group.
enum PrincipalType {
    USER
    GROUP
}

/// A right on a queue.
structure QueueMember {
    @required
    farmId: FarmId

    @required
    queueId: QueueId

    /// Person or group in the identity store.
    @required
    principalId: IdentityCenterPrincipalId

    @required
    principalType: PrincipalType

    @required
    identityStoreId: IdentityStoreId

    @required
    membershipLevel: MembershipLevel
}

list QueueMemberList {
    member: QueueMember
}
