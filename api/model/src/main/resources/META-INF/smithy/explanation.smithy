$version: "2"
$operationInputSuffix: "Request"
$operationOutputSuffix: "Response"

namespace freehold.extension

use freehold.deadline#AccessDeniedException
use freehold.deadline#InternalServerErrorException
use freehold.deadline#ResourceNotFoundException
use freehold.deadline#ThrottlingException
use freehold.deadline#ValidationException

/// Says why a job, a step or a task is not running, or why a worker has no work: as data, from what the scheduler decides, with the
/// numbers and with what to do. Reads a bounded number of rows, however many tasks a job has.
@readonly
@http(method: "GET", uri: "/freehold/2026-11-23/explanations/{resourceId}", code: 200)
operation Explain {
    input := {
        /// The job, step, task or worker; its farm is found by itself.
        @required
        @httpLabel
        resourceId: ExplainedId
    }

    output := {
        /// What was asked for.
        @required
        resourceId: String

        @required
        farmId: String

        /// Absent for a worker, as are the job, the step and the task.
        queueId: String

        jobId: String

        stepId: String

        taskId: String

        /// Absent but for a worker.
        fleetId: String

        workerId: String

        /// Run status of the task or, rolled up, of the step or job; the lifecycle status of a job without tasks; a worker's status.
        @required
        status: String

        /// The message of the first reason.
        @required
        summary: String

        /// Why it stands there: what decides first, what else is so after it.
        @required
        reasons: ExplanationReasons

        /// What below it, or before it, holds it: steps of a job, tasks of a step, steps that are waited for. At most 20 of them.
        @required
        related: RelatedResources
    }

    errors: [
        AccessDeniedException
        InternalServerErrorException
        ResourceNotFoundException
        ThrottlingException
        ValidationException
    ]
}

/// Id of a job, a step, a task or a worker.
@pattern("^((job|step|worker)-[0-9a-f]{32}|task-[0-9a-f]{32}-(0|[1-9][0-9]{0,9}))$")
string ExplainedId

list ExplanationReasons {
    member: ExplanationReason
}

/// One reason. Which of the optional members are there depends on `code`.
structure ExplanationReason {
    @required
    code: ReasonCode

    /// One sentence that says how things are.
    @required
    message: String

    /// One sentence that says what to do.
    @required
    remedy: String

    /// How many tasks it holds for; absent where one task or a worker was asked for.
    tasks: Long

    fleetId: String

    fleetName: String

    queueId: String

    limitId: String

    limitName: String

    jobId: String

    stepId: String

    stepName: String

    workerId: String

    sessionId: String

    sessionActionId: String

    /// Who asked for it.
    by: String

    /// When it was asked for, began, ended or was last heard of.
    at: ReasonTime

    /// When a silent worker's tasks are given to others.
    givenUpAt: ReasonTime

    /// How much of `limit` is used: workers of a job, units of a limit, failed tasks, retries.
    used: Long

    /// How much there may be at most.
    limit: Long

    /// Sessions, actions, workers, queues or units that the message counts.
    count: Long

    /// Priority of the job asked for.
    priority: Integer

    /// The target that an interrupted task goes to, or the status of a task on a worker.
    status: String

    /// What the process of the failed action ended with.
    exitCode: Integer

    logGroupName: String

    logStreamName: String

    /// What is needed and not offered.
    requirements: UnmetRequirements

    /// What a worker has less of than its fleet promises.
    shortfalls: CapabilityShortfalls

    /// Workers of the fleet by status.
    workers: WorkersByStatus

    /// Workers that the job has.
    workerIds: ReasonIds

    /// Fleets that fit now.
    fleetIds: ReasonIds

    /// Steps that are waited for, or did not succeed, or do not fit.
    steps: ReasonSteps

    /// Jobs that come first, or that the workers are on.
    jobs: ReasonJobs

    /// READY tasks that come first.
    tasksAhead: Long

    budgetId: String

    budgetName: String

    /// What is used of the budget, in US dollars.
    dollarUsage: Double

    /// What there may be used of it, in US dollars.
    dollarLimit: Double

    /// The share of the limit, in percent, at which the budget's action comes due.
    thresholdPercentage: Double

    /// What becomes of running tasks, as a budget's action says it.
    action: String

    /// Whether there are more tasks ahead than were counted.
    moreAhead: Boolean
}

@timestampFormat("date-time")
timestamp ReasonTime

list ReasonIds {
    member: String
}

list UnmetRequirements {
    member: UnmetRequirement
}

/// A requirement beside what the fleet offers for it; the offer's members are absent where the fleet does not know the name.
structure UnmetRequirement {
    /// The capability, such as `amount.worker.vcpu` or `attr.worker.os.family`.
    @required
    name: String

    /// The least amount that the step needs.
    needMin: Double

    /// The largest amount that the step accepts.
    needMax: Double

    /// One of these values is enough.
    needAnyOf: ReasonValues

    /// All of these values are needed.
    needAllOf: ReasonValues

    /// The least amount that a worker of the fleet has.
    offerMin: Double

    /// The largest amount that a worker of the fleet has; absent where the fleet sets no bound.
    offerMax: Double

    /// The values that the fleet's workers have.
    offerValues: ReasonValues
}

list ReasonValues {
    member: String
}

list CapabilityShortfalls {
    member: CapabilityShortfall
}

