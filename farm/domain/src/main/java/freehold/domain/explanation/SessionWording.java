package freehold.domain.explanation;

import freehold.domain.task.TaskStatus;

/** {@link SessionReason} in words. */
final class SessionWording {
    private SessionWording() {}

    static Said of(SessionReason reason) {
        return switch (reason) {
            case SessionReason.Running(var place, var since) ->
                    new Said(
                            ReasonCode.RUNNING,
                            "Runs on " + place.worker() + Phrases.since(since) + ".",
                            Said.NOTHING);
            case SessionReason.OnWorker it -> onWorker(it);
            case SessionReason.Interrupting it -> interrupting(it);
            case SessionReason.WorkerSilent(var place, var since, var givenUpAt) ->
                    new Said(
                            ReasonCode.WORKER_SILENT,
                            "The worker "
                                    + place.worker()
                                    + " has not been heard of since "
                                    + Phrases.time(since)
                                    + "; if it stays silent, its tasks are given to others at "
                                    + Phrases.time(givenUpAt)
                                    + ".",
                            "Look whether its host is up, reaches this server, and runs the"
                                    + " agent.");
            case SessionReason.OnWorkers it -> several(it);
        };
    }

    private static Said onWorker(SessionReason.OnWorker it) {
        String how =
                switch (it.status()) {
                    case STARTING -> "its session is being prepared";
                    case ASSIGNED -> "its session is ready";
                    default -> "the worker has not begun its session";
                };
        return new Said(
                ReasonCode.ON_WORKER,
                "Is "
                        + it.status()
                        + " on "
                        + it.place().worker()
                        + ", behind "
                        + Phrases.count(it.before(), "action")
                        + "; "
                        + how
                        + ".",
                Said.NOTHING);
    }

    private static Said interrupting(SessionReason.Interrupting it) {
        return new Said(
                ReasonCode.INTERRUPTING,
                "The worker "
                        + it.place().worker()
                        + " was told to stop it"
                        + Phrases.at(it.since())
                        + ", and has not said that it has; then it becomes "
                        + it.target().map(Object::toString).orElse("CANCELED")
                        + ".",
                "Wait; a worker that stays silent is given up, and its tasks with it.");
    }

    private static Said several(SessionReason.OnWorkers it) {
        String tasks = Phrases.count(it.tasks(), "task") + " ";
        if (it.status() == TaskStatus.RUNNING) {
            return new Said(
                    ReasonCode.RUNNING,
                    tasks + Phrases.agree(it.tasks(), "runs.", "run."),
                    Said.NOTHING);
        }
        String are = tasks + Phrases.agree(it.tasks(), "is ", "are ");
        return it.status() == TaskStatus.INTERRUPTING
                ? new Said(
                        ReasonCode.INTERRUPTING,
                        are + "being stopped by workers.",
                        "Wait; a worker that stays silent is given up, and its tasks with it.")
                : new Said(
                        ReasonCode.ON_WORKER,
                        are + it.status() + " in sessions of workers.",
                        Said.NOTHING);
    }
}
