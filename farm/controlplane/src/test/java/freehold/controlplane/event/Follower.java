package freehold.controlplane.event;

import static org.assertj.core.api.Assertions.assertThat;

import freehold.api.extension.Event;
import freehold.api.extension.EventStart;
import freehold.api.extension.ListEventsRequest;
import freehold.api.extension.ListEventsResponse;
import freehold.controlplane.access.Account;
import freehold.controlplane.job.Ranch;
import freehold.domain.job.JobKey;
import freehold.domain.step.Step;
import freehold.domain.task.StatusCounts;
import freehold.protocol.Document;
import freehold.protocol.Reply;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Follows the feed of a ranch from now on, and knows what it was told. */
public final class Follower {
    static final Account ACCOUNT = new Account("111122223333");
    static final EventViews VIEWS = new EventViews(ACCOUNT, "us-west-2");

    private final Ranch ranch;
    private final ListEvents operation;
    private final AtomicReference<String> cursor;

    /** The last status known of each task, step and job. */
    private final Map<String, String> statuses = new HashMap<>();

    public Follower(Ranch ranch) {
        this.ranch = ranch;
        this.operation = new ListEvents(ranch.store, VIEWS, ranch.clock);
        this.cursor = new AtomicReference<>(ask(it -> it.startFrom(EventStart.LATEST)).nextToken());
    }

    ListEventsResponse ask(Consumer<ListEventsRequest.Builder> with) {
        return answered(call(with));
    }

    Reply<ListEventsResponse> call(Consumer<ListEventsRequest.Builder> with) {
        ListEventsRequest.Builder request = ListEventsRequest.builder().farmId(ranch.farm.value());
        with.accept(request);
        return operation.handle(request.build(), Ranch.ADA);
    }

    static ListEventsResponse answered(Reply<ListEventsResponse> reply) {
        return switch (reply) {
            case Reply.Answer<ListEventsResponse>(var answer) -> answer;
            case Reply.WaitFor<ListEventsResponse> _ -> throw new AssertionError("it waits");
        };
    }

    /** What has happened since it looked last, read in pages of three. */
    public List<Event> news() {
        List<Event> news = new ArrayList<>();
        ListEventsResponse answer;
        do {
            answer = ask(it -> it.nextToken(cursor.get()).maxResults(3));
            cursor.set(answer.nextToken());
            news.addAll(answer.events());
        } while (!answer.atEnd());
        return news;
    }

    /**
     * Takes note of what has happened, each change from the status that was told before.
     *
     * @return the status of each task, step and job that it knows, by its id
     */
    public Map<String, String> listen() {
        for (Event event : news()) {
            take(event);
        }
        return statuses;
    }

    private void take(Event event) {
        String subject =
                Stream.of("taskId", "stepId", "jobId")
                        .filter(name -> members(event).containsKey(name))
                        .findFirst()
                        .orElseThrow();
        boolean isTask = subject.equals("taskId");
        String before = isTask ? "previousRunStatus" : "previousTaskRunStatus";
        if (members(event).containsKey(before)) {
            statuses.put(text(event, subject), text(event, isTask ? "runStatus" : "taskRunStatus"));
        }
    }

    /** What it was told of jobs and steps, in words: kind, from, to. */
    static List<String> words(List<Event> events) {
        return events.stream().map(Follower::word).toList();
    }

    private static String word(Event event) {
        Map<String, Document> detail = members(event);
        String of = event.detailType().replace(" Status Change", "");
        String task =
                detail.containsKey("taskId")
                        ? " " + text(event, "taskId").replaceFirst(".*-", "")
                        : "";
        String before =
                detail.keySet().stream()
                        .filter(name -> name.startsWith("previous") || name.startsWith("old"))
                        .findFirst()
                        .map(name -> said(event, name))
                        .orElse("");
        String after =
                Stream.of(
                                "lifecycleStatus",
                                "taskRunStatus",
                                "runStatus",
                                "newFleetSize",
                                "thresholdInPercent")
                        .filter(detail::containsKey)
                        .findFirst()
                        .map(name -> said(event, name))
                        .orElseThrow();
        return of + task + ": " + before + " > " + after;
    }

    static Map<String, Document> members(Event event) {
        return ((Document.JsonObject) event.detail()).members();
    }

    /** A member of an event's detail, which must be there. */
    static Document member(Event event, String name) {
        return Optional.ofNullable(members(event).get(name)).orElseThrow();
    }

    private static String said(Event event, String member) {
        return member(event, member) instanceof Document.JsonNumber(var number)
                ? number.toPlainString()
                : text(event, member);
    }

    static String text(Event event, String member) {
        return ((Document.JsonString) member(event, member)).value();
    }

    /** Takes note of how the tasks, steps and sums of a job stand now. */
    public Follower knowing(JobKey key) {
        statuses.putAll(standing(key));
        return this;
    }

    /** That whoever knew how things stood and listened since knows how they stand now. */
    public void assertKnows(JobKey key) {
        assertThat(listen()).isEqualTo(standing(key));
    }

    private Map<String, String> standing(JobKey key) {
        Map<String, String> standing = new HashMap<>();
        standing.put(key.id().value(), rollUp(ranch.job(key).counts()));
        ranch.store.read(reading -> {
            for (Step step : reading.steps().ofJob(key)) {
                standing.put(step.id().value(), rollUp(step.counts()));
                reading.tasks()
                        .list(step, 0, Math.toIntExact(step.taskCount()))
                        .forEach(task -> standing.put(task.id().value(), task.status().name()));
            }
            return standing;
        });
        return standing;
    }

    private static String rollUp(StatusCounts counts) {
        return counts.rollUp().orElseThrow().name();
    }
}
