package freehold.domain.explanation;

/** {@link WorkerReason} in words. */
final class WorkerWording {
    private WorkerWording() {}

    static Said of(WorkerReason reason) {
        return switch (reason) {
            case WorkerReason.NotStarted it -> notStarted(it);
            case WorkerReason.Stopping(var since) ->
                    new Said(
                            ReasonCode.WORKER_STOPPING,
                            "The worker was told to stop"
                                    + Phrases.at(since)
                                    + ": it finishes what it has and takes no more.",
                            "Start its agent again once it has stopped.");
            case WorkerReason.Stopped(var since) ->
                    new Said(
                            ReasonCode.WORKER_STOPPED,
                            "The worker's agent stopped" + Phrases.at(since) + ".",
                            "Start its agent again.");
            case WorkerReason.NotResponding(var lastHeardAt) ->
                    new Said(
                            ReasonCode.WORKER_NOT_RESPONDING,
                            "The worker has not been heard of" + Phrases.since(lastHeardAt) + ".",
                            "Look whether its host is up, reaches this server, and runs the"
                                    + " agent.");
            case WorkerReason.NotCompatible it -> notCompatible(it);
            case WorkerReason.Busy(var session, var job, _) ->
                    new Said(
                            ReasonCode.WORKER_BUSY,
                            "The worker has " + session + " of " + job + ".",
                            Said.NOTHING);
            case WorkerReason.ServesNoQueue(var fleet) ->
                    new Said(
                            ReasonCode.FLEET_SERVES_NO_QUEUE,
                            "The worker's "
                                    + Phrases.fleet(fleet)
                                    + " has no ACTIVE association with a queue.",
                            "Associate the fleet with a queue (CreateQueueFleetAssociation), or set"
                                    + " an association to ACTIVE.");
            case WorkerReason.NoReadyTasks it -> noReadyTasks(it);
            case WorkerReason.StepDoesNotFit it -> stepDoesNotFit(it);
            case WorkerReason.TakesNext(var job, var step) ->
                    new Said(
                            ReasonCode.TAKES_NEXT,
                            "The worker takes " + step + " of " + job + " with its next call.",
                            Said.NOTHING);
        };
    }

    private static Said notStarted(WorkerReason.NotStarted it) {
        return new Said(
                ReasonCode.WORKER_NOT_STARTED,
                "The worker was registered at "
                        + Phrases.time(it.createdAt())
                        + ", and its agent has not started since.",
                "Start its agent; a worker that never starts is removed after a day.");
    }

    private static Said notCompatible(WorkerReason.NotCompatible it) {
        return new Said(
                ReasonCode.WORKER_NOT_COMPATIBLE,
                "The worker has less than its fleet promises"
                        + (it.shortfalls().isEmpty()
                                ? ""
                                : ": " + Phrases.shortfalls(it.shortfalls()))
                        + ".",
                "Lower what the fleet promises (UpdateFleet) or put the host into another fleet,"
                        + " then start the agent again.");
    }

    private static Said noReadyTasks(WorkerReason.NoReadyTasks it) {
        return new Said(
                ReasonCode.NO_READY_TASKS,
                "No task is READY in the "
                        + Phrases.count(it.queues(), "queue")
                        + " that "
                        + Phrases.fleet(it.fleet())
                        + " serves, or their jobs have all the workers they may have, or wait for a"
                        + " limit.",
                "Nothing needs to be done; explain a job that should run here to see what holds"
                        + " it.");
    }

    private static Said stepDoesNotFit(WorkerReason.StepDoesNotFit it) {
        return new Said(
                ReasonCode.STEP_DOES_NOT_FIT,
                "Step "
                        + it.step()
                        + " of "
                        + it.job()
                        + " needs what the worker's fleet does not offer: "
                        + Phrases.unmet(it.unmet())
                        + ".",
                "Raise what the fleet offers (UpdateFleet) if its hosts have it.");
    }
}
