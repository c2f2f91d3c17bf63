package freehold.worker.agent;

import static org.assertj.core.api.Assertions.assertThat;

import freehold.api.AccessDeniedException;
import freehold.api.ConflictException;
import freehold.api.ConflictExceptionReason;
import freehold.api.InternalServerErrorException;
import freehold.api.ResourceNotFoundException;
import freehold.api.ThrottlingException;
import freehold.api.ValidationException;
import freehold.api.ValidationExceptionReason;
import freehold.worker.agent.Reaction.GiveUp;
import freehold.worker.agent.Reaction.GoWithout;
import freehold.worker.agent.Reaction.Register;
import freehold.worker.agent.Reaction.Retry;
import freehold.worker.agent.Reaction.StartAgain;
import freehold.worker.agent.Reaction.StopFirst;
import freehold.worker.farm.FarmUnreachable;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReactionsTest {
    private static final String WORKER = "worker-1";
    private static final String QUEUE = "queue-1";

    private static ConflictException conflict(String resourceId, String status) {
        return ConflictException.builder()
                .message("conflict")
                .reason(ConflictExceptionReason.STATUS_CONFLICT)
                .resourceId(resourceId)
                .resourceType("worker")
                .context(Map.of("status", status))
                .build();
    }

    private static ResourceNotFoundException notFound() {
        return ResourceNotFoundException.builder()
                .message("gone")
                .resourceId(WORKER)
                .resourceType("worker")
                .build();
    }

    private static List<RuntimeException> passing() {
        return List.of(
                ThrottlingException.builder().message("busy").build(),
                InternalServerErrorException.builder().message("fault").build(),
                ConflictException.builder()
                        .message("again")
                        .reason(ConflictExceptionReason.CONCURRENT_MODIFICATION)
                        .resourceId(WORKER)
                        .resourceType("worker")
                        .build(),
                new FarmUnreachable("refused", new IOException()));
    }

    private static List<RuntimeException> lasting() {
        return List.of(
                AccessDeniedException.builder().message("no").build(),
                ValidationException.builder()
                        .message("no")
                        .reason(ValidationExceptionReason.OTHER)
                        .build());
    }

    @Test
    void whatPassesByItselfIsTriedAgainByEveryCall() {
        for (RuntimeException failure : passing()) {
            assertThat(Reactions.toCreateWorker(failure, "fleet-1")).isInstanceOf(Retry.class);
            assertThat(Reactions.toAssumeFleetRole(failure)).isInstanceOf(Retry.class);
            assertThat(Reactions.toStarted(failure, WORKER)).isInstanceOf(Retry.class);
            assertThat(Reactions.toSchedule(failure, WORKER)).isInstanceOf(Retry.class);
            assertThat(Reactions.toJobEntity(failure)).isInstanceOf(Retry.class);
            assertThat(Reactions.toQueueRole(failure, WORKER, QUEUE)).isInstanceOf(Retry.class);
            assertThat(Reactions.toStopped(failure)).isInstanceOf(Retry.class);
        }
    }

    @Test
    void theFarmsOwnDelayIsKept() {
        ThrottlingException busy =
                ThrottlingException.builder().message("busy").retryAfterSeconds(7).build();

        assertThat(Reactions.toSchedule(busy, WORKER))
                .isEqualTo(new Retry(Optional.of(Duration.ofSeconds(7))));
    }

    @Test
    void whatDoesNotPassEndsTheAgent() {
        for (RuntimeException failure : lasting()) {
            assertThat(Reactions.toCreateWorker(failure, "fleet-1")).isInstanceOf(GiveUp.class);
            assertThat(Reactions.toAssumeFleetRole(failure)).isInstanceOf(GiveUp.class);
            assertThat(Reactions.toStarted(failure, WORKER)).isInstanceOf(GiveUp.class);
            assertThat(Reactions.toSchedule(failure, WORKER)).isInstanceOf(GiveUp.class);
        }
    }

    @Test
    void aFleetThatIsBeingCreatedIsWaitedFor() {
        assertThat(Reactions.toCreateWorker(conflict("fleet-1", "CREATE_IN_PROGRESS"), "fleet-1"))
                .isInstanceOf(Retry.class);
        assertThat(Reactions.toCreateWorker(conflict("fleet-1", "DELETING"), "fleet-1"))
                .isInstanceOf(GiveUp.class);
    }

    @Test
    void aWorkerTheFarmDoesNotKnowRegistersAnew() {
        assertThat(Reactions.toAssumeFleetRole(notFound())).isInstanceOf(Register.class);
        assertThat(Reactions.toStarted(notFound(), WORKER)).isInstanceOf(Register.class);
        assertThat(Reactions.toSchedule(notFound(), WORKER)).isInstanceOf(Register.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"STOPPING", "NOT_COMPATIBLE"})
    void aWorkerThatIsStillStoppingStopsBeforeItStarts(String status) {
        assertThat(Reactions.toStarted(conflict(WORKER, status), WORKER))
                .isInstanceOf(StopFirst.class);
    }

    @Test
    void aWorkerHeldForSilentStartsAgain() {
        assertThat(Reactions.toSchedule(conflict(WORKER, "NOT_RESPONDING"), WORKER))
                .isInstanceOf(StartAgain.class);
    }

    @Test
    void aQueueWithoutARoleIsWorkedForWithoutCredentials() {
        for (RuntimeException failure : lasting()) {
            assertThat(Reactions.toQueueRole(failure, WORKER, QUEUE)).isInstanceOf(GoWithout.class);
        }
        assertThat(Reactions.toQueueRole(conflict(QUEUE, "UPDATING"), WORKER, QUEUE))
                .isInstanceOf(Retry.class);
        assertThat(Reactions.toQueueRole(conflict(WORKER, "STOPPED"), WORKER, QUEUE))
                .isInstanceOf(GiveUp.class);
        assertThat(Reactions.toQueueRole(notFound(), WORKER, QUEUE)).isInstanceOf(GiveUp.class);
    }
}
