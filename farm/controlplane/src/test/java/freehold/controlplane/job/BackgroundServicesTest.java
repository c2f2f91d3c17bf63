package freehold.controlplane.job;

import static org.assertj.core.api.Assertions.assertThat;

import freehold.api.CreateJobRequest;
import freehold.controlplane.idempotency.ForgetIdempotencyTokens;
import freehold.domain.job.JobKey;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class BackgroundServicesTest {
    private Ranch ranch;

    @BeforeEach
    void open(@TempDir Path data) {
        ranch = new Ranch(data);
    }

    @AfterEach
    void close() {
        ranch.close();
    }

    @Test
    void whatADeletedQueueHeldIsRemoved() {
        JobKey key = ranch.submit(Ranch.frames(3));
        PurgeDeletedQueues purge = new PurgeDeletedQueues(ranch.store);
        assertThat(purge.runOnce(ranch.clock.instant())).isZero();
        ranch.store.write(
                Optional.of(ranch.farm),
                tx -> {
                    tx.queues().delete(ranch.farm, ranch.queue);
                    return true;
                });
        assertThat(ranch.store.<Boolean>read(it -> it.jobs().find(key).isPresent())).isFalse();

        assertThat(purge.runOnce(ranch.clock.instant())).isPositive();

        assertThat(purge.runOnce(ranch.clock.instant())).isZero();
    }

    @Test
    void aTokenIsForgottenAfterADay() {
        ForgetIdempotencyTokens forget = new ForgetIdempotencyTokens(ranch.store);
        CreateJobRequest request = ranch.request(Ranch.frames(1)).clientToken("t").build();
        String first = ranch.createJob().handle(request, Ranch.ADA).jobId();
        ranch.clock.advance(Duration.ofHours(23));
        assertThat(forget.runOnce(ranch.clock.instant())).isZero();
        assertThat(ranch.createJob().handle(request, Ranch.ADA).jobId()).isEqualTo(first);
        ranch.clock.advance(Duration.ofHours(2));

        assertThat(forget.runOnce(ranch.clock.instant())).isEqualTo(1);

        assertThat(ranch.createJob().handle(request, Ranch.ADA).jobId()).isNotEqualTo(first);
    }

    @Test
    void submissionsLeftBehindByARestartAreFoundAgain() {
        ranch.createJob().handle(ranch.request(Ranch.frames(1)).build(), Ranch.ADA);
        ranch.createJob().handle(ranch.request(Ranch.frames(2)).build(), Ranch.ADA);
        CreateSubmittedJobs afterRestart =
                new CreateSubmittedJobs(ranch.store, ranch.ids, ranch.signals);

        assertThat(afterRestart.runOnce(ranch.clock.instant())).isEqualTo(2);
        assertThat(afterRestart.runOnce(ranch.clock.instant())).isZero();
    }
}
