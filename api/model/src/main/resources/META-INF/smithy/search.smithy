$version: "2"
$operationInputSuffix: "Request"
$operationOutputSuffix: "Response"

namespace freehold.deadline

/// Finds jobs across up to ten queues by name, status, parameter, time and more, sorted and paged by offset.
@readonly
@http(method: "POST", uri: "/2023-10-12/farms/{farmId}/search/jobs", code: 200)
@endpoint(hostPrefix: "management.")
operation SearchJobs {
    input := {
        @required
        @httpLabel
        farmId: FarmId

        filterExpressions: SearchGroupedFilterExpressions

        /// First key first; without any, the newest come first.
        sortExpressions: SearchSortExpressions

        @required
        itemOffset: ItemOffset

        pageSize: PageSize

        @required
        queueIds: QueueIds
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

/// Finds steps across queues, or within one job, sorted and paged by offset.
@readonly
@http(method: "POST", uri: "/2023-10-12/farms/{farmId}/search/steps", code: 200)
@endpoint(hostPrefix: "management.")
operation SearchSteps {
    input := {
        @required
        @httpLabel
        farmId: FarmId

        filterExpressions: SearchGroupedFilterExpressions

        /// First key first; without any, the newest come first.
        sortExpressions: SearchSortExpressions

        @required
        itemOffset: ItemOffset

        pageSize: PageSize

        @required
        queueIds: QueueIds

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

/// Finds tasks across queues, or within one job, also by the values of their parameters, sorted and paged by offset.
@readonly
@http(method: "POST", uri: "/2023-10-12/farms/{farmId}/search/tasks", code: 200)
@endpoint(hostPrefix: "management.")
operation SearchTasks {
    input := {
        @required
        @httpLabel
        farmId: FarmId

        filterExpressions: SearchGroupedFilterExpressions

        /// First key first; without any, the newest come first.
        sortExpressions: SearchSortExpressions

        @required
        itemOffset: ItemOffset

        pageSize: PageSize

        @required
        queueIds: QueueIds

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

/// Finds workers across up to ten fleets, sorted and paged by offset.
@readonly
@http(method: "POST", uri: "/2023-10-12/farms/{farmId}/search/workers", code: 200)
@endpoint(hostPrefix: "management.")
operation SearchWorkers {
    input := {
        @required
        @httpLabel
        farmId: FarmId

        filterExpressions: SearchGroupedFilterExpressions

        /// First key first; without any, the newest come first.
        sortExpressions: SearchSortExpressions

        @required
        itemOffset: ItemOffset

        pageSize: PageSize

        @required
        fleetIds: FleetIds
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

/// How a value compares with the filter's; ANY_EQUALS and ALL_NOT_EQUALS are for lists of values. What lacks the field matches
/// only the negative ones.
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

/// Compares a field with a moment.
structure DateTimeFilterExpression {
    @required
    name: SearchFieldName

    @required
    operator: ComparisonOperator

    /// Moment to compare the field with, in UTC.
    @required
    dateTime: DateTime
}

/// Sorts by a field.
structure FieldSortExpression {
    @required
    sortOrder: SortOrder

    @required
    name: SearchFieldName
}

list JobSearchSummaries {
    member: JobSearchSummary
}

/// A job as a search finds it.
structure JobSearchSummary {
    jobId: JobId

    queueId: QueueId

    name: JobName

    lifecycleStatus: JobLifecycleStatus

    lifecycleStatusMessage: LifecycleStatusMessage

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

    /// The job whose template was reused; absent when the job came with its own.
    sourceJobId: JobId
}

/// Whether all filters of a group must hold or one is enough.
enum LogicalOperator {
    AND
    OR
}

/// The offset at which the next page starts; absent when there are no more matches within reach.
@range(min: 0, max: 10000)
integer NextItemOffset

/// Compares a parameter with a value.
structure ParameterFilterExpression {
    @required
    name: SearchParameterName

    @required
    operator: ComparisonOperator

    @required
    value: ParameterValue
}

/// Sorts by the value of a parameter.
structure ParameterSortExpression {
    @required
    sortOrder: SortOrder

    @required
    name: SearchParameterName
}

/// Value to compare the parameter with, as text.
@length(min: 1, max: 256)
string ParameterValue

/// One condition on what is searched.
union SearchFilterExpression {
    dateTimeFilter: DateTimeFilterExpression

    parameterFilter: ParameterFilterExpression

    searchTermFilter: SearchTermFilterExpression

    stringFilter: StringFilterExpression

    stringListFilter: StringListFilterExpression

    /// Conditions in parentheses; one level of them, not more.
    groupFilter: SearchGroupedFilterExpressions
}

@length(min: 1, max: 3)
list SearchFilterExpressions {
    member: SearchFilterExpression
}

/// Conditions and how they combine.
structure SearchGroupedFilterExpressions {
    @required
    filters: SearchFilterExpressions

    @required
    operator: LogicalOperator
}

/// How many matches to skip, at most 10000; 0 starts at the first.
@range(min: 0, max: 10000)
integer ItemOffset

/// At most so many matches in the answer; 100 if absent.
@range(min: 1, max: 100)
integer PageSize

/// One key to sort by; what lacks it comes last.
union SearchSortExpression {
    /// Puts one person's jobs before all others.
    userJobsFirst: UserJobsFirst

    fieldSort: FieldSortExpression

    parameterSort: ParameterSortExpression
}

@length(min: 1, max: 5)
list SearchSortExpressions {
    member: SearchSortExpression
}

/// Text to look for in names and ids; letter case does not count.
@length(min: 1, max: 256)
string SearchTerm

/// Looks for a text in names and ids.
structure SearchTermFilterExpression {
    @required
    searchTerm: SearchTerm

    matchType: SearchTermMatchingType
}

/// FUZZY_MATCH, the default, is content with parts of the term; CONTAINS wants it as it stands.
enum SearchTermMatchingType {
    FUZZY_MATCH
    CONTAINS
}

/// Direction of sorting.
enum SortOrder {
    ASCENDING
    DESCENDING
}

list StepSearchSummaries {
    member: StepSearchSummary
}

/// A step as a search finds it.
structure StepSearchSummary {
    stepId: StepId

    jobId: JobId

    queueId: QueueId

    name: StepName

    lifecycleStatus: StepLifecycleStatus

    lifecycleStatusMessage: LifecycleStatusMessage

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

    /// Over what the step runs; absent when it is a single task without parameters.
    parameterSpace: ParameterSpace
}

/// Value to compare the field with; enumerations are spelled as in the API.
@length(min: 1, max: 256)
string StringFilter

/// Compares a field with a text.
structure StringFilterExpression {
    @required
    name: SearchFieldName

    @required
    operator: ComparisonOperator

    @required
    value: StringFilter
}

@length(min: 1, max: 16)
list StringFilterList {
    member: StringFilter
}

/// Compares a field with several texts at once.
structure StringListFilterExpression {
    @required
    name: SearchFieldName

    @required
    operator: ComparisonOperator

    @required
    values: StringFilterList
}

list TaskSearchSummaries {
    member: TaskSearchSummary
}

/// A task as a search finds it.
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

    /// The action that ran the task last; its digits name the session, whose log has the output. Absent until the task is first
    /// put into a session.
    latestSessionActionId: SessionActionId
}

/// How many match; 10000 may stand for more.
@range(min: 0, max: 10000)
integer TotalResults

/// Sorts by whose job it is.
structure UserJobsFirst {
    /// That person's id, as `createdBy` has it.
    @required
    userIdentityId: String
}

list WorkerSearchSummaries {
    member: WorkerSearchSummary
}

/// A worker as a search finds it.
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

/// Job or task parameter to look at.
string SearchParameterName

/// Field to look at, the member's name in upper snake case, such as CREATED_AT or TASK_RUN_STATUS; unknown ones are refused.
string SearchFieldName
