$version: "2"
$operationInputSuffix: "Request"
$operationOutputSuffix: "Response"

namespace freehold.deadline

/// The outermost container of a studio's work: queues, fleets, budgets, limits and storage profiles belong to exactly one farm,
/// and nothing crosses from one farm to another.
resource FarmResource {
    identifiers: {
        farmId: FarmId
    }
    create: CreateFarm
    read: GetFarm
    update: UpdateFarm
    delete: DeleteFarm
    list: ListFarms
    operations: [
        SearchJobs
        SearchSteps
        SearchTasks
        SearchWorkers
        StartSessionsStatisticsAggregation
        GetSessionsStatisticsAggregation
    ]
    resources: [
        FarmMemberResource
        QueueResource
        FleetResource
        BudgetResource
        LimitResource
        StorageProfileResource
        QueueFleetAssociationResource
        QueueLimitAssociationResource
    ]
}

/// Makes an empty farm.
@idempotent
@http(method: "POST", uri: "/2023-10-12/farms", code: 200)
@endpoint(hostPrefix: "management.")
operation CreateFarm {
    input := {
        @httpHeader("X-Amz-Client-Token")
        @idempotencyToken
        clientToken: ClientToken

        @required
        displayName: ResourceName

        description: Description

        kmsKeyArn: KmsKeyArn

        costScaleFactor: CostScaleFactor

        tags: Tags
    }

    output := {
        @required
        farmId: FarmId
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

/// Reads a farm.
@readonly
@http(method: "GET", uri: "/2023-10-12/farms/{farmId}", code: 200)
@endpoint(hostPrefix: "management.")
operation GetFarm {
    input := {
        @required
        @httpLabel
        farmId: FarmId
    }

    output := {
        @required
        farmId: FarmId

        @required
        displayName: ResourceName

        kmsKeyArn: KmsKeyArn

        @required
        createdAt: CreatedAt

        @required
        createdBy: CreatedBy

        updatedAt: UpdatedAt

        updatedBy: UpdatedBy

        description: Description

        @required
        costScaleFactor: CostScaleFactor
    }

    errors: [
        AccessDeniedException
        InternalServerErrorException
        ResourceNotFoundException
        ThrottlingException
        ValidationException
    ]
}

/// Lists the farms, or with `principalId` those that this person or group is a member of.
@readonly
@http(method: "GET", uri: "/2023-10-12/farms", code: 200)
@endpoint(hostPrefix: "management.")
@paginated(inputToken: "nextToken", outputToken: "nextToken", pageSize: "maxResults", items: "farms")
operation ListFarms {
    input := {
        @httpQuery("nextToken")
        nextToken: NextToken

        @httpQuery("maxResults")
        maxResults: MaxResults

        /// Only what this person or group is a member of; without it, only administrators may ask.
        @httpQuery("principalId")
        principalId: IdentityCenterPrincipalId
    }

    output := {
        @required
        farms: FarmSummaries

        nextToken: NextToken
    }

    errors: [
        AccessDeniedException
        InternalServerErrorException
        ThrottlingException
        ValidationException
    ]
}

/// Changes a farm's name, description or cost factor.
@idempotent
@http(method: "PATCH", uri: "/2023-10-12/farms/{farmId}", code: 200)
@endpoint(hostPrefix: "management.")
operation UpdateFarm {
    input := {
        @required
        @httpLabel
        farmId: FarmId

        displayName: ResourceName

        description: Description

        costScaleFactor: CostScaleFactor
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

/// Removes a farm that is empty; while queues, fleets, budgets, limits or storage profiles remain it is refused.
@idempotent
@http(method: "DELETE", uri: "/2023-10-12/farms/{farmId}", code: 200)
@endpoint(hostPrefix: "management.")
operation DeleteFarm {
    input := {
        @required
        @httpLabel
        farmId: FarmId
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

/// Every reported cost is multiplied by it, 1 if never set; 0 makes all work free of charge.
@range(min: 0, max: 100)
float CostScaleFactor

/// `farm-` and 32 hexadecimal digits.
@pattern("^farm-[0-9a-f]{32}$")
string FarmId

list FarmSummaries {
    member: FarmSummary
}

/// A farm without its description and its factor for cost.
structure FarmSummary {
    @required
    farmId: FarmId

    @required
    displayName: ResourceName

    kmsKeyArn: KmsKeyArn

    @required
    createdAt: CreatedAt

    @required
    createdBy: CreatedBy

    updatedAt: UpdatedAt

    updatedBy: UpdatedBy
}

/// Key with which the farm is said to be encrypted; kept as given, and absent if none was.
@pattern("^arn:(aws[a-zA-Z-]*):kms:[a-z]{2}((-gov)|(-iso(b?)))?-[a-z]+-\\d{1}:\\d{12}:key/[\\w-]{1,120}$")
string KmsKeyArn
