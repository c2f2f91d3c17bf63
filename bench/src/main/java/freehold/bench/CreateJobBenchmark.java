package freehold.bench;

import freehold.api.GetTaskRequest;
import freehold.api.GetTaskResponse;
import freehold.api.ListTasksRequest;
import freehold.api.ListTasksResponse;
import freehold.api.TaskParameterValue;
import freehold.api.TaskRunStatus;
import freehold.api.TaskSummary;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How long until a job of a million tasks is READY, next to a job of one task in the same minute.
 * The job of one task is the limit: it is everything but the tasks.
 */
final class CreateJobBenchmark {
    private static final int JOBS = 20;
    private static final int WARM_UP = 20;
    private static final int SIDE = 1000;
    private static final int TASKS = SIDE * SIDE;

    private final Scene scene;
    private final Farm farm;

    CreateJobBenchmark(Scene scene) {
        this.scene = scene;
        this.farm = Farm.create(scene.client());
    }

    Figures measure() throws IOException {
        double first = millis(SIDE);
        for (int round = 0; round < WARM_UP; round++) {
            millis(1);
            millis(SIDE);
        }
        List<long[]> ones = new ArrayList<>();
        List<long[]> millions = new ArrayList<>();
        for (int round = 0; round < JOBS; round++) {
            ones.add(nanos(1));
            millions.add(nanos(SIDE));
        }
        System.err.println("bench: jobs are measured; now their bytes and their tasks");
        Latencies one = Latencies.ofNanos(ones);
        Latencies million = Latencies.ofNanos(millions);
        return scene.figures()
                .with("tasks", TASKS)
                .with("jobs", JOBS)
                .with("firstMillis", first)
                .with("medianMillis", million.medianMillis())
                .with("worstMillis", million.micros(100) / 1e3)
                .with(
                        "limit",
                        Figures.none()
                                .with("of", "a job of one task, interleaved")
                                .with("medianMillis", one.medianMillis())
                                .with("worstMillis", one.micros(100) / 1e3))
                .with("ratio", million.medianMillis() / one.medianMillis())
                .with("bytesPerJob", bytesPerJob())
                .with("listing", listing());
    }

    private double millis(int side) {
        return nanos(side)[0] / 1e6;
    }

    private long[] nanos(int side) {
        long start = System.nanoTime();
        farm.createJob(side);
        return new long[] {System.nanoTime() - start};
    }

    /** What a job of a million tasks adds to the data, on average over several. */
    private long bytesPerJob() {
        Engine engine = scene.running().engine();
        long before = engine.farmBytes();
        for (int job = 0; job < JOBS; job++) {
            farm.createJob(SIDE);
        }
        return (engine.farmBytes() - before) / JOBS;
    }

    /** Looks at the first and the last task of a million, by GetTask and by listing all of them. */
    private Figures listing() {
        String job = farm.createJob(SIDE);
        String step = farm.step(job);
        GetTaskResponse first = task(job, step, 0);
        GetTaskResponse last = task(job, step, TASKS - 1);
        check(first.taskId(), first.runStatus(), first.parameters(), 1);
        check(last.taskId(), last.runStatus(), last.parameters(), SIDE);
        List<long[]> pages = new ArrayList<>();
        List<TaskSummary> ends = new ArrayList<>();
        int seen = 0;
        Optional<String> token = Optional.empty();
        do {
            long start = System.nanoTime();
            ListTasksResponse page = page(job, step, token);
            pages.add(new long[] {System.nanoTime() - start});
            seen += page.tasks().size();
            ends.add(ends.isEmpty() ? page.tasks().getFirst() : page.tasks().getLast());
            token = page.nextToken();
        } while (token.isPresent());
        check(ends.getFirst(), Farm.task(step, 0), 1);
        check(ends.getLast(), Farm.task(step, TASKS - 1), SIDE);
        if (seen != TASKS) {
            throw new IllegalStateException("ListTasks lists " + seen + " tasks of " + TASKS);
        }
        int tenth = pages.size() / 10;
        return Figures.none()
                .with("pages", pages.size())
                .with("firstTenthMillis", median(pages.subList(0, tenth)))
                .with("lastTenthMillis", median(pages.subList(pages.size() - tenth, pages.size())));
    }

    private static double median(List<long[]> nanos) {
        return Latencies.ofNanos(nanos).medianMillis();
    }

    private GetTaskResponse task(String job, String step, int index) {
        return scene.client()
                .getTask(
                        GetTaskRequest.builder()
                                .farmId(farm.id())
                                .queueId(farm.queue())
                                .jobId(job)
                                .stepId(step)
                                .taskId(Farm.task(step, index))
                                .build());
    }

    private ListTasksResponse page(String job, String step, Optional<String> token) {
        ListTasksRequest.Builder request =
                ListTasksRequest.builder()
                        .farmId(farm.id())
                        .queueId(farm.queue())
                        .jobId(job)
                        .stepId(step)
                        .maxResults(100);
        token.ifPresent(request::nextToken);
        return scene.client().listTasks(request.build());
    }

    private static void check(TaskSummary task, String id, int value) {
        if (!task.taskId().equals(id)) {
            throw new IllegalStateException("ListTasks has " + task.taskId() + " for " + id);
        }
        check(task.taskId(), task.runStatus(), task.parameters(), value);
    }

    private static void check(
            String id,
            TaskRunStatus status,
            Optional<Map<String, TaskParameterValue>> parameters,
            int value) {
        TaskParameterValue expected = new TaskParameterValue.Int(Integer.toString(value));
        boolean right =
                status == TaskRunStatus.READY
                        && parameters.equals(
                                Optional.of(Map.of("Row", expected, "Column", expected)));
        if (!right) {
            throw new IllegalStateException(id + " is " + status + " " + parameters);
        }
    }
}
