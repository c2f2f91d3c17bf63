package freehold.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import freehold.api.CompletedStatus;
import freehold.api.JobTargetTaskRunStatus;
import freehold.api.UpdateJobRequest;
import freehold.api.extension.Event;
import freehold.api.extension.EventStart;
import freehold.api.extension.ListEventsRequest;
import freehold.api.extension.ListEventsResponse;
import freehold.client.FreeholdClient;
import freehold.protocol.Document;
import freehold.testfarm.Engine;
import freehold.testfarm.ScriptedWorker;
import freehold.testfarm.Site;
import freehold.testfarm.Templates;
import freehold.testfarm.TestFarm;
import freehold.testfarm.Workshop;
import freehold.testkit.TestClock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A farm's feed of events over the wire, whatever becomes of the server. */
class EventsTest {
    private final TestClock clock = TestClock.atNoon();

    @ParameterizedTest
    @EnumSource(Engine.class)
    void aJobsWholeLifeIsToldInOrderAcrossARestart(Engine engine) {
        try (Site site = Site.on(engine)) {
            HalfWay halfWay = runHalfWay(site);
            List<Event> events = new ArrayList<>(halfWay.events());
            events.addAll(goOn(site, halfWay));

            assertThat(events).extracting(Event::id).doesNotHaveDuplicates();
            Map<String, List<String>> told = told(events);
            List<String> first = told.get(Workshop.taskId(halfWay.step(), 0));
            assertThat(first).startsWith("READY").endsWith("RUNNING", "SUCCEEDED", "READY");
            assertThat(told.get(halfWay.job()))
                    .startsWith("READY")
                    .contains("RUNNING", "SUCCEEDED")
                    .endsWith("READY");
            assertThat(lifecycles(events, halfWay.job()))
                    .containsExactly("CREATE_IN_PROGRESS", "CREATE_COMPLETE", "UPDATE_SUCCEEDED");
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void aCallThatWaitsIsAnsweredWhenSomethingHappens(Engine engine)
            throws ExecutionException, InterruptedException {
        try (Site site = Site.on(engine);
                TestFarm farm = TestFarm.open(site, clock);
                FreeholdClient client = farm.freehold();
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Workshop workshop = Workshop.create(farm.administrator());
            String end =
                    client.listEvents(request(workshop).startFrom(EventStart.LATEST).build())
                            .nextToken();

            Future<ListEventsResponse> held =
                    threads.submit(() ->
                            client.listEvents(
                                    request(workshop).nextToken(end).waitSeconds(20).build()));
            String job = workshop.submit(Templates.oneTask());

            assertThat(held.get().events())
                    .isNotEmpty()
                    .allSatisfy(event -> assertThat(text(event, "jobId")).isEqualTo(job));
        }
    }

    /** What a follower has when the server goes down. */
    private record HalfWay(
            Workshop workshop,
            ScriptedWorker worker,
            String job,
            String step,
            String action,
            List<Event> events,
            String cursor) {}

    private HalfWay runHalfWay(Site site) {
        try (TestFarm farm = TestFarm.open(site, clock);
                FreeholdClient client = farm.freehold()) {
            Workshop workshop = Workshop.create(farm.administrator());
            String job = workshop.submit(Templates.frames("1-3"));
            try (ScriptedWorker worker = ScriptedWorker.hire(farm, workshop)) {
                String action = worker.awaitSession().sessionActions().getFirst().sessionActionId();
                worker.heartbeat(Map.of(action, worker.running()));
                ListEventsResponse some =
                        client.listEvents(request(workshop).maxResults(3).build());
                String step = workshop.steps(job).getFirst().stepId();
                return new HalfWay(
                        workshop, worker, job, step, action, some.events(), some.nextToken());
            }
        }
    }

    private List<Event> goOn(Site site, HalfWay before) {
        try (TestFarm farm = TestFarm.open(site, clock);
                FreeholdClient client = farm.freehold();
                ScriptedWorker worker = before.worker().at(farm)) {
            worker.heartbeat(Map.of(before.action(), worker.ended(CompletedStatus.SUCCEEDED, 0)));
            worker.workUntilIdle();
            farm.administrator()
                    .updateJob(
                            UpdateJobRequest.builder()
                                    .farmId(before.workshop().farmId())
                                    .queueId(before.workshop().queueId())
                                    .jobId(before.job())
                                    .targetTaskRunStatus(JobTargetTaskRunStatus.PENDING)
                                    .build());
            return rest(client, before);
        }
    }

    /** To the end of the feed, in pages of two. */
    private static List<Event> rest(FreeholdClient client, HalfWay before) {
        List<Event> events = new ArrayList<>();
        String cursor = before.cursor();
        boolean atEnd = false;
        while (!atEnd) {
            ListEventsResponse page =
                    client.listEvents(
                            request(before.workshop()).nextToken(cursor).maxResults(2).build());
            events.addAll(page.events());
            cursor = page.nextToken();
            atEnd = page.atEnd();
        }
        return events;
    }

    private static ListEventsRequest.Builder request(Workshop workshop) {
        return ListEventsRequest.builder().farmId(workshop.farmId());
    }

    /** The run statuses of each subject; each event goes on from the one before. */
    private static Map<String, List<String>> told(List<Event> events) {
        Map<String, List<String>> told = new HashMap<>();
        for (Event event : events) {
            if (event.detailType().endsWith("Run Status Change")) {
                boolean ofTask = event.detailType().startsWith("Task");
                String of = event.detailType().split(" ", 2)[0].toLowerCase(Locale.ROOT);
                String from = text(event, ofTask ? "previousRunStatus" : "previousTaskRunStatus");
                String to = text(event, ofTask ? "runStatus" : "taskRunStatus");
                List<String> line =
                        told.computeIfAbsent(
                                text(event, of + "Id"), _ -> new ArrayList<>(List.of(from)));
                assertThat(line.getLast()).as(event.toString()).isEqualTo(from);
                line.add(to);
            }
        }
        return told;
    }

    private static List<String> lifecycles(List<Event> events, String job) {
        return events.stream()
                .filter(event -> event.detailType().equals("Job Lifecycle Status Change"))
                .filter(event -> text(event, "jobId").equals(job))
                .map(event -> text(event, "lifecycleStatus"))
                .toList();
    }

    private static String text(Event event, String member) {
        var detail = (Document.JsonObject) event.detail();
        Document found = Optional.ofNullable(detail.members().get(member)).orElseThrow();
        return ((Document.JsonString) found).value();
    }
}
