package freehold.controlplane.log;

import freehold.controlplane.access.Caller;

/**
 * Who may do what with which stream: a worker with its own streams and those of its sessions, a
 * queue's role with the streams of its queue to read, administrators with all.
 */
final class LogAccess {
    private LogAccess() {}

    /** Whether the caller may write to a stream of {@code owner}. */
    static boolean mayWrite(Caller caller, String owner) {
        return switch (caller) {
            case Caller.Administrator _ -> true;
            case Caller.Worker worker -> worker.workerId().equals(owner);
            case Caller.User _, Caller.WorkerHost _, Caller.QueueRole _ -> false;
        };
    }

    /** Whether the caller may read a stream of {@code owner}. */
    static boolean mayRead(Caller caller, LogStream stream, String owner) {
        return mayWrite(caller, owner) || mayList(caller, stream.group());
    }

    /** Whether the caller may see which streams a group has. */
    static boolean mayList(Caller caller, String group) {
        return switch (caller) {
            case Caller.Administrator _ -> true;
            case Caller.QueueRole role ->
                    group.equals("/aws/deadline/" + role.farmId() + "/" + role.queueId());
            case Caller.Worker _, Caller.User _, Caller.WorkerHost _ -> false;
        };
    }

    /** Whose the streams are that the caller makes. */
    static String owner(Caller caller) {
        return caller instanceof Caller.Worker worker ? worker.workerId() : "-";
    }
}
