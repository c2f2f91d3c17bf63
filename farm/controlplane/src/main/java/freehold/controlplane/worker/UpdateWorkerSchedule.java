package freehold.controlplane.worker;

import freehold.api.UpdateWorkerScheduleOperation;
import freehold.api.UpdateWorkerScheduleRequest;
import freehold.api.UpdateWorkerScheduleResponse;
import freehold.controlplane.access.CallContext;
import freehold.controlplane.schedule.ScheduleCalls;
import freehold.protocol.Reply;
import java.time.Duration;
import java.util.Map;

/**
 * {@code PATCH …/workers/{workerId}/schedule}: a worker's heartbeat, its reports, and what it is to
 * do next, in one call.
 */
public final class UpdateWorkerSchedule implements UpdateWorkerScheduleOperation<CallContext> {
    /** By this header an agent asks for a longer hold, in seconds. */
    private static final String HOLD = "x-freehold-hold";

    private static final int USUAL_HOLD = 1;
    private static final Duration LONGEST_HOLD = Duration.ofSeconds(20);

    private final ScheduleCalls calls;
    private final Duration longestHold;

    /**
     * @param silence after how long without a call a worker is given up; no call is held for more
     *     than a third of it
     */
    public UpdateWorkerSchedule(ScheduleCalls calls, Duration silence) {
        this.calls = calls;
        this.longestHold = shorter(LONGEST_HOLD, silence.dividedBy(3));
    }

    @Override
    public Reply<UpdateWorkerScheduleResponse> handle(
            UpdateWorkerScheduleRequest request, CallContext context) {
        return calls.answer(
                WorkerViews.key(request.farmId(), request.fleetId(), request.workerId()),
                request.updatedSessionActions().orElse(Map.of()),
                hold(context));
    }

    private Duration hold(CallContext context) {
        int seconds =
                context.headers()
                        .first(HOLD)
                        .filter(text -> text.matches("[0-9]{1,3}"))
                        .map(Integer::parseInt)
                        .orElse(USUAL_HOLD);
        return shorter(Duration.ofSeconds(seconds), longestHold);
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
