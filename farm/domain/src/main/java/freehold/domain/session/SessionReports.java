package freehold.domain.session;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Puts a worker's reports into its session's actions. Reports come again after a lost answer, late,
 * and for actions long over: the first final status of an action holds, the newest report of a
 * running one, and a report that says nothing new changes nothing (API: UpdateWorkerSchedule).
 */
public final class SessionReports {
    private SessionReports() {}

    /**
     * The session after {@code reports}, of which those about other sessions are passed over, and
     * after the call itself: it confirms what was given before, and settles what was taken back
     * unless the worker has started it in the meantime.
     */
    public static OpenSession apply(OpenSession before, List<ActionReport> reports, Instant now) {
        Map<SessionActionId, ActionReport> byAction =
                reports.stream()
                        .collect(
                                Collectors.toMap(
                                        ActionReport::action,
                                        Function.identity(),
                                        (_, later) -> later));
        List<SessionAction> after =
                before.actions().stream()
                        .map(action ->
                                Optional.ofNullable(byAction.get(action.id()))
                                        .map(it -> reported(before.session(), action, it, now))
                                        .orElseGet(() -> unreported(action)))
                        .toList();
        return before.with(before.session().confirmed(now)).with(after);
    }

    private static SessionAction unreported(SessionAction action) {
        return switch (action.status()) {
            case SCHEDULED -> action.with(ActionStatus.ASSIGNED);
            case RECLAIMING -> action.with(ActionStatus.RECLAIMED);
            case ASSIGNED, RUNNING, CANCELING -> action;
            case SUCCEEDED, FAILED, INTERRUPTED, CANCELED, NEVER_ATTEMPTED, RECLAIMED -> action;
        };
    }

    private static SessionAction reported(
            Session session, SessionAction action, ActionReport report, Instant now) {
        if (action.status().isFinal() || isOlder(report, action)) {
            return action;
        }
        Instant assigned = session.startedAt();
        Optional<Instant> started =
                action.startedAt().or(() -> report.startedAt().map(at -> clamp(at, assigned, now)));
        ActionStatus status =
                report.completed().map(it -> ended(action, it)).orElse(running(action));
        if (status == ActionStatus.NEVER_ATTEMPTED) {
            started = Optional.empty();
        } else if (!status.isFinal()) {
            started = started.or(() -> Optional.of(now));
        }
        Instant earliestEnd = started.orElse(assigned);
        Optional<Instant> ended =
                status.isFinal() && status != ActionStatus.NEVER_ATTEMPTED
                        ? Optional.of(clamp(report.endedAt().orElse(now), earliestEnd, now))
                        : Optional.empty();
        return new SessionAction(
                action.id(),
                action.definition(),
                status,
                started,
                ended,
                report.updatedAt().map(at -> clamp(at, assigned, now)).or(action::workerUpdatedAt),
                report.progressPercent().or(action::progressPercent),
                report.progressMessage().or(action::progressMessage),
                report.processExitCode().or(action::processExitCode),
                report.manifests().or(action::manifests));
    }

    /** Whether a running action's report was overtaken by a newer one. */
    private static boolean isOlder(ActionReport report, SessionAction action) {
        return report.completed().isEmpty()
                && report.updatedAt()
                        .flatMap(at -> action.workerUpdatedAt().map(at::isBefore))
                        .orElse(false);
    }

    private static ActionStatus running(SessionAction action) {
        return action.status() == ActionStatus.CANCELING
                        || action.status() == ActionStatus.RECLAIMING
                ? ActionStatus.CANCELING
                : ActionStatus.RUNNING;
    }

    /** What was seen running was attempted, whatever its worker says at the end. */
    private static ActionStatus ended(SessionAction action, ActionStatus completed) {
        return completed == ActionStatus.NEVER_ATTEMPTED && action.startedAt().isPresent()
                ? ActionStatus.INTERRUPTED
                : completed;
    }

    /** A worker's clock is its own affair: no time is before the assignment or after now. */
    private static Instant clamp(Instant at, Instant earliest, Instant latest) {
        if (at.isBefore(earliest)) {
            return earliest;
        }
        return at.isAfter(latest) ? latest : at;
    }
}
