package freehold.worker.agent;

import freehold.api.AssignedSession;
import freehold.api.AssignedSessionAction;
import java.util.List;

/** One thing that an answer of the farm's schedule has the agent do. */
sealed interface Order {
    /** Ends a session that the farm no longer lists, at once. */
    record Stop(String sessionId) implements Order {}

    /** Opens a session, whose first queue is {@code assigned.sessionActions()}. */
    record Start(String sessionId, AssignedSession assigned) implements Order {}

    /** Cancels the running action, in the way its template asks for. */
    record Cancel(String sessionId, String actionId) implements Order {}

    /** Puts these actions in place of all that have not begun. */
    record Queue(String sessionId, List<AssignedSessionAction> actions) implements Order {
        public Queue {
            actions = List.copyOf(actions);
        }
    }

    /** Ends the agent: the farm wants this worker gone. */
    record Leave() implements Order {}
}
