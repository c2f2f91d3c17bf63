package freehold.worker.agent;

import freehold.api.ConflictException;
import freehold.api.ConflictExceptionReason;
import freehold.api.InternalServerErrorException;
import freehold.api.ResourceNotFoundException;
import freehold.api.ThrottlingException;
import freehold.protocol.ServiceException;
import freehold.worker.farm.FarmUnreachable;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Decides what follows from a failed call, operation by operation.
 *
 * <p>What passes by itself is tried again for ever: throttling, faults of the farm, a farm that is
 * not there. A conflict is told by its reason, its resource and that resource's status.
 */
final class Reactions {
    private static final Set<String> STOP_FIRST = Set.of("STOPPING", "NOT_COMPATIBLE");

    private Reactions() {}

    static Reaction toCreateWorker(RuntimeException failure, String fleetId) {
        boolean fleetIsComing =
                failure instanceof ConflictException conflict
                        && isStatusConflict(conflict, fleetId)
                        && status(conflict).equals("CREATE_IN_PROGRESS");
        return fleetIsComing
                ? new Reaction.Retry(Optional.empty())
                : passing(failure).orElseGet(() -> giveUp(failure));
    }

    static Reaction toAssumeFleetRole(RuntimeException failure) {
        return passing(failure)
                .orElseGet(() ->
                        failure instanceof ResourceNotFoundException
                                ? register(failure)
                                : giveUp(failure));
    }

    static Reaction toStarted(RuntimeException failure, String workerId) {
        if (failure instanceof ConflictException conflict && isStatusConflict(conflict, workerId)) {
            String status = status(conflict);
            return status.equals("ASSOCIATED")
                    ? new Reaction.Retry(Optional.empty())
                    : STOP_FIRST.contains(status) ? new Reaction.StopFirst() : giveUp(failure);
        }
        return toAssumeFleetRole(failure);
    }

    static Reaction toSchedule(RuntimeException failure, String workerId) {
        if (failure instanceof ConflictException conflict && isStatusConflict(conflict, workerId)) {
            return new Reaction.StartAgain("the farm holds this worker for " + status(conflict));
        }
        return toAssumeFleetRole(failure);
    }

    static Reaction toJobEntity(RuntimeException failure) {
        return passing(failure).orElseGet(() -> giveUp(failure));
    }

    static Reaction toQueueRole(RuntimeException failure, String workerId, String queueId) {
        if (failure instanceof ConflictException conflict && isStatusConflict(conflict, workerId)) {
            return giveUp(failure);
        }
        if (failure instanceof ConflictException conflict && isStatusConflict(conflict, queueId)) {
            return new Reaction.Retry(Optional.empty());
        }
        return passing(failure)
                .orElseGet(() ->
                        failure instanceof ResourceNotFoundException
                                ? giveUp(failure)
                                : new Reaction.GoWithout(text(failure)));
    }

    /**
     * Stopping is told to a farm that may not care any more: only trouble that passes is worth a
     * second try.
     */
    static Reaction toStopped(RuntimeException failure) {
        return passing(failure).orElseGet(() -> new Reaction.GoWithout(text(failure)));
    }

    private static Optional<Reaction> passing(RuntimeException failure) {
        return switch (failure) {
            case ThrottlingException busy -> retry(busy.retryAfterSeconds());
            case InternalServerErrorException fault -> retry(fault.retryAfterSeconds());
            case ConflictException conflict
                    when conflict.reason() == ConflictExceptionReason.CONCURRENT_MODIFICATION ->
                    retry(Optional.empty());
            case ServiceException other
                    when other.httpStatus() >= 500 || other.httpStatus() == 429 ->
                    retry(Optional.empty());
            case FarmUnreachable _ -> retry(Optional.empty());
            default -> Optional.empty();
        };
    }

    private static Optional<Reaction> retry(Optional<Integer> seconds) {
        return Optional.of(new Reaction.Retry(seconds.map(Duration::ofSeconds)));
    }

    private static Reaction register(RuntimeException failure) {
        return new Reaction.Register("the farm does not know this worker: " + text(failure));
    }

    private static Reaction giveUp(RuntimeException failure) {
        return new Reaction.GiveUp(text(failure));
    }

    private static String text(RuntimeException failure) {
        String kind =
                failure instanceof ServiceException error
                        ? error.errorType()
                        : failure.getClass().getSimpleName();
        return kind + ": " + failure.getMessage();
    }

    private static boolean isStatusConflict(ConflictException conflict, String resourceId) {
        return conflict.reason() == ConflictExceptionReason.STATUS_CONFLICT
                && conflict.resourceId().equals(resourceId);
    }

    private static String status(ConflictException conflict) {
        return conflict.context()
                .orElse(Map.of())
                .getOrDefault("status", "a status it does not name");
    }
}
