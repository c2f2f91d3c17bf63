package freehold.controlplane.job;

import freehold.domain.Ids;
import freehold.domain.job.Job;
import freehold.domain.job.JobKey;
import freehold.domain.job.JobLifecycle;
import freehold.domain.queue.QueueEnvironment;
import freehold.domain.step.Step;
import freehold.domain.task.StatusCounts;
import freehold.domain.task.TargetStatus;
import freehold.domain.task.TaskStatus;
import freehold.openjd.Parsed;
import freehold.openjd.TemplateError;
import freehold.store.Store;
import freehold.store.Transaction;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Background service: makes jobs of what was submitted. A submission is answered before its
 * template is read, so a template with mistakes becomes a job that says so (API: CREATE_FAILED).
 * What a node left undone when it ended is found again.
 */
public final class CreateSubmittedJobs {
    private static final int AT_ONCE = 32;

    private final Store store;
    private final JobExpansion expansion;
    private final JobSignals signals;

    public CreateSubmittedJobs(Store store, Ids ids, JobSignals signals) {
        this.store = store;
        this.expansion = new JobExpansion(ids);
        this.signals = signals;
    }

    /** Creates some of the jobs that wait for it, oldest first, and returns how many. */
    public int runOnce(Instant now) {
        List<JobKey> waiting = store.read(reading -> reading.jobs().beingCreated(AT_ONCE));
        waiting.forEach(this::create);
        return waiting.size();
    }

    private void create(JobKey key) {
        Optional<Submitted> submitted =
                store.read(reading ->
                        reading.jobs()
                                .find(key)
                                .map(job ->
                                        new Submitted(
                                                job,
                                                reading.queueEnvironments()
                                                        .inOrder(key.farm(), key.queue()))));
        if (submitted.isEmpty()) {
            return;
        }
        Parsed<JobExpansion.Expanded> expanded =
                JobExpansion.expand(submitted.get().job(), submitted.get().environments());
        boolean ready =
                store.write(
                        Optional.of(key.farm()), new OnJob<>(key, tx -> write(tx, key, expanded)));
        if (ready) {
            signals.workIsReady(key);
        }
    }

    private record Submitted(Job job, List<QueueEnvironment> environments) {}

    /** Writes the job and says whether some of its tasks can run, unless it was done already. */
    private boolean write(Transaction tx, JobKey key, Parsed<JobExpansion.Expanded> expanded) {
        Optional<Job> job =
                tx.jobs().find(key).filter(it -> it.lifecycle() == JobLifecycle.CREATE_IN_PROGRESS);
        if (job.isEmpty()) {
            return false;
        }
        return switch (expanded) {
            case Parsed.Valid(var valid) -> created(tx, job.get(), valid);
            case Parsed.Invalid(var errors) -> {
                tx.jobs().update(job.get().with(JobLifecycle.CREATE_FAILED, mistakes(errors)));
                yield false;
            }
        };
    }

    private boolean created(Transaction tx, Job job, JobExpansion.Expanded expanded) {
        List<Optional<String>> requirements =
                expanded.steps().stream()
                        .map(freehold.openjd.job.Step::hostRequirements)
                        .map(StepRequirements::text)
                        .toList();
        Restart restart = Restart.ofJob(tx, job.key(), requirements);
        boolean suspended = job.target().equals(Optional.of(TargetStatus.SUSPENDED));
        List<Step> steps =
                expansion.steps(
                        job,
                        expanded,
                        restart,
                        suspended ? Optional.of(TaskStatus.SUSPENDED) : Optional.empty());
        steps.forEach(tx.steps()::insert);
        StatusCounts counts =
                steps.stream().map(Step::counts).reduce(StatusCounts.none(), StatusCounts::plus);
        boolean named = !job.name().equals(job.id().value());
        tx.jobs()
                .update(
                        job.called(named ? job.name() : expanded.name(), description(job, expanded))
                                .created(expanded.definition(), counts)
                                .with(JobLifecycle.CREATE_COMPLETE, JobMessages.CREATED));
        return counts.of(TaskStatus.READY) > 0;
    }

    /** As given at submission, where an empty text means none, or as the template says. */
    private static Optional<String> description(Job job, JobExpansion.Expanded expanded) {
        return job.description().or(expanded::description).filter(text -> !text.isEmpty());
    }

    private static String mistakes(List<TemplateError> errors) {
        StringBuilder message = new StringBuilder("The job could not be created. ");
        message.append(errors.size()).append(errors.size() == 1 ? " mistake:" : " mistakes:");
        errors.forEach(error -> message.append('\n').append(error));
        return message.toString();
    }
}
