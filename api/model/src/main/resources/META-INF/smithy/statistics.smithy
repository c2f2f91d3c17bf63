$version: "2"
$operationInputSuffix: "Request"
$operationOutputSuffix: "Response"

namespace freehold.deadline

/// Starts to add up run time and cost of sessions over a period; one such query runs per farm at a time.
@readonly
@http(method: "POST", uri: "/2023-10-12/farms/{farmId}/sessions-statistics-aggregation", code: 200)
@endpoint(hostPrefix: "management.")
operation StartSessionsStatisticsAggregation {
    input := {
        @required
        @httpLabel
        farmId: FarmId

        @required
        resourceIds: SessionsStatisticsResources

        /// Beginning of the time looked at, a full hour in UTC.
        @required
        startTime: DateTime

        /// End of the time looked at, a full hour in UTC.
        @required
        endTime: DateTime

        timezone: Timezone

        period: Period

        @required
        groupBy: UsageGroupBy

        @required
        statistics: UsageStatistics
    }

    output := {
        @required
        aggregationId: AggregationId
    }

    errors: [
        AccessDeniedException
        InternalServerErrorException
        ResourceNotFoundException
        ThrottlingException
        ValidationException
    ]
}

/// Fetches the result of a statistics query, or tells that it is still being computed.
@readonly
@http(method: "GET", uri: "/2023-10-12/farms/{farmId}/sessions-statistics-aggregation", code: 200)
@endpoint(hostPrefix: "management.")
@paginated(inputToken: "nextToken", outputToken: "nextToken", pageSize: "maxResults", items: "statistics")
operation GetSessionsStatisticsAggregation {
    input := {
        @required
        @httpLabel
        farmId: FarmId

        @httpQuery("nextToken")
        nextToken: NextToken

        @httpQuery("maxResults")
        maxResults: MaxResults

        @required
        @httpQuery("aggregationId")
        aggregationId: AggregationId
    }

    output := {
        statistics: StatisticsList

        @required
        status: SessionsStatisticsAggregationStatus

        /// Explains a failure; absent when there is nothing to explain.
        statusMessage: String

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

/// Names a statistics query; 32 hexadecimal digits.
@pattern("^[0-9a-f]{32}$")
string AggregationId

/// The licensed product; filled when the figures are split by it.
string LicenseProduct

/// Length of the slices that the time is cut into; absent means one slice.
enum Period {
    HOURLY
    DAILY
    WEEKLY
    MONTHLY
}

/// How far the query has come.
enum SessionsStatisticsAggregationStatus {
    IN_PROGRESS
    TIMEOUT
    FAILED
    COMPLETED
}

/// Which queues or which fleets the statistics are about.
union SessionsStatisticsResources {
    /// Sessions on jobs of these queues.
    queueIds: QueueIds

    /// Sessions on workers of these fleets.
    fleetIds: FleetIds
}

/// Figures of one group in one slice of time.
structure Statistics {
    queueId: QueueId

    fleetId: FleetId

    jobId: JobId

    jobName: JobName

    userId: UserId

    usageType: UsageType

    licenseProduct: LicenseProduct

    instanceType: InstanceType

    /// Sessions in the group.
    @required
    count: Integer

    /// Cost in US dollars, after the farm's factor.
    @required
    costInUsd: Stats

    /// Run time in seconds.
    @required
    runtimeInSeconds: Stats

    /// Beginning of the slice, in UTC.
    aggregationStartTime: DateTime

    /// End of the slice, in UTC.
    aggregationEndTime: DateTime
}

list StatisticsList {
    member: Statistics
}

/// The figures that were asked for, over one group.
structure Stats {
    /// The least of any session; absent unless asked for.
    min: Double

    /// The most of any session; absent unless asked for.
    max: Double

    /// Average over the sessions; absent unless asked for.
    avg: Double

    /// Sum over the sessions; absent unless asked for.
    sum: Double
}

/// Offset from UTC by which days, weeks and months are cut, such as `UTC+05:30`; UTC itself if absent.
@length(min: 9, max: 9)
@pattern("^UTC[-+][01][0-9]:(30|00)$")
string Timezone

@length(min: 1, max: 2)
list UsageGroupBy {
    member: UsageGroupByField
}

/// What the figures are split by.
enum UsageGroupByField {
    QUEUE_ID
    FLEET_ID
    JOB_ID
    USER_ID
    USAGE_TYPE
    INSTANCE_TYPE
    LICENSE_PRODUCT
}

/// Which figure is wanted of each group.
enum UsageStatistic {
    SUM
    MIN
    MAX
    AVG
}

@length(min: 1, max: 4)
list UsageStatistics {
    member: UsageStatistic
}

/// What the cost arose from.
enum UsageType {
    COMPUTE
    LICENSE
    PERSISTENT_VOLUME
}

/// Who submitted the jobs; filled when the figures are split by it.
string UserId
