$version: "2"
$operationInputSuffix: "Request"
$operationOutputSuffix: "Response"

namespace freehold.deadline

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

        @required
        startTime: DateTime

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

@pattern("^[0-9a-f]{32}$")
string AggregationId

string LicenseProduct

enum Period {
    HOURLY
    DAILY
    WEEKLY
    MONTHLY
}

enum SessionsStatisticsAggregationStatus {
    IN_PROGRESS
    TIMEOUT
    FAILED
    COMPLETED
}

union SessionsStatisticsResources {
    queueIds: SessionsStatisticsResourcesQueueIdsList

    fleetIds: SessionsStatisticsResourcesFleetIdsList
}

@length(min: 1, max: 10)
list SessionsStatisticsResourcesFleetIdsList {
    member: FleetId
}

@length(min: 1, max: 10)
list SessionsStatisticsResourcesQueueIdsList {
    member: QueueId
}

structure Statistics {
    queueId: QueueId

    fleetId: FleetId

    jobId: JobId

    jobName: JobName

    userId: UserId

    usageType: UsageType

    licenseProduct: LicenseProduct

    instanceType: InstanceType

    @required
    count: Integer

    @required
    costInUsd: Stats

    @required
    runtimeInSeconds: Stats

    aggregationStartTime: DateTime

    aggregationEndTime: DateTime
}

list StatisticsList {
    member: Statistics
}

structure Stats {
    min: Double

    max: Double

    avg: Double

    sum: Double
}

@length(min: 9, max: 9)
@pattern("^UTC[-+][01][0-9]:(30|00)$")
string Timezone

@length(min: 1, max: 2)
list UsageGroupBy {
    member: UsageGroupByField
}

enum UsageGroupByField {
    QUEUE_ID
    FLEET_ID
    JOB_ID
    USER_ID
    USAGE_TYPE
    INSTANCE_TYPE
    LICENSE_PRODUCT
}

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

enum UsageType {
    COMPUTE
    LICENSE
    PERSISTENT_VOLUME
}

string UserId
