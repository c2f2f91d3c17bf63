$version: "2"
$operationInputSuffix: "Request"
$operationOutputSuffix: "Response"

namespace freehold.deadline

/// A sum of money for the work of one queue, with what happens to the queue as the sum is used up.
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

/// Starts to track what a queue's work costs, and says at which share of the limit its scheduling stops.
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

/// Reads a budget with its actions, its period and what has been used of it.
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

        /// When an action of the budget stopped the queue, in UTC; absent while none has.
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

/// Lists a farm's budgets, all or those of one status.
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

        /// Only budgets of this status.
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

/// Changes a budget; a queue it has blocked is freed when the change makes room.
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

        /// Actions are recognized by type and threshold; removed before others are added.
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

/// Stops tracking and forgets the budget; a queue that it blocked is free again.
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

/// What to do with the queue at which share of the limit.
structure BudgetActionToAdd {
    @required
    type: BudgetActionType

    @required
    thresholdPercentage: ThresholdPercentage

    description: Description
}

/// Names an action by what it is made of.
structure BudgetActionToRemove {
    @required
    type: BudgetActionType

    @required
    thresholdPercentage: ThresholdPercentage
}

/// How a queue stops when its budget is used up: letting running tasks finish, or canceling them.
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

/// `budget-` and 32 hexadecimal digits.
@pattern("^budget-[0-9a-f]{32}$")
string BudgetId

/// When the budget counts.
union BudgetSchedule {
    fixed: FixedBudgetSchedule
}

/// Whether the budget is tracked; an inactive one blocks nothing.
enum BudgetStatus {
    ACTIVE
    INACTIVE
}

list BudgetSummaries {
    member: BudgetSummary
}

/// A budget without its actions and its period.
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

/// The sum, in US dollars, that the percentages of the actions refer to.
@range(min: 0.01)
float ConsumedUsageLimit

/// What has been used of a budget.
structure ConsumedUsages {
    /// Cost so far in US dollars, within the budget's period.
    @required
    approximateDollarUsage: Float
}

/// Until when cost counts, in UTC; the budget then turns inactive.
@timestampFormat("date-time")
timestamp EndsAt

/// A period with a beginning and an end.
structure FixedBudgetSchedule {
    @required
    startTime: StartsAt

    @required
    endTime: EndsAt
}

/// What happens to the queue at which share of the limit.
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

/// From when cost counts, in UTC; a time in the past means from now.
@timestampFormat("date-time")
timestamp StartsAt

/// Share of the limit, 0 to 100, at which the action comes due.
@range(min: 0, max: 100)
float ThresholdPercentage

/// Whose cost the budget counts; fixed at creation.
union UsageTrackingResource {
    queueId: QueueId
}
