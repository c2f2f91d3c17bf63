package freehold.controlplane.log;

import freehold.domain.farm.FarmId;
import freehold.domain.fleet.FleetId;
import freehold.domain.queue.QueueId;
import freehold.domain.session.SessionId;
import freehold.domain.worker.WorkerId;

/**
 * Names a log stream by its group and its name in it, as the API hands them out: clients put these
 * names together by themselves (API: log groups of a farm).
 */
public record LogStream(String group, String name) {

    /** The stream of a worker's own log. */
    public static LogStream of(FarmId farm, FleetId fleet, WorkerId worker) {
        return new LogStream("/aws/deadline/" + farm + "/" + fleet, worker.value());
    }

    /** The stream of a session's log. */
    public static LogStream of(FarmId farm, QueueId queue, SessionId session) {
        return new LogStream(groupOf(farm, queue), session.value());
    }

    /** The group that holds the streams of a queue's sessions. */
    public static String groupOf(FarmId farm, QueueId queue) {
        return "/aws/deadline/" + farm + "/" + queue;
    }
}
