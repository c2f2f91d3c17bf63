package freehold.controlplane.schedule;

import freehold.api.UpdateWorkerScheduleResponse;
import freehold.api.UpdatedSessionActionInfo;
import freehold.controlplane.wake.Wakeups;
import freehold.domain.session.ActionReport;
import freehold.domain.worker.WorkerKey;
import freehold.domain.worker.WorkerStatus;
import freehold.protocol.Reply;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Answers workers' calls for their schedule. A call that reports something is answered at once; an
 * idle one waits until there is work, something to tell its worker, or its time is over. While it
 * waits it costs nothing, and while its worker stays idle it writes nothing.
 */
public final class ScheduleCalls {
    private final WorkerTurns turns;
    private final ScheduleAnswers answers;
    private final Heartbeats heartbeats;
    private final Wakeups wakeups;
    private final InstantSource clock;

    public ScheduleCalls(
            WorkerTurns turns,
            ScheduleAnswers answers,
            Heartbeats heartbeats,
            Wakeups wakeups,
            InstantSource clock) {
        this.turns = turns;
        this.answers = answers;
        this.heartbeats = heartbeats;
        this.wakeups = wakeups;
        this.clock = clock;
    }

    /** One call, as far as it has come. */
    private record Call(WorkerKey worker, long number, Instant deadline) {}

    /**
     * Takes the worker's reports and says what it is to do, or waits.
     *
     * @param updates by session action id
     * @param hold how long the call may be held while the worker is idle
     * @throws freehold.api.DeadlineException if the worker does not exist or is not online
     */
    public Reply<UpdateWorkerScheduleResponse> answer(
            WorkerKey worker, Map<String, UpdatedSessionActionInfo> updates, Duration hold) {
        Instant now = clock.instant();
        List<ActionReport> reports = ActionReports.read(updates);
        boolean isFirst = heartbeats.last(worker).isEmpty();
        Call call = new Call(worker, heartbeats.heard(worker, now), now.plus(hold));
        if (!isFirst) {
            wakeups.wake(Topics.of(worker.id()));
        }
        return reports.isEmpty() ? look(call, false) : turn(call, reports, true);
    }

    /** Looks whether there is anything to do, without writing; waits if there is not. */
    private Reply<UpdateWorkerScheduleResponse> look(Call call, boolean last) {
        Optional<WorkerStatus> idle = turns.idle(call.worker());
        return idle.isPresent() ? idle(call, idle.get(), last) : turn(call, List.of(), last);
    }

    private Reply<UpdateWorkerScheduleResponse> turn(
            Call call, List<ActionReport> reports, boolean last) {
        WorkerTurn.Result result = turns.take(call.worker(), reports);
        return result.told().isEmpty()
                ? idle(call, result.status(), last)
                : new Reply.Answer<>(answers.working(result.told()));
    }

    private Reply<UpdateWorkerScheduleResponse> idle(Call call, WorkerStatus status, boolean last) {
        boolean waits = !last && status.takesWork() && clock.instant().isBefore(call.deadline());
        return waits
                ? new Reply.WaitFor<>(
                        Set.of(Topics.of(call.worker().fleet()), Topics.of(call.worker().id())),
                        call.deadline(),
                        reached -> resume(call, status, reached))
                : new Reply.Answer<>(answers.idle(status, heartbeats.workers()));
    }

    /** A worker that called again meanwhile does not hear this answer, so it is given nothing. */
    private Reply<UpdateWorkerScheduleResponse> resume(
            Call call, WorkerStatus status, boolean reached) {
        return heartbeats.isNewest(call.worker(), call.number())
                ? look(call, reached)
                : new Reply.Answer<>(answers.idle(status, heartbeats.workers()));
    }
}
