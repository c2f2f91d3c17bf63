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
    private static final int LONGEST_HOLD = 20;

    private final ScheduleCalls calls;

    public UpdateWorkerSchedule(ScheduleCalls calls) {
        this.calls = calls;
    }

    @Override
    public Reply<UpdateWorkerScheduleResponse> handle(
            UpdateWorkerScheduleRequest request, CallContext context) {
        return calls.answer(
                WorkerViews.key(request.farmId(), request.fleetId(), request.workerId()),
                request.updatedSessionActions().orElse(Map.of()),
                hold(context));
    }

    private static Duration hold(CallContext context) {
        int seconds =
                context.headers()
                        .first(HOLD)
                        .filter(text -> text.matches("[0-9]{1,3}"))
                        .map(Integer::parseInt)
                        .orElse(USUAL_HOLD);
        return Duration.ofSeconds(Math.min(seconds, LONGEST_HOLD));
    }
}
