package freehold.controlplane.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import freehold.api.JobTargetTaskRunStatus;
import freehold.api.ResourceNotFoundException;
import freehold.api.UpdateJobLifecycleStatus;
import freehold.api.ValidationException;
import freehold.api.extension.CursorExpiredException;
import freehold.api.extension.Event;
import freehold.api.extension.EventStart;
import freehold.api.extension.ListEventsResponse;
import freehold.controlplane.job.Ranch;
import freehold.domain.job.JobKey;
import freehold.domain.task.TaskStatus;
import freehold.protocol.Document;
import freehold.protocol.Reply;
import freehold.protocol.rest.Json;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ListEventsTest {
    private Ranch ranch;
    private Follower follower;

    @BeforeEach
    void open(@TempDir Path data) {
        ranch = new Ranch(data);
        follower = new Follower(ranch);
    }

    @AfterEach
    void close() {
        ranch.close();
    }

    @Test
    void aSubmittedJobTellsItsLifecycleAndNothingOfItsTasks() {
        ranch.submit(Ranch.frames(3));

        assertThat(news())
                .containsExactly(
                        "Job Lifecycle:  > CREATE_IN_PROGRESS",
                        "Job Lifecycle: CREATE_IN_PROGRESS > CREATE_COMPLETE");
    }

    @Test
    void aJobThatCannotBeCreatedSaysSo() {
        ranch.submit("{'name': 'no template'}");

        assertThat(news())
                .containsExactly(
                        "Job Lifecycle:  > CREATE_IN_PROGRESS",
                        "Job Lifecycle: CREATE_IN_PROGRESS > CREATE_FAILED");
    }

    @Test
    void aTaskThatMovesTellsItselfThenItsStepThenItsJob() {
        JobKey key = ranch.submit(Ranch.frames(3));
        news();

        ranch.move(key, 0, 1, TaskStatus.RUNNING);

        assertThat(news())
                .containsExactly(
                        "Task Run 1: READY > RUNNING",
                        "Step Run: READY > RUNNING",
                        "Job Run: READY > RUNNING");
    }

    @Test
    void countsAloneAreNotTold() {
        JobKey key = ranch.submit(Ranch.frames(3));
        ranch.move(key, 0, 0, TaskStatus.RUNNING);
        news();

        ranch.move(key, 0, 1, TaskStatus.RUNNING);

        assertThat(news()).containsExactly("Task Run 1: READY > RUNNING");
    }

    @Test
    void aJobThatEndsTellsItsCountsInAllTwelveStatuses() {
        JobKey key = ranch.submit(Ranch.frames(2));
        ranch.move(key, 0, 0, TaskStatus.SUCCEEDED);
        news();
        ranch.move(key, 0, 1, TaskStatus.FAILED);

        Event last =
                follower.ask(it -> it.detailTypes(List.of("Job Run Status Change")))
                        .events()
                        .getLast();

        Document.JsonObject counts =
                (Document.JsonObject) Follower.member(last, "taskRunStatusCounts");
        assertThat(counts.members()).hasSize(TaskStatus.values().length);
        assertThat(Json.write(Event.SHAPE, last))
                .contains("\"FAILED\":1", "\"SUCCEEDED\":1", "\"READY\":0");
    }

    @Test
    void aRequeueIsToldOfWhatItMovesAndNotOfWhatIsReady() {
        JobKey key = ranch.submit(Ranch.frames(2));
        ranch.move(key, 0, 0, TaskStatus.SUCCEEDED);
        news();

        target(key, JobTargetTaskRunStatus.PENDING);
        assertThat(news())
                .containsExactly(
                        "Task Run 0: SUCCEEDED > READY",
                        "Step Lifecycle: CREATE_COMPLETE > UPDATE_SUCCEEDED",
                        "Job Lifecycle: CREATE_COMPLETE > UPDATE_SUCCEEDED");

        target(key, JobTargetTaskRunStatus.PENDING);
        assertThat(news()).isEmpty();
    }

    @Test
    void aResolvedDependencyTellsOfEachTaskThatNeedNotWaitAnyMore() {
        JobKey key = ranch.submit(Ranch.template(Ranch.step("A", 1), Ranch.step("B", 2, "A")));
        news();

        ranch.move(key, 0, 0, TaskStatus.SUCCEEDED);

        assertThat(news())
                .containsExactlyInAnyOrder(
                        "Task Run 0: READY > SUCCEEDED",
                        "Task Run 0: PENDING > READY",
                        "Task Run 1: PENDING > READY",
                        "Step Run: READY > SUCCEEDED",
                        "Step Run: PENDING > READY");
    }

    @Test
    void anArchivedJobSaysSo() {
        JobKey key = ranch.submit(Ranch.frames(1));
        ranch.move(key, 0, 0, TaskStatus.SUCCEEDED);
        news();

        ranch.update(key, it -> it.lifecycleStatus(UpdateJobLifecycleStatus.ARCHIVED));

        assertThat(news()).containsExactly("Job Lifecycle: CREATE_COMPLETE > ARCHIVED");
    }

    @Test
    void aMillionTasksAreOneRecordThatIsToldInPages() {
        JobKey key = ranch.submit(Ranch.frames(1_000_000));
        ranch.move(key, 0, 1, TaskStatus.SUCCEEDED);
        news();
        String from = follower.ask(it -> it.startFrom(EventStart.LATEST)).nextToken();

        target(key, JobTargetTaskRunStatus.CANCELED);

        List<String> kept =
                ranch.store.read(reading ->
                        reading
                                .events()
                                .from(ranch.farm, freehold.domain.event.EventPosition.START, 100)
                                .stream()
                                .map(record -> record.changes().events() + " events")
                                .toList());
        assertThat(kept.getLast()).isEqualTo("1000003 events");
        ListEventsResponse first = follower.ask(it -> it.nextToken(from).maxResults(1_000));
        assertThat(first.events()).hasSize(1_000);
        assertThat(Follower.words(first.events()))
                .startsWith("Task Run 0: READY > CANCELED", "Task Run 2: READY > CANCELED");
        ListEventsResponse second =
                follower.ask(it -> it.nextToken(first.nextToken()).maxResults(1));
        assertThat(Follower.words(second.events()))
                .containsExactly("Task Run 1001: READY > CANCELED");
        assertThat(
                        Follower.words(
                                follower.ask(it ->
                                                it.nextToken(from)
                                                        .maxResults(2)
                                                        .detailTypes(
                                                                List.of(
                                                                        "Job Run Status Change",
                                                                        "Step Run Status"
                                                                                + " Change")))
                                        .events()))
                .containsExactly("Step Run: READY > CANCELED", "Job Run: READY > CANCELED");
    }

    @Test
    void aFollowerOfOneJobHearsOfNoOther() {
        JobKey one = ranch.submit(Ranch.frames(1));
        JobKey other = ranch.submit(Ranch.frames(1));

        List<Event> events = follower.ask(it -> it.jobId(other.id().value())).events();

        assertThat(events).hasSize(2);
        assertThat(events).noneMatch(it -> Follower.text(it, "jobId").equals(one.id().value()));
    }

    @Test
    void theEnvelopeIsThatOfEventBridge() {
        JobKey key = ranch.submit(Ranch.frames(1));
        Event event = follower.ask(it -> it.maxResults(1)).events().getFirst();

        assertThat(Json.write(Event.SHAPE, event))
                .isEqualTo(
                        ("{'version':'0','id':'"
                                        + event.id()
                                        + "',"
                                        + "'detail-type':'Job Lifecycle Status Change',"
                                        + "'source':'aws.deadline','account':'111122223333',"
                                        + "'time':'"
                                        + ranch.clock.instant()
                                        + "',"
                                        + "'region':'us-west-2','resources':[],"
                                        + "'detail':{'farmId':'"
                                        + key.farm()
                                        + "',"
                                        + "'queueId':'"
                                        + key.queue()
                                        + "',"
                                        + "'jobId':'"
                                        + key.id()
                                        + "',"
                                        + "'lifecycleStatus':'CREATE_IN_PROGRESS'}}")
                                .replace('\'', '"'));
    }

    @Test
    void eventsAreNamedForGood() {
        JobKey key = ranch.submit(Ranch.frames(40));
        target(key, JobTargetTaskRunStatus.CANCELED);
        List<Event> inOne = follower.ask(it -> it.maxResults(1_000)).events();

        assertThat(follower.news()).isEqualTo(inOne);
        Set<String> ids = new HashSet<>();
        inOne.forEach(event -> ids.add(event.id()));
        assertThat(ids).hasSize(inOne.size());
    }

    @Test
    void aCallWaitsUntilSomethingHappens() {
        String end = follower.ask(it -> it.startFrom(EventStart.LATEST)).nextToken();

        Reply<ListEventsResponse> reply = follower.call(it -> it.nextToken(end).waitSeconds(20));
        Reply.WaitFor<ListEventsResponse> waiting = waiting(reply);
        assertThat(waiting.topics()).containsExactly("events:" + ranch.farm.value());
        assertThat(waiting.deadline()).isEqualTo(ranch.clock.instant().plusSeconds(1));

        ranch.clock.advance(Duration.ofSeconds(1));
        Reply.WaitFor<ListEventsResponse> again = waiting(waiting.resume().resume(true));
        ranch.submit(Ranch.frames(1));
        assertThat(Follower.answered(again.resume().resume(false)).events()).hasSize(2);
    }

    @Test
    void aCallThatWaitedInVainIsAnsweredAndGoesOnWhereItWas() {
        String end = follower.ask(it -> it.startFrom(EventStart.LATEST)).nextToken();
        Reply.WaitFor<ListEventsResponse> waiting =
                waiting(follower.call(it -> it.nextToken(end).waitSeconds(2)));

        ranch.clock.advance(Duration.ofSeconds(2));

        ListEventsResponse answer = Follower.answered(waiting.resume().resume(true));
        assertThat(answer.events()).isEmpty();
        assertThat(answer.atEnd()).isTrue();
        assertThat(answer.nextToken()).isEqualTo(end);
    }

    @Test
    void aFollowerThatStayedAwayTooLongIsToldWhereItCanGoOn() {
        String start = follower.ask(it -> it.startFrom(EventStart.LATEST)).nextToken();
        ranch.submit(Ranch.frames(1));
        ranch.clock.advance(DropOldEvents.KEPT.plusSeconds(1));
        ranch.submit(Ranch.frames(1));
        assertThat(new DropOldEvents(ranch.store).runOnce(ranch.clock.instant())).isEqualTo(2);

        assertThatThrownBy(() -> follower.ask(it -> it.nextToken(start)))
                .isInstanceOfSatisfying(
                        CursorExpiredException.class,
                        expired ->
                                assertThat(
                                                follower.ask(it ->
                                                                it.nextToken(expired.oldestToken()))
                                                        .events())
                                        .hasSize(2));
        assertThat(follower.ask(_ -> {}).events()).hasSize(2);
    }

    @Test
    void whatIsNoCursorIsRefused() {
        List<Runnable> calls = new ArrayList<>();
        calls.add(() -> follower.ask(it -> it.nextToken("yesterday")));
        calls.add(() -> follower.ask(it -> it.nextToken("1.2.3.-4")));

        assertThat(calls)
                .allSatisfy(call ->
                        assertThatThrownBy(call::run).isInstanceOf(ValidationException.class));
    }

    @Test
    void anUnknownFarmHasNoFeed() {
        assertThatThrownBy(() -> follower.ask(it -> it.farmId("farm-" + "0".repeat(32))))
                .isInstanceOf(ResourceNotFoundException.class);
    }

    private List<String> news() {
        return Follower.words(follower.news());
    }

    private static Reply.WaitFor<ListEventsResponse> waiting(Reply<ListEventsResponse> reply) {
        return (Reply.WaitFor<ListEventsResponse>) reply;
    }

    private void target(JobKey key, JobTargetTaskRunStatus status) {
        ranch.update(key, it -> it.targetTaskRunStatus(status));
    }
}
