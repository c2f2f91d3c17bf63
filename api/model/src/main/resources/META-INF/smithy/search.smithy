$version: "2"
$operationInputSuffix: "Request"
$operationOutputSuffix: "Response"

namespace freehold.deadline

@readonly
@http(method: "POST", uri: "/2023-10-12/farms/{farmId}/search/jobs", code: 200)
@endpoint(hostPrefix: "management.")
operation SearchJobs {
    input := {
        @required
        @httpLabel
        farmId: FarmId

        filterExpressions: SearchGroupedFilterExpressions

        sortExpressions: SearchSortExpressions

        @required
        itemOffset: SearchJobsRequestItemOffsetInteger

        pageSize: SearchJobsRequestPageSizeInteger

        @required
        queueIds: SearchJobsRequestQueueIdsList
    }

    output := {
        @required
        jobs: JobSearchSummaries

        nextItemOffset: NextItemOffset

        @required
        totalResults: TotalResults
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
@http(method: "POST", uri: "/2023-10-12/farms/{farmId}/search/steps", code: 200)
@endpoint(hostPrefix: "management.")
operation SearchSteps {
    input := {
        @required
        @httpLabel
        farmId: FarmId

        filterExpressions: SearchGroupedFilterExpressions

        sortExpressions: SearchSortExpressions

        @required
        itemOffset: SearchStepsRequestItemOffsetInteger

        pageSize: SearchStepsRequestPageSizeInteger

        @required
        queueIds: SearchStepsRequestQueueIdsList

        jobId: JobId
    }

    output := {
        @required
        steps: StepSearchSummaries

        nextItemOffset: NextItemOffset

        @required
        totalResults: TotalResults
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
@http(method: "POST", uri: "/2023-10-12/farms/{farmId}/search/tasks", code: 200)
@endpoint(hostPrefix: "management.")
operation SearchTasks {
    input := {
        @required
        @httpLabel
        farmId: FarmId

        filterExpressions: SearchGroupedFilterExpressions

        sortExpressions: SearchSortExpressions

        @required
        itemOffset: SearchTasksRequestItemOffsetInteger

        pageSize: SearchTasksRequestPageSizeInteger

        @required
        queueIds: SearchTasksRequestQueueIdsList

        jobId: JobId
    }

    output := {
        @required
        tasks: TaskSearchSummaries

        nextItemOffset: NextItemOffset

        @required
        totalResults: TotalResults
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
@http(method: "POST", uri: "/2023-10-12/farms/{farmId}/search/workers", code: 200)
@endpoint(hostPrefix: "management.")
operation SearchWorkers {
    input := {
        @required
        @httpLabel
        farmId: FarmId

        filterExpressions: SearchGroupedFilterExpressions

        sortExpressions: SearchSortExpressions

        @required
        itemOffset: SearchWorkersRequestItemOffsetInteger

        pageSize: SearchWorkersRequestPageSizeInteger

        @required
        fleetIds: SearchWorkersRequestFleetIdsList
    }

    output := {
        @required
        workers: WorkerSearchSummaries

        nextItemOffset: NextItemOffset

        @required
        totalResults: TotalResults
    }

    errors: [
        AccessDeniedException
        InternalServerErrorException
        ResourceNotFoundException
        ThrottlingException
        ValidationException
    ]
}

enum ComparisonOperator {
    EQUAL
    NOT_EQUAL
    GREATER_THAN_EQUAL_TO
    GREATER_THAN
    LESS_THAN_EQUAL_TO
    LESS_THAN
    ANY_EQUALS
    ALL_NOT_EQUALS
}

structure DateTimeFilterExpression {
    @required
    name: String

    @required
    operator: ComparisonOperator

    @required
    dateTime: DateTime
}

structure FieldSortExpression {
    @required
    sortOrder: SortOrder

    @required
    name: String
}

list JobSearchSummaries {
    member: JobSearchSummary
}

structure JobSearchSummary {
    jobId: JobId

    queueId: QueueId

    name: JobName

    lifecycleStatus: JobLifecycleStatus

    lifecycleStatusMessage: String

    taskRunStatus: TaskRunStatus

    targetTaskRunStatus: JobTargetTaskRunStatus

    taskRunStatusCounts: TaskRunStatusCounts

    taskFailureRetryCount: TaskFailureRetryCount

    priority: JobPriority

    maxFailedTasksCount: MaxFailedTasksCount

    maxRetriesPerTask: MaxRetriesPerTask

    createdBy: CreatedBy

    createdAt: CreatedAt

    endedAt: EndedAt

    startedAt: StartedAt

    updatedAt: UpdatedAt

    updatedBy: UpdatedBy

    jobParameters: JobParameters

    maxWorkerCount: MaxWorkerCount

    sourceJobId: JobId
}

enum LogicalOperator {
    AND
    OR
}

@range(min: 0, max: 10000)
integer NextItemOffset

structure ParameterFilterExpression {
    @required
    name: String

    @required
    operator: ComparisonOperator

    @required
    value: ParameterValue
}

structure ParameterSortExpression {
    @required
    sortOrder: SortOrder

    @required
    name: String
}

@length(min: 1, max: 256)
string ParameterValue

union SearchFilterExpression {
    dateTimeFilter: DateTimeFilterExpression

    parameterFilter: ParameterFilterExpression

    searchTermFilter: SearchTermFilterExpression

    stringFilter: StringFilterExpression

    stringListFilter: StringListFilterExpression

    groupFilter: SearchGroupedFilterExpressions
}

@length(min: 1, max: 3)
list SearchFilterExpressions {
    member: SearchFilterExpression
}

structure SearchGroupedFilterExpressions {
    @required
    filters: SearchFilterExpressions

    @required
    operator: LogicalOperator
}

@range(min: 0, max: 10000)
integer SearchJobsRequestItemOffsetInteger

@range(min: 1, max: 100)
integer SearchJobsRequestPageSizeInteger

@length(min: 1, max: 10)
list SearchJobsRequestQueueIdsList {
    member: QueueId
}

union SearchSortExpression {
    userJobsFirst: UserJobsFirst

    fieldSort: FieldSortExpression

    parameterSort: ParameterSortExpression
}

@length(min: 1, max: 5)
list SearchSortExpressions {
    member: SearchSortExpression
}

@range(min: 0, max: 10000)
integer SearchStepsRequestItemOffsetInteger

@range(min: 1, max: 100)
integer SearchStepsRequestPageSizeInteger

@length(min: 1, max: 10)
list SearchStepsRequestQueueIdsList {
    member: QueueId
}

@range(min: 0, max: 10000)
integer SearchTasksRequestItemOffsetInteger

@range(min: 1, max: 100)
integer SearchTasksRequestPageSizeInteger

@length(min: 1, max: 10)
list SearchTasksRequestQueueIdsList {
    member: QueueId
}

@length(min: 1, max: 256)
string SearchTerm

structure SearchTermFilterExpression {
    @required
    searchTerm: SearchTerm

    matchType: SearchTermMatchingType
}

enum SearchTermMatchingType {
    FUZZY_MATCH
    CONTAINS
}

@length(min: 1, max: 10)
list SearchWorkersRequestFleetIdsList {
    member: FleetId
}

@range(min: 0, max: 10000)
integer SearchWorkersRequestItemOffsetInteger

@range(min: 1, max: 100)
integer SearchWorkersRequestPageSizeInteger

enum SortOrder {
    ASCENDING
    DESCENDING
}

list StepSearchSummaries {
    member: StepSearchSummary
}

structure StepSearchSummary {
    stepId: StepId

    jobId: JobId

    queueId: QueueId

    name: StepName

    lifecycleStatus: StepLifecycleStatus

    lifecycleStatusMessage: String

    taskRunStatus: TaskRunStatus

    targetTaskRunStatus: StepTargetTaskRunStatus

    taskRunStatusCounts: TaskRunStatusCounts

    taskFailureRetryCount: TaskFailureRetryCount

    createdAt: CreatedAt

    createdBy: CreatedBy

    startedAt: StartedAt

    endedAt: EndedAt

    updatedAt: UpdatedAt

    updatedBy: UpdatedBy

    parameterSpace: ParameterSpace
}

@length(min: 1, max: 256)
string StringFilter

structure StringFilterExpression {
    @required
    name: String

    @required
    operator: ComparisonOperator

    @required
    value: StringFilter
}

@length(min: 1, max: 16)
list StringFilterList {
    member: StringFilter
}

structure StringListFilterExpression {
    @required
    name: String

    @required
    operator: ComparisonOperator

    @required
    values: StringFilterList
}

list TaskSearchSummaries {
    member: TaskSearchSummary
}

structure TaskSearchSummary {
    taskId: TaskId

    stepId: StepId

    jobId: JobId

    queueId: QueueId

    runStatus: TaskRunStatus

    targetRunStatus: TaskTargetRunStatus

    parameters: TaskParameters

    failureRetryCount: TaskRetryCount

    startedAt: StartedAt

    endedAt: EndedAt

    updatedAt: UpdatedAt

    updatedBy: UpdatedBy

    latestSessionActionId: SessionActionId
}

@range(min: 0, max: 10000)
integer TotalResults

structure UserJobsFirst {
    @required
    userIdentityId: String
}

list WorkerSearchSummaries {
    member: WorkerSearchSummary
}

structure WorkerSearchSummary {
    fleetId: FleetId

    workerId: WorkerId

    status: WorkerStatus

    hostProperties: HostPropertiesResponse

    createdBy: CreatedBy

    createdAt: CreatedAt

    updatedBy: UpdatedBy

    updatedAt: UpdatedAt
}
