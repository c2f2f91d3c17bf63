$version: "2"
$operationInputSuffix: "Request"
$operationOutputSuffix: "Response"

namespace freehold.deadline

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

@length(min: 0, max: 1024)
string AmountRequirementName

@pattern("^limit-[0-9a-f]{32}$")
string LimitId

list LimitSummaries {
    member: LimitSummary
}

structure LimitSummary {
    @required
    farmId: FarmId

    @required
    limitId: LimitId

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

@range(min: -1, max: 2147483647)
integer MaxCount
