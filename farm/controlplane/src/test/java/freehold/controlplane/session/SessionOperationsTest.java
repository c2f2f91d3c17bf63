package freehold.controlplane.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import freehold.api.ConflictException;
import freehold.api.GetSessionActionRequest;
import freehold.api.GetSessionActionResponse;
import freehold.api.GetSessionRequest;
import freehold.api.GetSessionResponse;
import freehold.api.ListSessionActionsRequest;
import freehold.api.ListSessionsRequest;
import freehold.api.ResourceNotFoundException;
import freehold.api.SessionActionDefinition;
import freehold.api.SessionActionStatus;
import freehold.api.SessionActionSummary;
import freehold.api.SessionLifecycleStatus;
import freehold.api.SessionLifecycleTargetStatus;
import freehold.api.SessionSummary;
import freehold.api.TaskParameterValue;
import freehold.api.UpdateSessionRequest;
import freehold.api.ValidationException;
import freehold.controlplane.job.Ranch;
import freehold.controlplane.task.TaskParameters;
import freehold.domain.job.JobKey;
import freehold.domain.session.Session;
import freehold.domain.session.SessionActionId;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SessionOperationsTest {
    private final SessionActionViews views = new SessionActionViews(new TaskParameters(4));
    private Ranch ranch;
    private JobKey job;

    @BeforeEach
    void open(@TempDir Path data) {
        ranch = new Ranch(data);
        job = ranch.submit(Ranch.frames(5));
    }

    @AfterEach
    void close() {
        ranch.close();
    }

    @Test
    void aSessionShowsItsWorkerItsHostAndBothLogs() {
        SessionActionId action = ranch.run(job, 0, 2);
        Session kept = session(action);

        GetSessionResponse session = get(action);

        assertThat(session.workerId()).isEqualTo(kept.worker().id().value());
        assertThat(session.fleetId()).isEqualTo(kept.worker().fleet().value());
        assertThat(session.lifecycleStatus()).isEqualTo(SessionLifecycleStatus.STARTED);
        assertThat(session.hostProperties().orElseThrow().hostName()).contains("render-1");
        assertThat(session.log().options().orElseThrow())
                .isEqualTo(
                        Map.of(
                                "logGroupName",
                                "/aws/deadline/" + ranch.farm + "/" + ranch.queue,
                                "logStreamName",
                                action.session().value()));
        assertThat(session.workerLog().orElseThrow().options().orElseThrow())
                .containsEntry("logStreamName", kept.worker().id().value());
        assertThat(session.endedAt()).isEmpty();
        assertThat(session.targetLifecycleStatus()).isEmpty();
    }

    @Test
    void anActionShowsTheTaskItRuns() {
        SessionActionId id = ranch.run(job, 0, 2);

        GetSessionActionResponse action =
                new GetSessionAction(ranch.store, views)
                        .handle(actionRequest(id.value()), Ranch.ADA);

        assertThat(action.status()).isEqualTo(SessionActionStatus.SCHEDULED);
        assertThat(action.sessionId()).isEqualTo(id.session().value());
        assertThat(action.definition())
                .isInstanceOfSatisfying(
                        SessionActionDefinition.TaskRun.class,
                        run -> {
                            assertThat(run.value().taskId())
                                    .contains(ranch.task(job, 0, 2).id().value());
                            assertThat(run.value().parameters())
                                    .isEqualTo(Map.of("Frame", new TaskParameterValue.Int("3")));
                        });
    }

    @Test
    void anActionOnAChunkShowsItsTaskAndItsIntegers() {
        JobKey chunked = ranch.submit(Ranch.chunks("1-10", 5, "CONTIGUOUS"));
        SessionActionId id = ranch.run(chunked, 0, 1);

        GetSessionActionResponse action =
                new GetSessionAction(ranch.store, views)
                        .handle(
                                actionRequest(id.value()).toBuilder()
                                        .jobId(chunked.id().value())
                                        .build(),
                                Ranch.ADA);

        assertThat(action.definition())
                .isInstanceOfSatisfying(
                        SessionActionDefinition.TaskRun.class,
                        run -> {
                            assertThat(run.value().taskId())
                                    .contains(ranch.task(chunked, 0, 1).id().value());
                            assertThat(run.value().parameters())
                                    .isEqualTo(
                                            Map.of(
                                                    "Frames",
                                                    new TaskParameterValue.ChunkInt("6-10")));
                        });
    }

    @Test
    void actionsAreListedBySessionOrByTask() {
        SessionActionId first = ranch.run(job, 0, 2);
        SessionActionId second = ranch.run(job, 0, 2);
        String task = ranch.task(job, 0, 2).id().value();

        assertThat(actions(it -> it.taskId(task))).containsExactly(first.value(), second.value());
        assertThat(actions(it -> it.sessionId(second.session().value())))
                .containsExactly(second.value());
        assertThat(actions(it -> it.sessionId(second.session().value()).taskId(task)))
                .containsExactly(second.value());
        assertThat(actions(it -> it.taskId(ranch.task(job, 0, 1).id().value()))).isEmpty();
        assertThatThrownBy(() -> actions(it -> it)).isInstanceOf(ValidationException.class);
    }

    @Test
    void sessionsAreListedInTheOrderOfTheirCreation() {
        List<String> ids =
                List.of(
                        ranch.run(job, 0, 0).session().value(),
                        ranch.run(job, 0, 1).session().value());

        List<SessionSummary> listed =
                new ListSessions(ranch.store)
                        .handle(
                                ListSessionsRequest.builder()
                                        .farmId(job.farm().value())
                                        .queueId(job.queue().value())
                                        .jobId(job.id().value())
                                        .build(),
                                Ranch.ADA)
                        .sessions();

        assertThat(listed).extracting(SessionSummary::sessionId).isEqualTo(ids);
    }

    @Test
    void aSessionThatIsToEndCancelsWhatRuns() {
        SessionActionId action = ranch.run(job, 0, 2);

        update(action);

        assertThat(get(action).lifecycleStatus())
                .isEqualTo(SessionLifecycleStatus.UPDATE_IN_PROGRESS);
        assertThat(get(action).targetLifecycleStatus())
                .contains(SessionLifecycleTargetStatus.ENDED);
        assertThat(get(action).updatedBy()).contains(Ranch.ADA.caller().principal());
        assertThat(session(action).ending()).isTrue();
        assertThat(
                        new GetSessionAction(ranch.store, views)
                                .handle(actionRequest(action.value()), Ranch.ADA)
                                .status())
                .isEqualTo(SessionActionStatus.CANCELING);
    }

    @Test
    void aSessionThatHasEndedCannotBeUpdated() {
        SessionActionId action = ranch.run(job, 0, 2);
        ranch.store.write(
                Optional.of(ranch.farm),
                tx -> {
                    tx.sessions().update(session(action).ended(tx.now()));
                    return true;
                });

        assertThatThrownBy(() -> update(action))
                .isInstanceOfSatisfying(
                        ConflictException.class,
                        refusal ->
                                assertThat(refusal.context()).contains(Map.of("status", "ENDED")));
    }

    @Test
    void whatDoesNotExistIsNamed() {
        String nobody = "0".repeat(32);

        assertThatThrownBy(() -> get(SessionActionId.parse("sessionaction-" + nobody + "-0")))
                .isInstanceOfSatisfying(
                        ResourceNotFoundException.class,
                        refusal -> assertThat(refusal.resourceType()).isEqualTo("session"));
        assertThatThrownBy(() ->
                        new GetSessionAction(ranch.store, views)
                                .handle(actionRequest("sessionaction-" + nobody + "-0"), Ranch.ADA))
                .isInstanceOfSatisfying(
                        ResourceNotFoundException.class,
                        refusal -> assertThat(refusal.resourceType()).isEqualTo("session-action"));
    }

    private List<String> actions(UnaryOperator<ListSessionActionsRequest.Builder> by) {
        ListSessionActionsRequest request =
                by.apply(
                                ListSessionActionsRequest.builder()
                                        .farmId(job.farm().value())
                                        .queueId(job.queue().value())
                                        .jobId(job.id().value()))
                        .build();
        return new ListSessionActions(ranch.store, views)
                .handle(request, Ranch.ADA).sessionActions().stream()
                        .map(SessionActionSummary::sessionActionId)
                        .toList();
    }

    private void update(SessionActionId action) {
        new UpdateSession(ranch.store, ranch.idempotency, ranch.signals)
                .handle(
                        UpdateSessionRequest.builder()
                                .farmId(job.farm().value())
                                .queueId(job.queue().value())
                                .jobId(job.id().value())
                                .sessionId(action.session().value())
                                .targetLifecycleStatus(SessionLifecycleTargetStatus.ENDED)
                                .build(),
                        Ranch.ADA);
    }

    private GetSessionResponse get(SessionActionId action) {
        return new GetSession(ranch.store)
                .handle(
                        GetSessionRequest.builder()
                                .farmId(job.farm().value())
                                .queueId(job.queue().value())
                                .jobId(job.id().value())
                                .sessionId(action.session().value())
                                .build(),
                        Ranch.ADA);
    }

    private GetSessionActionRequest actionRequest(String id) {
        return GetSessionActionRequest.builder()
                .farmId(job.farm().value())
                .queueId(job.queue().value())
                .jobId(job.id().value())
                .sessionActionId(id)
                .build();
    }

    private Session session(SessionActionId action) {
        return ranch.store.read(it -> it.sessions().find(job, action.session())).orElseThrow();
    }
}
