$version: "2"
$operationInputSuffix: "Request"
$operationOutputSuffix: "Response"

namespace freehold.deadline

/// One stage of a job: a script and the space of parameters over which it runs, one task per point.
resource StepResource {
    identifiers: {
        farmId: FarmId
        queueId: QueueId
        jobId: JobId
        stepId: StepId
    }
    read: GetStep
    update: UpdateStep
    list: ListSteps
    operations: [
        ListStepConsumers
        ListStepDependencies
    ]
    resources: [
        TaskResource
    ]
}

/// Reads a step with its status, its task counts, requirements, dependencies and parameter space.
@readonly
@http(method: "GET", uri: "/2023-10-12/farms/{farmId}/queues/{queueId}/jobs/{jobId}/steps/{stepId}", code: 200)
@endpoint(hostPrefix: "management.")
operation GetStep {
    input := {
        @required
        @httpLabel
        farmId: FarmId

        @required
        @httpLabel
        queueId: QueueId

        @required
        @httpLabel
        jobId: JobId

        @required
        @httpLabel
        stepId: StepId
    }

    output := {
        @required
        stepId: StepId

        @required
        name: StepName

        @required
        lifecycleStatus: StepLifecycleStatus

        lifecycleStatusMessage: LifecycleStatusMessage

        @required
        taskRunStatus: TaskRunStatus

        @required
        taskRunStatusCounts: TaskRunStatusCounts

        taskFailureRetryCount: TaskFailureRetryCount

        targetTaskRunStatus: StepTargetTaskRunStatus

        @required
        createdAt: CreatedAt

        @required
        createdBy: CreatedBy

        updatedAt: UpdatedAt

        updatedBy: UpdatedBy

        startedAt: StartedAt

        endedAt: EndedAt

        /// How many steps it waits for, and how many wait for it.
        dependencyCounts: DependencyCounts

        /// What a fleet must guarantee to run the step; absent when the template asks for nothing.
        requiredCapabilities: StepRequiredCapabilities

        /// Over what the step runs; absent when it is a single task without parameters.
        parameterSpace: ParameterSpace

        description: StepDescription
    }

    errors: [
        AccessDeniedException
        InternalServerErrorException
        ResourceNotFoundException
        ThrottlingException
        ValidationException
    ]
}

