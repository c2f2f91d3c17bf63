$version: "2"
$operationInputSuffix: "Request"
$operationOutputSuffix: "Response"

namespace freehold.deadline

resource BudgetResource {
    identifiers: {
        farmId: FarmId
        budgetId: BudgetId
    }
    create: CreateBudget
    read: GetBudget
    update: UpdateBudget
    delete: DeleteBudget
    list: ListBudgets
}

@idempotent
@http(method: "POST", uri: "/2023-10-12/farms/{farmId}/budgets", code: 200)
@endpoint(hostPrefix: "management.")
operation CreateBudget {
    input := {
        @required
        @httpLabel
        farmId: FarmId

        @required
        displayName: ResourceName

        description: Description

        @httpHeader("X-Amz-Client-Token")
        @idempotencyToken
        clientToken: ClientToken

        @required
        usageTrackingResource: UsageTrackingResource

        @required
        approximateDollarLimit: ConsumedUsageLimit

        @required
        actions: BudgetActionsToAdd

        @required
        schedule: BudgetSchedule

        tags: Tags
    }

    output := {
        @required
        budgetId: BudgetId
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
@http(method: "DELETE", uri: "/2023-10-12/farms/{farmId}/budgets/{budgetId}", code: 200)
@endpoint(hostPrefix: "management.")
operation DeleteBudget {
    input := {
        @required
        @httpLabel
        farmId: FarmId

        @required
        @httpLabel
        budgetId: BudgetId
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

@readonly
@http(method: "GET", uri: "/2023-10-12/farms/{farmId}/budgets/{budgetId}", code: 200)
@endpoint(hostPrefix: "management.")
operation GetBudget {
    input := {
        @required
        @httpLabel
        farmId: FarmId

        @required
        @httpLabel
        budgetId: BudgetId
    }

    output := {
        @required
        budgetId: BudgetId

        @required
        usageTrackingResource: UsageTrackingResource

        @required
        status: BudgetStatus

        @required
        displayName: ResourceName

        @required
        approximateDollarLimit: ConsumedUsageLimit

        @required
        usages: ConsumedUsages

        @required
        createdBy: CreatedBy

        @required
        createdAt: CreatedAt

        updatedBy: UpdatedBy

        updatedAt: UpdatedAt

        description: Description

        @required
        actions: ResponseBudgetActionList

        @required
        schedule: BudgetSchedule

        queueStoppedAt: UpdatedAt
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
@http(method: "GET", uri: "/2023-10-12/farms/{farmId}/budgets", code: 200)
@endpoint(hostPrefix: "management.")
@paginated(inputToken: "nextToken", outputToken: "nextToken", pageSize: "maxResults", items: "budgets")
operation ListBudgets {
    input := {
        @required
        @httpLabel
        farmId: FarmId

        @httpQuery("nextToken")
        nextToken: NextToken

        @httpQuery("maxResults")
        maxResults: MaxResults

        @httpQuery("status")
        status: BudgetStatus
    }

    output := {
        @required
        budgets: BudgetSummaries

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
@http(method: "PATCH", uri: "/2023-10-12/farms/{farmId}/budgets/{budgetId}", code: 200)
@endpoint(hostPrefix: "management.")
operation UpdateBudget {
    input := {
        @required
        @httpLabel
        farmId: FarmId

        @required
        @httpLabel
        budgetId: BudgetId

        @httpHeader("X-Amz-Client-Token")
        @idempotencyToken
        clientToken: ClientToken

        displayName: ResourceName

        description: Description

        status: BudgetStatus

        approximateDollarLimit: ConsumedUsageLimit

        actionsToAdd: BudgetActionsToAdd

        actionsToRemove: BudgetActionsToRemove

        schedule: BudgetSchedule
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

structure BudgetActionToAdd {
    @required
    type: BudgetActionType

    @required
    thresholdPercentage: ThresholdPercentage

    description: Description
}

structure BudgetActionToRemove {
    @required
    type: BudgetActionType

    @required
    thresholdPercentage: ThresholdPercentage
}

enum BudgetActionType {
    STOP_SCHEDULING_AND_COMPLETE_TASKS
    STOP_SCHEDULING_AND_CANCEL_TASKS
}

@length(min: 0, max: 10)
list BudgetActionsToAdd {
    member: BudgetActionToAdd
}

@length(min: 0, max: 10)
list BudgetActionsToRemove {
    member: BudgetActionToRemove
}

@pattern("^budget-[0-9a-f]{32}$")
string BudgetId

union BudgetSchedule {
    fixed: FixedBudgetSchedule
}

enum BudgetStatus {
    ACTIVE
    INACTIVE
}

list BudgetSummaries {
    member: BudgetSummary
}

structure BudgetSummary {
    @required
    budgetId: BudgetId

    @required
    usageTrackingResource: UsageTrackingResource

    @required
    status: BudgetStatus

    @required
    displayName: ResourceName

    @required
    approximateDollarLimit: ConsumedUsageLimit

    @required
    usages: ConsumedUsages

    @required
    createdBy: CreatedBy

    @required
    createdAt: CreatedAt

    updatedBy: UpdatedBy

    updatedAt: UpdatedAt

    description: Description
}

@range(min: 0.01)
float ConsumedUsageLimit

structure ConsumedUsages {
    @required
    approximateDollarUsage: Float
}

@timestampFormat("date-time")
timestamp EndsAt

structure FixedBudgetSchedule {
    @required
    startTime: StartsAt

    @required
    endTime: EndsAt
}

structure ResponseBudgetAction {
    @required
    type: BudgetActionType

    @required
    thresholdPercentage: ThresholdPercentage

    description: Description
}

@length(min: 0, max: 10)
list ResponseBudgetActionList {
    member: ResponseBudgetAction
}

@timestampFormat("date-time")
timestamp StartsAt

@range(min: 0, max: 100)
float ThresholdPercentage

union UsageTrackingResource {
    queueId: QueueId
}
