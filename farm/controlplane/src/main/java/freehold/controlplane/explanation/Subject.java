package freehold.controlplane.explanation;

import freehold.controlplane.Existing;
import freehold.controlplane.NotFound;
import freehold.domain.fleet.Fleet;
import freehold.domain.job.Job;
import freehold.domain.job.JobId;
import freehold.domain.job.JobKey;
import freehold.domain.step.Step;
import freehold.domain.step.StepId;
import freehold.domain.task.Task;
import freehold.domain.task.TaskId;
import freehold.domain.worker.Worker;
import freehold.domain.worker.WorkerId;
import freehold.domain.worker.WorkerKey;
import freehold.store.Reading;

/** What an explanation is asked for, found by its id alone. */
sealed interface Subject {
    record OfJob(Job job) implements Subject {}

    record OfStep(Job job, Step step) implements Subject {}

    record OfTask(Job job, Step step, Task task) implements Subject {}

    record OfWorker(Worker worker, Fleet fleet) implements Subject {}

    /**
     * Finds it; the id has the form that the model asks for.
     *
     * @throws freehold.api.ResourceNotFoundException if there is no such resource
     */
    static Subject find(Reading reading, String id) {
        return switch (id.substring(0, id.indexOf('-'))) {
            case "job" -> job(reading, new JobId(id));
            case "step" -> step(reading, new StepId(id));
            case "task" -> task(reading, id);
            case "worker" -> worker(reading, new WorkerId(id));
            default -> throw new IllegalArgumentException("no kind of resource: '" + id + "'");
        };
    }

    private static Subject job(Reading reading, JobId id) {
        JobKey key = reading.surveys().jobOf(id).orElseThrow(() -> NotFound.job(id));
        return new OfJob(reading.jobs().find(key).orElseThrow(() -> NotFound.job(id)));
    }

    private static OfStep step(Reading reading, StepId id) {
        JobKey key = reading.surveys().jobOf(id).orElseThrow(() -> NotFound.step(id));
        Job job = reading.jobs().find(key).orElseThrow(() -> NotFound.step(id));
        return new OfStep(job, Existing.step(reading, key, id));
    }

    private static Subject task(Reading reading, String text) {
        if (Long.parseLong(text, text.lastIndexOf('-') + 1, text.length(), 10)
                > Integer.MAX_VALUE) {
            throw NotFound.resource("task", text);
        }
        TaskId id = TaskId.parse(text);
        JobKey key = reading.surveys().jobOf(id.step()).orElseThrow(() -> NotFound.task(id));
        Job job = reading.jobs().find(key).orElseThrow(() -> NotFound.task(id));
        Step step = Existing.step(reading, key, id.step());
        return new OfTask(job, step, Existing.task(reading, step, id));
    }

    private static Subject worker(Reading reading, WorkerId id) {
        WorkerKey key = reading.surveys().workerOf(id).orElseThrow(() -> NotFound.worker(id));
        return new OfWorker(
                Existing.worker(reading, key), Existing.fleet(reading, key.farm(), key.fleet()));
    }
}
