$version: "2"
$operationInputSuffix: "Request"
$operationOutputSuffix: "Response"

namespace freehold.deadline

/// A counted thing that machines do not have but tasks need, such as floating licenses, shared by all associated queues.
resource LimitResource {
    identifiers: {
        farmId: FarmId
        limitId: LimitId
    }
    create: CreateLimit
    read: GetLimit
    update: UpdateLimit
    delete: DeleteLimit
    list: ListLimits
}

/// Declares a counted thing that tasks may require by name and how many of it may be in use at a time.
@idempotent
@http(method: "POST", uri: "/2023-10-12/farms/{farmId}/limits", code: 200)
@endpoint(hostPrefix: "management.")
operation CreateLimit {
    input := {
        @required
        @httpLabel
        farmId: FarmId

        @httpHeader("X-Amz-Client-Token")
        @idempotencyToken
        clientToken: ClientToken

        @required
        displayName: ResourceName

        @required
        amountRequirementName: AmountRequirementName

        @required
        maxCount: MaxCount

        description: Description
    }

    output := {
        @required
        limitId: LimitId
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

/// Reads a limit and how much of it is in use.
@readonly
@http(method: "GET", uri: "/2023-10-12/farms/{farmId}/limits/{limitId}", code: 200)
@endpoint(hostPrefix: "management.")
operation GetLimit {
    input := {
        @required
        @httpLabel
        farmId: FarmId

        @required
        @httpLabel
        limitId: LimitId
    }

    output := {
        @required
        farmId: FarmId

        @required
        limitId: LimitId

        /// Units in use; may lag behind by moments.
        @required
        currentCount: MinZeroMaxInteger

        @required
        createdAt: CreatedAt

        @required
        createdBy: CreatedBy

        updatedAt: UpdatedAt

        updatedBy: UpdatedBy

        @required
        displayName: ResourceName

        @required
        amountRequirementName: AmountRequirementName

        @required
        maxCount: MaxCount

        description: Description
    }

    errors: [
        AccessDeniedException
        InternalServerErrorException
        ResourceNotFoundException
        ThrottlingException
        ValidationException
    ]
}

/// Lists a farm's limits.
@readonly
@http(method: "GET", uri: "/2023-10-12/farms/{farmId}/limits", code: 200)
@endpoint(hostPrefix: "management.")
@paginated(inputToken: "nextToken", outputToken: "nextToken", pageSize: "maxResults", items: "limits")
operation ListLimits {
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
        limits: LimitSummaries

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

/// Changes a limit; lowering it below what is in use lets running work end and starts no new.
@idempotent
@http(method: "PATCH", uri: "/2023-10-12/farms/{farmId}/limits/{limitId}", code: 200)
@endpoint(hostPrefix: "management.")
operation UpdateLimit {
    input := {
        @required
        @httpLabel
        farmId: FarmId

        @required
        @httpLabel
        limitId: LimitId

        displayName: ResourceName

        description: Description

        maxCount: MaxCount
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

/// Removes a limit that no queue is associated with.
@idempotent
@http(method: "DELETE", uri: "/2023-10-12/farms/{farmId}/limits/{limitId}", code: 200)
@endpoint(hostPrefix: "management.")
operation DeleteLimit {
    input := {
        @required
        @httpLabel
        farmId: FarmId

        @required
        @httpLabel
        limitId: LimitId
    }

    output := {}

    errors: [
        AccessDeniedException
        InternalServerErrorException
        ThrottlingException
        ValidationException
    ]
}

/// The name under which steps require units of it, such as `amount.nuke_license`; fixed at creation.
@length(min: 0, max: 1024)
string AmountRequirementName

/// `limit-` and 32 hexadecimal digits.
@pattern("^limit-[0-9a-f]{32}$")
string LimitId

list LimitSummaries {
    member: LimitSummary
}

/// A limit without its description.
structure LimitSummary {
    @required
    farmId: FarmId

    @required
    limitId: LimitId

    /// Units in use; may lag behind by moments.
    @required
    currentCount: MinZeroMaxInteger

    @required
    createdAt: CreatedAt

    @required
    createdBy: CreatedBy

    updatedAt: UpdatedAt

    updatedBy: UpdatedBy

    @required
    displayName: ResourceName

    @required
    amountRequirementName: AmountRequirementName

    @required
    maxCount: MaxCount
}

/// Units that may be in use at a time; -1 means any number.
@range(min: -1, max: 2147483647)
integer MaxCount