/// Lists the steps that wait for this one.
@readonly
@http(method: "GET", uri: "/2023-10-12/farms/{farmId}/queues/{queueId}/jobs/{jobId}/steps/{stepId}/consumers", code: 200)
@endpoint(hostPrefix: "management.")
@paginated(inputToken: "nextToken", outputToken: "nextToken", pageSize: "maxResults", items: "consumers")
operation ListStepConsumers {
    input := {
        @required
        @httpLabel
        farmId: FarmId

        @required
        @httpLabel
        queueId: QueueId

        @required
        @httpLabel
        jobId: JobId

        @required
        @httpLabel
        stepId: StepId

        @httpQuery("nextToken")
        nextToken: NextToken

        @httpQuery("maxResults")
        maxResults: DependencyMaxResults
    }

    output := {
        @required
        consumers: StepConsumers

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

/// Lists the steps that this one waits for.
@readonly
@http(method: "GET", uri: "/2023-10-12/farms/{farmId}/queues/{queueId}/jobs/{jobId}/steps/{stepId}/dependencies", code: 200)
@endpoint(hostPrefix: "management.")
@paginated(inputToken: "nextToken", outputToken: "nextToken", pageSize: "maxResults", items: "dependencies")
operation ListStepDependencies {
    input := {
        @required
        @httpLabel
        farmId: FarmId

        @required
        @httpLabel
        queueId: QueueId

        @required
        @httpLabel
        jobId: JobId

        @required
        @httpLabel
        stepId: StepId

        @httpQuery("nextToken")
        nextToken: NextToken

        @httpQuery("maxResults")
        maxResults: DependencyMaxResults
    }

    output := {
        @required
        dependencies: StepDependencies

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

/// Lists a job's steps in the order of its template.
@readonly
@http(method: "GET", uri: "/2023-10-12/farms/{farmId}/queues/{queueId}/jobs/{jobId}/steps", code: 200)
@endpoint(hostPrefix: "management.")
@paginated(inputToken: "nextToken", outputToken: "nextToken", pageSize: "maxResults", items: "steps")
operation ListSteps {
    input := {
        @required
        @httpLabel
        farmId: FarmId

        @required
        @httpLabel
        queueId: QueueId

        @required
        @httpLabel
        jobId: JobId

        @httpQuery("nextToken")
        nextToken: NextToken

        @httpQuery("maxResults")
        maxResults: MaxResults
    }

    output := {
        @required
        steps: StepSummaries

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

/// Requeues, cancels, suspends or marks all tasks of a step.
@idempotent
@http(method: "PATCH", uri: "/2023-10-12/farms/{farmId}/queues/{queueId}/jobs/{jobId}/steps/{stepId}", code: 200)
@endpoint(hostPrefix: "management.")
operation UpdateStep {
    input := {
        @required
        @httpLabel
        farmId: FarmId

        @required
        @httpLabel
        queueId: QueueId

        @required
        @httpLabel
        jobId: JobId

        @required
        @httpLabel
        stepId: StepId

        @httpHeader("X-Amz-Client-Token")
        @idempotencyToken
        clientToken: ClientToken

        @required
        targetTaskRunStatus: StepTargetTaskRunStatus
    }

    output := {}

    errors: [
        AccessDeniedException
        ConflictException
        InternalServerErrorException
        ResourceNotFoundException
        ThrottlingException
        ValidationException
    ]
}

/// Reads up to 100 steps in one call; those that cannot be read are named in `errors`.
@readonly
@http(method: "POST", uri: "/2023-10-12/batch-get-step", code: 200)
@endpoint(hostPrefix: "management.")
operation BatchGetStep {
    input := {
        @required
        identifiers: BatchGetStepIdentifiers
    }

    output := {
        @required
        steps: BatchGetStepItems

        @required
        errors: BatchGetStepErrors
    }

    errors: [
        AccessDeniedException
        InternalServerErrorException
        ThrottlingException
        ValidationException
    ]
}

/// A step that could not be read, and why.
structure BatchGetStepError {
    @required
    farmId: FarmId

    @required
    queueId: QueueId

    @required
    jobId: JobId

    @required
    stepId: StepId

    @required
    code: BatchGetStepErrorCode

    @required
    message: ErrorMessage
}

/// Why the item could not be read.
enum BatchGetStepErrorCode {
    INTERNAL_SERVER_ERROR_EXCEPTION = "InternalServerErrorException"
    RESOURCE_NOT_FOUND_EXCEPTION = "ResourceNotFoundException"
    VALIDATION_EXCEPTION = "ValidationException"
    ACCESS_DENIED_EXCEPTION = "AccessDeniedException"
    THROTTLING_EXCEPTION = "ThrottlingException"
}

list BatchGetStepErrors {
    member: BatchGetStepError
}

/// Names a step with everything above it.
structure BatchGetStepIdentifier {
    @required
    farmId: FarmId

    @required
    queueId: QueueId

    @required
    jobId: JobId

    @required
    stepId: StepId
}

@length(min: 1, max: 100)
list BatchGetStepIdentifiers {
    member: BatchGetStepIdentifier
}

/// A step as GetStep tells it, with the ids above it.
structure BatchGetStepItem {
    @required
    farmId: FarmId

    @required
    queueId: QueueId

    @required
    jobId: JobId

    @required
    stepId: StepId

    @required
    name: StepName

    @required
    lifecycleStatus: StepLifecycleStatus

    lifecycleStatusMessage: LifecycleStatusMessage

    @required
    taskRunStatus: TaskRunStatus

    @required
    taskRunStatusCounts: TaskRunStatusCounts

    taskFailureRetryCount: TaskFailureRetryCount

    targetTaskRunStatus: StepTargetTaskRunStatus

    @required
    createdAt: CreatedAt

    @required
    createdBy: CreatedBy

    updatedAt: UpdatedAt

    updatedBy: UpdatedBy

    startedAt: StartedAt

    endedAt: EndedAt

    /// How many steps it waits for, and how many wait for it.
    dependencyCounts: DependencyCounts

    /// What a fleet must guarantee to run the step; absent when the template asks for nothing.
    requiredCapabilities: StepRequiredCapabilities

    /// Over what the step runs; absent when it is a single task without parameters.
    parameterSpace: ParameterSpace

    description: StepDescription
}

list BatchGetStepItems {
    member: BatchGetStepItem
}

/// Whether the dependency is settled, which it is once all tasks of the step depended on have succeeded.
enum DependencyConsumerResolutionStatus {
    RESOLVED
    UNRESOLVED
}

/// How far a step's dependencies, and those on it, are settled.
structure DependencyCounts {
    /// Steps it waited for whose tasks have all succeeded.
    @required
    dependenciesResolved: Integer

    /// Steps it still waits for.
    @required
    dependenciesUnresolved: Integer

    /// Steps that no longer wait for it.
    @required
    consumersResolved: Integer

    /// Steps that still wait for it.
    @required
    consumersUnresolved: Integer
}

list ListAttributeCapabilityValue {
    member: AttributeCapabilityValue
}

/// At most so many items on a page; a page may be shorter without being the last.
@range(min: 1, max: 1000)
integer DependencyMaxResults

@length(min: 0, max: 25)
list StepAmountCapabilities {
    member: StepAmountCapability
}

/// A quantity that a fleet must guarantee.
structure StepAmountCapability {
    @required
    name: AmountCapabilityName

    /// A fleet must guarantee at least so much.
    min: Double

    /// A fleet must guarantee not to have more; absent if there is no bound.
    max: Double

    /// Known for compatibility; Freehold never fills it.
    value: Double
}

@length(min: 0, max: 25)
list StepAttributeCapabilities {
    member: StepAttributeCapability
}

/// A property that a fleet must guarantee.
structure StepAttributeCapability {
    @required
    name: AttributeCapabilityName

    /// The fleet must guarantee at least one of these values.
    anyOf: ListAttributeCapabilityValue

    /// The fleet must guarantee every one of these values.
    allOf: ListAttributeCapabilityValue
}

/// A step that waits for the one asked about.
structure StepConsumer {
    @required
    stepId: StepId

    @required
    status: DependencyConsumerResolutionStatus
}

list StepConsumers {
    member: StepConsumer
}

list StepDependencies {
    member: StepDependency
}

/// A step that the one asked about waits for.
structure StepDependency {
    @required
    stepId: StepId

    @required
    status: DependencyConsumerResolutionStatus
}

/// Free text from the template, to be shown as text only.
@sensitive
@length(min: 1, max: 2048)
string StepDescription

/// `step-` and 32 hexadecimal digits, which also begin the ids of its tasks.
@pattern("^step-[0-9a-f]{32}$")
string StepId

/// How far the last change of a step has come.
enum StepLifecycleStatus {
    CREATE_COMPLETE
    UPDATE_IN_PROGRESS
    UPDATE_FAILED
    UPDATE_SUCCEEDED
}

/// Name that the template gives the step; unique within the job.
@length(min: 1, max: 512)
string StepName

/// A dimension of a step's parameter space.
structure StepParameter {
    @required
    name: StepParameterName

    @required
    type: StepParameterType

    chunks: StepParameterChunks
}

/// How integers are joined into chunks.
structure StepParameterChunks {
    @required
    defaultTaskCount: DefaultTaskCount

    targetRuntimeSeconds: TargetRuntimeSeconds

    @required
    rangeConstraint: RangeConstraint
}

list StepParameterList {
    member: StepParameter
}

/// Name that the template gives the parameter; unique within the step.
@length(min: 1, max: 512)
string StepParameterName

/// Type of a task parameter.
enum StepParameterType {
    INT
    FLOAT
    STRING
    PATH
    /// Integers, of which each task covers several.
    CHUNK_INT
}

/// All that a fleet must guarantee; either list may be empty.
structure StepRequiredCapabilities {
    @required
    attributes: StepAttributeCapabilities

    @required
    amounts: StepAmountCapabilities
}

list StepSummaries {
    member: StepSummary
}

/// A step without its requirements and parameter space.
structure StepSummary {
    @required
    stepId: StepId

    @required
    name: StepName

    @required
    lifecycleStatus: StepLifecycleStatus

    lifecycleStatusMessage: LifecycleStatusMessage

    @required
    taskRunStatus: TaskRunStatus

    @required
    taskRunStatusCounts: TaskRunStatusCounts

    taskFailureRetryCount: TaskFailureRetryCount

    targetTaskRunStatus: StepTargetTaskRunStatus

    @required
    createdAt: CreatedAt

    @required
    createdBy: CreatedBy

    updatedAt: UpdatedAt

    updatedBy: UpdatedBy

    startedAt: StartedAt

    endedAt: EndedAt

    /// How many steps it waits for, and how many wait for it.
    dependencyCounts: DependencyCounts
}

/// What all tasks of a step should become; PENDING runs everything again, READY resumes what was suspended.
enum StepTargetTaskRunStatus {
    READY
    FAILED
    SUCCEEDED
    CANCELED
    SUSPENDED
    PENDING
}
