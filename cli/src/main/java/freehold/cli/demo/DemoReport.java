package freehold.cli.demo;

import freehold.api.GetJobResponse;
import freehold.api.GetTaskResponse;
import freehold.api.JobLifecycleStatus;
import freehold.api.StepSummary;
import freehold.api.TaskRunStatus;
import freehold.protocol.rest.Json;
import java.io.PrintWriter;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Shows a person how the job gets on, and at the end what GetTask answers. */
final class DemoReport {
    private static final int BAR = 32;
    private static final long REFRESH_MILLIS = 200;
    private static final Set<TaskRunStatus> ENDED =
            EnumSet.of(TaskRunStatus.SUCCEEDED, TaskRunStatus.FAILED, TaskRunStatus.CANCELED);

    private final PrintWriter out;
    private final boolean redraws;

    DemoReport(PrintWriter out, boolean redraws) {
        this.out = out;
        this.redraws = redraws;
    }

    /** Follows the job to its end; whether its last task SUCCEEDED. */
    boolean show(DemoJob job) throws InterruptedException {
        GetJobResponse ended = follow(job);
        out.println(ended.lifecycleStatusMessage());
        if (ended.taskRunStatus().isEmpty()) {
            return false;
        }
        List<StepSummary> steps = job.steps();
        for (StepSummary step : steps) {
            out.printf("%n%s: %s%n", step.name(), step.taskRunStatus());
            out.println("  its first task, as GetTask answers: " + json(job.task(step, 0)));
        }
        GetTaskResponse last = job.task(steps.getLast(), 0);
        out.println();
        out.println("The log of the last task's session:");
        job.log(last).forEach(line -> out.println("  | " + line));
        out.println();
        out.println(json(last));
        out.flush();
        return last.runStatus() == TaskRunStatus.SUCCEEDED;
    }

    private GetJobResponse follow(DemoJob job) throws InterruptedException {
        String shown = "";
        while (true) {
            GetJobResponse now = job.get();
            String line = line(now);
            if (!line.equals(shown)) {
                out.print(redraws ? "\r" + line : line + "\n");
                out.flush();
                shown = line;
            }
            if (now.lifecycleStatus() == JobLifecycleStatus.CREATE_FAILED
                    || now.taskRunStatus().filter(ENDED::contains).isPresent()) {
                out.println();
                return now;
            }
            Thread.sleep(REFRESH_MILLIS);
        }
    }

    private static String line(GetJobResponse job) {
        var counts = job.taskRunStatusCounts().orElse(java.util.Map.of());
        int all = counts.values().stream().mapToInt(Integer::intValue).sum();
        int done = counts.getOrDefault("SUCCEEDED", 0);
        int full = all == 0 ? 0 : BAR * done / all;
        return "[%s%s] %2d of %2d tasks, %s"
                .formatted(
                        "#".repeat(full),
                        ".".repeat(BAR - full),
                        done,
                        all,
                        job.taskRunStatus().map(Enum::name).orElse("being created"));
    }

    private static String json(GetTaskResponse task) {
        return Json.write(GetTaskResponse.SHAPE, task);
    }
}
