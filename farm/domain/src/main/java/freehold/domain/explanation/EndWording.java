package freehold.domain.explanation;

import freehold.domain.explanation.EndReason.Attempt;

/** {@link EndReason} in words. */
final class EndWording {
    private static final String REQUEUE =
            "Requeue it (targetRunStatus READY) if it should run after all.";

    private EndWording() {}

    static Said of(EndReason reason) {
        return switch (reason) {
            case EndReason.Suspended(var author) ->
                    new Said(
                            ReasonCode.SUSPENDED,
                            "Suspended" + Phrases.by(author) + ".",
                            "Resume it (targetRunStatus READY).");
            case EndReason.CanceledByUser(var author) ->
                    new Said(
                            ReasonCode.CANCELED_BY_USER,
                            "Canceled" + Phrases.by(author) + ".",
                            REQUEUE);
            case EndReason.CanceledByDependency it -> byDependency(it);
            case EndReason.CanceledByFailures it -> byFailures(it);
            case EndReason.CanceledByIncompatibleStep it -> byIncompatibleStep(it);
            case EndReason.CanceledByFarm _ ->
                    new Said(
                            ReasonCode.CANCELED_BY_FARM,
                            "The farm canceled it; what made it do so is not so any more.",
                            REQUEUE);
            case EndReason.FailedByUser(var author) ->
                    new Said(
                            ReasonCode.FAILED_BY_USER,
                            "Marked as FAILED" + Phrases.by(author) + ".",
                            REQUEUE);
            case EndReason.Failed it -> failed(it);
            case EndReason.NotCompatible it -> notCompatible(it);
            case EndReason.Succeeded(var author, var at) ->
                    new Said(
                            ReasonCode.SUCCEEDED,
                            author.map(it -> "Marked as SUCCEEDED" + Phrases.by(it) + ".")
                                    .orElse("Succeeded" + Phrases.at(at) + "."),
                            Said.NOTHING);
        };
    }

    private static Said byDependency(EndReason.CanceledByDependency it) {
        return new Said(
                ReasonCode.CANCELED_BY_DEPENDENCY,
                "Canceled, for it depends on "
                        + Phrases.list(it.steps().stream().map(WaitWording::step).toList())
                        + ", and a step runs only after all it depends on.",
                "Requeue the step it depends on, then this one (targetTaskRunStatus READY).");
    }

    private static Said byFailures(EndReason.CanceledByFailures it) {
        return new Said(
                ReasonCode.CANCELED_BY_FAILURES,
                "Canceled with its job, of which "
                        + Phrases.count(it.failed(), "task")
                        + " failed; it stops at "
                        + it.limit()
                        + ".",
                "Find out why tasks fail, then requeue the job; raise maxFailedTasksCount"
                        + " (UpdateJob) to let it go on in spite of failures.");
    }

    private static Said byIncompatibleStep(EndReason.CanceledByIncompatibleStep it) {
        return new Said(
                ReasonCode.CANCELED_BY_INCOMPATIBLE_STEP,
                "Canceled, for no fleet of the queue can take "
                        + Phrases.list(it.steps().stream().map(Phrases::step).toList())
                        + " of the same job.",
                "Associate a fleet that can, then requeue the job (targetTaskRunStatus READY).");
    }

    private static Said failed(EndReason.Failed it) {
        String retries =
                it.maxRetries() == 0
                        ? "the job grants no retries"
                        : it.retries()
                                + " of "
                                + it.maxRetries()
                                + " retries "
                                + Phrases.agree(it.retries(), "is", "are")
                                + " used";
        return new Said(
                ReasonCode.FAILED,
                it.last().map(EndWording::attempt).orElse("The last attempt failed")
                        + "; "
                        + retries
                        + ".",
                it.last()
                        .map(last ->
                                "Read the log of "
                                        + last.action().session()
                                        + ", then requeue it (targetRunStatus READY).")
                        .orElse(
                                "Read its sessions' logs, then requeue it (targetRunStatus"
                                        + " READY)."));
    }

    private static String attempt(Attempt last) {
        return "The last attempt failed "
                + last.what()
                + " on "
                + last.worker()
                + last.exitCode().map(code -> " with exit code " + code).orElse("")
                + last.message().map(said -> ": " + said).orElse("");
    }

    private static Said notCompatible(EndReason.NotCompatible it) {
        return it.fitsNow().isEmpty()
                ? new Said(
                        ReasonCode.NOT_COMPATIBLE,
                        "No fleet of the queue offers what the step needs.",
                        "Associate a fleet that does, then requeue it (targetRunStatus READY).")
                : new Said(
                        ReasonCode.NOT_COMPATIBLE,
                        "No fleet of the queue offered what the step needs when it was last"
                                + " judged; "
                                + Phrases.list(FleetWording.names(it.fitsNow()))
                                + " does now.",
                        "Requeue it (targetRunStatus READY).");
    }
}
