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
    private final ParkedCalls parked;
    private final Wakeups wakeups;
    private final InstantSource clock;

    public ScheduleCalls(
            WorkerTurns turns,
            ScheduleAnswers answers,
            Heartbeats heartbeats,
            ParkedCalls parked,
            Wakeups wakeups,
            InstantSource clock) {
        this.turns = turns;
        this.answers = answers;
        this.heartbeats = heartbeats;
        this.parked = parked;
        this.wakeups = wakeups;
        this.clock = clock;
    }

    /** One call, and for how long it may be held. */
    private record Held(ParkedCalls.Call call, Duration hold) {
        private WorkerKey worker() {
            return call.worker();
        }
    }

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
        Held held =
                new Held(
                        new ParkedCalls.Call(worker, heartbeats.heard(worker, now), now.plus(hold)),
                        hold);
        // The call before this one is not heard any more, so it need not be held any longer.
        wakeups.wake(Topics.of(worker.id(), held.call().number() - 1));
        return reports.isEmpty() ? look(held, hold.isZero()) : turn(held, reports, true);
    }

    /** Looks whether there is anything to do, without writing; waits if there is not. */
    private Reply<UpdateWorkerScheduleResponse> look(Held held, boolean last) {
        boolean waits = false;
        try {
            if (!last) {
                // Before it looks: what appears from here on is offered to it.
                parked.park(held.call());
            }
            Optional<WorkerStatus> idle = turns.idle(held.worker());
            Reply<UpdateWorkerScheduleResponse> reply =
                    idle.isPresent() ? idle(held, idle.get(), last) : turn(held, List.of(), last);
            waits = reply instanceof Reply.WaitFor;
            return reply;
        } finally {
            if (!waits) {
                parked.leave(held.call());
            }
        }
    }

    private Reply<UpdateWorkerScheduleResponse> turn(
            Held held, List<ActionReport> reports, boolean last) {
        WorkerTurn.Result result = turns.take(held.worker(), reports);
        return result.told().isEmpty()
                ? idle(held, result.status(), last)
                : new Reply.Answer<>(answers.working(result.told()));
    }

    private Reply<UpdateWorkerScheduleResponse> idle(Held held, WorkerStatus status, boolean last) {
        boolean waits =
                !last && status.takesWork() && clock.instant().isBefore(held.call().until());
        return waits
                ? new Reply.WaitFor<>(
                        Set.of(Topics.of(held.worker().id()), held.call().topic()),
                        held.call().until(),
                        reached -> resume(held, status, reached))
                : answeredIdle(held, status);
    }

    /**
     * Goes on with a call: with what was found for it, which was written when it was found, or by
     * looking. A worker that called again meanwhile does not hear this answer, so it is given
     * nothing.
     */
    private Reply<UpdateWorkerScheduleResponse> resume(
            Held held, WorkerStatus status, boolean reached) {
        if (!heartbeats.isNewest(held.worker(), held.call().number())) {
            parked.leave(held.call());
            return answeredIdle(held, status);
        }
        Optional<WorkerTurn.Told> found = parked.found(held.call());
        if (found.isPresent()) {
            parked.leave(held.call());
            return new Reply.Answer<>(answers.working(List.of(found.get())));
        }
        return look(held, reached);
    }

    private Reply<UpdateWorkerScheduleResponse> answeredIdle(Held held, WorkerStatus status) {
        return new Reply.Answer<>(answers.idle(status, heartbeats.workers(), held.hold()));
    }
}
