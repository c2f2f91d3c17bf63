package freehold.controlplane.access;

import java.util.Optional;

/** Who a proved call comes from; each kind is judged by rules of its own. */
public sealed interface Caller {
    /**
     * What {@code createdBy} and {@code updatedBy} show of this caller: an ARN for long-lived keys,
     * the user's id for people, the id of the worker or queue for temporary credentials.
     */
    String principal();

    /** Holds the keys of the whole farm manager. */
    record Administrator(String arn) implements Caller {
        @Override
        public String principal() {
            return arn;
        }
    }

    /** A person, whose memberships say what is allowed. */
    record User(String userId) implements Caller {
        @Override
        public String principal() {
            return userId;
        }
    }

    /** A machine before it is a worker: may register itself and ask for a worker's credentials. */
    record WorkerHost(String arn) implements Caller {
        @Override
        public String principal() {
            return arn;
        }
    }

    /** One worker, by the credentials of its fleet. */
    record Worker(String farmId, String fleetId, String workerId) implements Caller {
        @Override
        public String principal() {
            return workerId;
        }
    }

    /**
     * A job or a person acting for a queue, by the credentials of the queue's role; with fleet and
     * worker when a session on that worker asked for them.
     */
    record QueueRole(
            String farmId,
            String queueId,
            Optional<String> fleetId,
            Optional<String> workerId,
            boolean readOnly)
            implements Caller {
        @Override
        public String principal() {
            return workerId.orElse(queueId);
        }
    }
}
