package freehold.worker.agent;

import freehold.api.UpdateWorkerScheduleRequest;
import freehold.api.UpdateWorkerScheduleResponse;
import freehold.api.UpdatedSessionActionInfo;
import freehold.api.UpdatedWorkerStatus;
import freehold.worker.WorkerEnd;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * The heartbeat of a worker: reports, asks, does what the answer says, and waits until there is
 * something to report or the farm wants to hear from it again.
 */
final class ScheduleLoop {
    /** How long the farm may keep a call of an idle worker. */
    private static final Duration HOLD = Duration.ofSeconds(20);

    /** Between two calls of which neither has anything to say, whatever interval the farm names. */
    private static final Duration LEAST_INTERVAL = Duration.ofSeconds(1);

    /** What running actions, and then the environments, get when the worker stops. */
    private static final Duration GRACE = Duration.ofSeconds(2);

    /** For the last log lines to arrive; a stream gives up by itself after about that. */
    private static final Duration LAST_LINES = Duration.ofSeconds(8);

    private final FarmLink link;
    private final AgentSessions sessions;
    private final Reports reports;
    private final AgentCredentials credentials;
    private final Bell bell;
    private final StopSignal stop;

    ScheduleLoop(
            FarmLink link,
            AgentSessions sessions,
            Reports reports,
            AgentCredentials credentials,
            Bell bell,
            StopSignal stop) {
        this.link = link;
        this.sessions = sessions;
        this.reports = reports;
        this.credentials = credentials;
        this.bell = bell;
        this.stop = stop;
    }

    /**
     * Works until it is asked to stop or the farm wants the worker gone, and takes leave.
     *
     * @param leaving a patience that is not over because the worker stops
     * @throws CallRefused if the farm will not have the worker as it is; its sessions have ended
     */
    WorkerEnd run(PatientCalls leaving) throws CallRefused, InterruptedException, IOException {
        try {
            return workAndTakeLeave(leaving);
        } finally {
            // Whatever ends the loop, no process of a job outlives it.
            sessions.endAll("The worker ended", GRACE);
            sessions.awaitLogs(LAST_LINES);
        }
    }

    private WorkerEnd workAndTakeLeave(PatientCalls leaving)
            throws CallRefused, InterruptedException, IOException {
        try {
            while (!stop.isAsked()) {
                if (!credentials.refresh(sessions, link.farm())) {
                    drain(leaving, "The worker's credentials could not be replaced");
                    return new WorkerEnd.Failed(
                            "the worker's credentials are about to expire and could not be"
                                    + " replaced");
                }
                if (beat()) {
                    Enrollment.tellStop(link, leaving, UpdatedWorkerStatus.STOPPING);
                    Enrollment.tellStop(link, leaving, UpdatedWorkerStatus.STOPPED);
                    return new WorkerEnd.Dismissed();
                }
            }
        } catch (StoppedWaiting stopped) {
            // As if it had been noticed at the top of the loop.
        }
        drain(leaving, "The worker was asked to stop");
        return new WorkerEnd.Drained();
    }

    /** One call and what follows from it. Whether the farm wants the worker gone. */
    private boolean beat() throws CallRefused, StoppedWaiting, InterruptedException, IOException {
        sessions.forgetThoseOver();
        Map<String, UpdatedSessionActionInfo> news = reports.all();
        boolean idle = sessions.isEmpty() && news.isEmpty();
        UpdateWorkerScheduleResponse answer = ask(link.calls(), news, idle ? HOLD : Duration.ZERO);
        reports.confirmed(news);
        List<Order> orders = sessions.schedule(reports).orders(answer);
        orders.forEach(sessions::carryOut);
        if (orders.contains(new Order.Leave())) {
            return true;
        }
        credentials.keepOnly(sessions.queues());
        // A held call has waited already; any other must not come in a stream.
        boolean hasWaited = idle && answer.updateIntervalSeconds() == 0;
        Duration interval = Duration.ofSeconds(answer.updateIntervalSeconds());
        if (!hasWaited || !sessions.isEmpty()) {
            bell.await(interval.compareTo(LEAST_INTERVAL) < 0 ? LEAST_INTERVAL : interval);
        }
        return false;
    }

    private UpdateWorkerScheduleResponse ask(
            PatientCalls calls, Map<String, UpdatedSessionActionInfo> news, Duration hold)
            throws CallRefused, StoppedWaiting, InterruptedException {
        WorkerIds worker = link.worker();
        UpdateWorkerScheduleRequest request =
                UpdateWorkerScheduleRequest.builder()
                        .farmId(worker.farmId())
                        .fleetId(worker.fleetId())
                        .workerId(worker.workerId())
                        .updatedSessionActions(news)
                        .build();
        return calls.make(
                "UpdateWorkerSchedule",
                () ->
                        hold.isZero()
                                ? link.farm().updateWorkerSchedule(request, hold)
                                : stop.interruptibly(
                                        () -> link.farm().updateWorkerSchedule(request, hold)),
                failure -> Reactions.toSchedule(failure, worker.workerId()));
    }

    /**
     * Takes leave: what runs is interrupted, what waits is given back, and the farm is told both.
     */
    private void drain(PatientCalls leaving, String why) throws InterruptedException {
        boolean working = !sessions.isEmpty();
        if (working) {
            Enrollment.tellStop(link, leaving, UpdatedWorkerStatus.STOPPING);
        }
        sessions.endAll(why, GRACE);
        Map<String, UpdatedSessionActionInfo> news = reports.all();
        if (working || !news.isEmpty()) {
            try {
                ask(leaving, news, Duration.ZERO);
            } catch (CallRefused | StoppedWaiting unheard) {
                System.getLogger(ScheduleLoop.class.getName())
                        .log(
                                System.Logger.Level.WARNING,
                                "last report not taken: why=" + unheard.getMessage());
            }
        }
        Enrollment.tellStop(link, leaving, UpdatedWorkerStatus.STOPPED);
    }
}
