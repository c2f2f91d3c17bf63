$version: "2"
$operationInputSuffix: "Request"
$operationOutputSuffix: "Response"

namespace freehold.deadline

/// An OpenJD environment that a queue wraps around every job submitted to it.
resource QueueEnvironmentResource {
    identifiers: {
        farmId: FarmId
        queueId: QueueId
        queueEnvironmentId: QueueEnvironmentId
    }
    create: CreateQueueEnvironment
    read: GetQueueEnvironment
    update: UpdateQueueEnvironment
    delete: DeleteQueueEnvironment
    list: ListQueueEnvironments
}

/// Adds an environment to all jobs submitted to the queue from now on; jobs that exist keep theirs.
@idempotent
@http(method: "POST", uri: "/2023-10-12/farms/{farmId}/queues/{queueId}/environments", code: 200)
@endpoint(hostPrefix: "management.")
operation CreateQueueEnvironment {
    input := {
        @required
        @httpLabel
        farmId: FarmId

        @required
        @httpLabel
        queueId: QueueId

        @httpHeader("X-Amz-Client-Token")
        @idempotencyToken
        clientToken: ClientToken

        /// Where it stands among the queue's environments: 0 is entered first and left last, equal ones go by age.
        @required
        priority: Priority

        @required
        templateType: EnvironmentTemplateType

        @required
        template: EnvironmentTemplate
    }

    output := {
        @required
        queueEnvironmentId: QueueEnvironmentId
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

/// Reads an environment of a queue with its template.
@readonly
@http(method: "GET", uri: "/2023-10-12/farms/{farmId}/queues/{queueId}/environments/{queueEnvironmentId}", code: 200)
@endpoint(hostPrefix: "management.")
operation GetQueueEnvironment {
    input := {
        @required
        @httpLabel
        farmId: FarmId

        @required
        @httpLabel
        queueId: QueueId

        @required
        @httpLabel
        queueEnvironmentId: QueueEnvironmentId
    }

    output := {
        @required
        queueEnvironmentId: QueueEnvironmentId

        @required
        name: EnvironmentName

        @required
        priority: Priority

        @required
        templateType: EnvironmentTemplateType

        @required
        template: EnvironmentTemplate

        @required
        createdAt: CreatedAt

        @required
        createdBy: CreatedBy

        updatedAt: UpdatedAt

        updatedBy: UpdatedBy
    }

    errors: [
        AccessDeniedException
        InternalServerErrorException
        ResourceNotFoundException
        ThrottlingException
        ValidationException
    ]
}

/// Lists a queue's environments.
@readonly
@http(method: "GET", uri: "/2023-10-12/farms/{farmId}/queues/{queueId}/environments", code: 200)
@endpoint(hostPrefix: "management.")
@paginated(inputToken: "nextToken", outputToken: "nextToken", pageSize: "maxResults", items: "environments")
operation ListQueueEnvironments {
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
        environments: QueueEnvironmentSummaries

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

/// Changes an environment for jobs yet to be submitted; jobs that exist keep what they were submitted with.
@idempotent
@http(method: "PATCH", uri: "/2023-10-12/farms/{farmId}/queues/{queueId}/environments/{queueEnvironmentId}", code: 200)
@endpoint(hostPrefix: "management.")
operation UpdateQueueEnvironment {
    input := {
        @required
        @httpLabel
        farmId: FarmId

        @required
        @httpLabel
        queueId: QueueId

        @required
        @httpLabel
        queueEnvironmentId: QueueEnvironmentId

        @httpHeader("X-Amz-Client-Token")
        @idempotencyToken
        clientToken: ClientToken

        priority: Priority

        templateType: EnvironmentTemplateType

        template: EnvironmentTemplate
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

/// Removes an environment from jobs yet to be submitted; jobs that exist keep it.
@idempotent
@http(method: "DELETE", uri: "/2023-10-12/farms/{farmId}/queues/{queueId}/environments/{queueEnvironmentId}", code: 200)
@endpoint(hostPrefix: "management.")
operation DeleteQueueEnvironment {
    input := {
        @required
        @httpLabel
        farmId: FarmId

        @required
        @httpLabel
        queueId: QueueId

        @required
        @httpLabel
        queueEnvironmentId: QueueEnvironmentId
    }

    output := {}

    errors: [
        AccessDeniedException
        InternalServerErrorException
        ThrottlingException
        ValidationException
    ]
}

/// Name that the template gives the environment.
string EnvironmentName

/// OpenJD environment template, version environment-2023-09.
@sensitive
@length(min: 1, max: 15000)
string EnvironmentTemplate

/// Notation of the template.
enum EnvironmentTemplateType {
    JSON
    YAML
}

/// Order of queue environments, 0 first: the lowest is entered first and left last; equal ones go by age.
@range(min: 0, max: 10000)
integer Priority

/// `queueenv-` and 32 hexadecimal digits.
@pattern("^queueenv-[0-9a-f]{32}$")
string QueueEnvironmentId

list QueueEnvironmentSummaries {
    member: QueueEnvironmentSummary
}

/// An environment without its template.
structure QueueEnvironmentSummary {
    @required
    queueEnvironmentId: QueueEnvironmentId

    @required
    name: EnvironmentName

    @required
    priority: Priority
}