/// A capability that the worker reports less of than its fleet promises.
structure CapabilityShortfall {
    /// The capability, such as `amount.worker.vcpu`.
    @required
    name: String

    /// What the fleet's configuration says that each of its workers has.
    @required
    promised: String

    /// What the worker's agent said at its start.
    @required
    reported: String
}

list WorkersByStatus {
    member: WorkersInStatus
}

/// How many workers of the fleet stand in a status.
structure WorkersInStatus {
    /// A status of workers.
    @required
    status: String

    /// How many workers stand in it.
    @required
    count: Long
}

list ReasonSteps {
    member: ReasonStep
}

/// A step that matters to another.
structure ReasonStep {
    @required
    stepId: String

    /// As in the job's template.
    @required
    name: String

    /// Run status, rolled up over its tasks.
    status: String

    /// How many of its tasks have succeeded.
    succeededTasks: Long

    /// How many tasks it has.
    tasks: Long
}

list ReasonJobs {
    member: ReasonJob
}

/// A job that matters to another.
structure ReasonJob {
    @required
    jobId: String

    /// 0 to 100; the higher comes first.
    priority: Integer

    /// Its READY tasks that come first.
    tasks: Long

    /// Workers of the fleet that it has.
    workers: Long

    /// Units of the limit that its sessions hold.
    units: Long
}

list RelatedResources {
    member: RelatedResource
}

/// A step or a task that says more when it is explained itself.
structure RelatedResource {
    @required
    resourceId: String

    /// Name of a step; tasks have none.
    name: String

    /// Run status of the task or, rolled up, of the step.
    @required
    status: String

    /// The message of its first reason.
    @required
    summary: String
}

/// The names of reasons that programs may rely on.
enum ReasonCode {
    /// The job is still being created.
    JOB_BEING_CREATED

    /// The job could not be created.
    JOB_CREATION_FAILED

    /// The job is archived.
    JOB_ARCHIVED

    /// A step hands nothing out until an update of all its tasks is done.
    UPDATE_IN_PROGRESS

    /// An action of a budget has come due and stops the queue.
    BUDGET_THRESHOLD_REACHED

    /// The queue has no active budget and does not work without one.
    NO_BUDGET_CONFIGURED

    /// No fleet is associated with the queue.
    NO_FLEET

    /// The fleet finishes what it has of the queue and takes no more.
    ASSOCIATION_STOPPING

    /// The fleet takes nothing of the queue.
    ASSOCIATION_STOPPED

    /// The job has as many workers as it may have.
    MAX_WORKERS_REACHED

    /// The fleet does not offer what the step needs.
    FLEET_DOES_NOT_FIT

    /// A limit has not enough units left for a session of the step.
    LIMIT_TAKEN

    /// The queue was told to use a limit no more that the step needs.
    LIMIT_STOPPED

    /// The farm has a limit that would count what the fleet does not offer.
    LIMIT_NOT_ASSOCIATED

    /// No worker is registered in the fleet.
    FLEET_HAS_NO_WORKERS

    /// No worker of the fleet is online.
    FLEET_IS_OFFLINE

    /// No worker of the fleet responds.
    FLEET_IS_SILENT

    /// The workers of the fleet have less than it promises.
    FLEET_IS_NOT_COMPATIBLE

    /// All workers of the fleet that take work have some.
    FLEET_IS_BUSY

    /// The fleet scales, and workers are to come for it.
    FLEET_IS_GROWING

    /// All workers that the fleet may have are busy.
    FLEET_IS_AT_ITS_MAXIMUM

    /// Other jobs get the free workers first.
    OUTRANKED

    /// A free worker takes it with its next call.
    TAKEN_NEXT

    /// Other steps have to succeed first.
    WAITS_FOR_STEPS

    /// A step it depends on has ended, and not well.
    DEPENDENCY_ENDED

    /// A step it depends on moves only when a user acts.
    DEPENDENCY_HELD

    /// A user suspended it.
    SUSPENDED

    /// A user canceled it.
    CANCELED_BY_USER

    /// A step it depends on did not succeed.
    CANCELED_BY_DEPENDENCY

    /// Too many tasks of its job failed.
    CANCELED_BY_FAILURES

    /// No fleet can take another step of its job.
    CANCELED_BY_INCOMPATIBLE_STEP

    /// The farm canceled it for a reason that has passed.
    CANCELED_BY_FARM

    /// Its last attempt failed.
    FAILED

    /// A user marked it as failed.
    FAILED_BY_USER

    /// No fleet of the queue offered what the step needs.
    NOT_COMPATIBLE

    /// It succeeded.
    SUCCEEDED

    /// It runs.
    RUNNING

    /// A worker has it and has not begun to run it.
    ON_WORKER

    /// A worker is told to stop it.
    INTERRUPTING

    /// The worker that has it has not been heard of for long.
    WORKER_SILENT

    /// The worker's agent never started.
    WORKER_NOT_STARTED

    /// The worker takes no more work.
    WORKER_STOPPING

    /// The worker's agent stopped.
    WORKER_STOPPED

    /// The worker was not heard of for too long.
    WORKER_NOT_RESPONDING

    /// The worker has less than its fleet promises.
    WORKER_NOT_COMPATIBLE

    /// The worker has a session.
    WORKER_BUSY

    /// The worker's fleet may take tasks of no queue.
    FLEET_SERVES_NO_QUEUE

    /// No queue of the worker's fleet has a task to give.
    NO_READY_TASKS

    /// A step needs what the worker's fleet does not offer.
    STEP_DOES_NOT_FIT

    /// The worker takes the step with its next call.
    TAKES_NEXT
}
