package freehold.store;

import static org.assertj.core.api.Assertions.assertThat;

import freehold.domain.fleet.Fleet;
import freehold.domain.job.Job;
import freehold.domain.job.JobLifecycle;
import freehold.domain.job.JobSettings;
import freehold.domain.queue.Queue;
import freehold.domain.session.Session;
import freehold.domain.session.SessionLifecycle;
import freehold.domain.step.Step;
import freehold.domain.step.StepId;
import freehold.domain.step.StepLifecycle;
import freehold.domain.task.StatusCounts;
import freehold.domain.task.TaskStatus;
import freehold.domain.worker.Worker;
import freehold.domain.worker.WorkerStatus;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** {@link Steps}, and above all which of them are candidates. */
public abstract class StepsContract extends StoreContract {
    private final Queue queue = samples.queue();
    private final Fleet fleet = samples.fleet();

    protected StepsContract(Supplier<Testbed> testbeds) {
        super(testbeds);
    }

    @BeforeEach
    void associate() {
        change(tx -> {
            tx.queues().insert(queue);
            tx.fleets().insert(fleet);
            tx.queueFleetAssociations().insert(samples.association(queue, fleet));
        });
    }

    @Test
    void aStepComesBackAsItWasWritten() {
        Job job = samples.job(queue, 50);
        Step first = samples.step(job, 0, 3);
        Step second = samples.step(job, 1, 4, first.id());
        insert(job, first, second);

        assertThat(found(tx -> tx.steps().find(job.key(), second.id()))).contains(second);
        assertThat(listed(tx -> tx.steps().ofJob(job.key()))).containsExactly(first, second);
        assertThat(listed(tx -> tx.steps().list(job.key(), new Page(Optional.of("0"), 5))))
                .containsExactly(second);
        assertThat(listed(tx -> tx.steps().consumersOf(job.key(), first.id())))
                .containsExactly(second);
    }

    @Test
    void anUpdateReplacesEverythingButTheDefinition() {
        Job job = samples.job(queue, 50);
        Step step = samples.step(job, 0, 3);
        Step changed =
                Changed.step(
                        step,
                        StepLifecycle.UPDATE_SUCCEEDED,
                        StatusCounts.of(TaskStatus.READY, 1).plus(TaskStatus.RUNNING, 2));
        insert(job, step);
        change(tx -> tx.steps().update(changed));

        assertThat(found(tx -> tx.steps().find(job.key(), step.id()))).contains(changed);
    }

    @Test
    void aStepIsNotFoundUnderAnotherJobOrInADeletedQueue() {
        Job job = samples.job(queue, 50);
        Job other = samples.job(queue, 50);
        Step step = samples.step(job, 0, 3);
        insert(job, step);

        assertThat(found(tx -> tx.steps().find(other.key(), step.id()))).isEmpty();
        change(tx -> tx.queues().delete(farm(), queue.id()));
        assertThat(found(tx -> tx.steps().find(job.key(), step.id()))).isEmpty();
        assertThat(found(tx -> tx.jobs().find(job.key()))).isEmpty();
    }

    @Test
    void candidatesComeByPriorityThenAgeThenTemplateOrder() {
        Job old = samples.job(queue, 50);
        Job young = samples.job(queue, 50);
        Job urgent = samples.job(queue, 90);
        Step a = samples.step(old, 0, 1);
        Step b = samples.step(old, 1, 1);
        Step c = samples.step(young, 0, 1);
        Step d = samples.step(urgent, 0, 1);
        insert(urgent, d);
        insert(young, c);
        insert(old, b, a);

        assertThat(candidates()).containsExactly(d.id(), a.id(), b.id(), c.id());
    }

    @Test
    void candidatesOfSeveralQueuesAreMergedAndPaged() {
        Queue other = samples.queue();
        Job here = samples.job(queue, 50);
        Job there = samples.job(other, 50);
        Job elsewhere = samples.job(samples.queue(), 99);
        Step a = samples.step(here, 0, 1);
        Step b = samples.step(there, 0, 1);
        Step c = samples.step(there, 1, 1);
        change(tx -> {
            tx.queues().insert(other);
            tx.queueFleetAssociations().insert(samples.association(other, fleet));
        });
        insert(here, a);
        insert(there, b, c);
        insert(elsewhere, samples.step(elsewhere, 0, 1));

        List<Steps.Candidate> first =
                read(tx -> tx.steps().candidates(farm(), fleet.id(), Optional.empty(), 2));
        List<Steps.Candidate> rest =
                read(tx ->
                        tx.steps().candidates(farm(), fleet.id(), Optional.of(first.getLast()), 2));
        assertThat(first).extracting(Steps.Candidate::step).containsExactly(a.id(), b.id());
        assertThat(rest).extracting(Steps.Candidate::step).containsExactly(c.id());
        assertThat(rest.getFirst())
                .isEqualTo(
                        new Steps.Candidate(
                                there.key(),
                                c.id(),
                                other.id(),
                                50,
                                1,
                                c.definition().hostRequirements(),
                                Optional.empty(),
                                0));
    }

    @Test
    void aStepIsACandidateOnlyWhileItHasReadyTasksAndHandsThemOut() {
        Job job = samples.job(queue, 50);
        Step step = samples.step(job, 0, 3);
        insert(job, step);

        change(tx ->
                tx.steps()
                        .update(
                                Changed.step(
                                        step, StepLifecycle.UPDATE_IN_PROGRESS, step.counts())));
        assertThat(candidates()).isEmpty();
        change(tx -> tx.steps().update(step));
        assertThat(candidates()).containsExactly(step.id());
        change(tx ->
                tx.steps()
                        .update(
                                Changed.step(
                                        step,
                                        step.lifecycle(),
                                        StatusCounts.of(TaskStatus.RUNNING, 3))));
        assertThat(candidates()).isEmpty();
    }

    @Test
    void aJobsPriorityAndLifecycleReachItsSteps() {
        Job first = samples.job(queue, 50);
        Job second = samples.job(queue, 50);
        Step a = samples.step(first, 0, 1);
        Step b = samples.step(second, 0, 1);
        insert(first, a);
        insert(second, b);

        JobSettings urgent = new JobSettings(80, 1, 1, Optional.empty());
        change(tx -> tx.jobs().update(Changed.job(second, second.lifecycle(), urgent)));
        assertThat(candidates()).containsExactly(b.id(), a.id());
        change(tx ->
                tx.jobs().update(Changed.job(second, JobLifecycle.ARCHIVED, second.settings())));
        assertThat(candidates()).containsExactly(a.id());
    }

    @Test
    void aJobBeingCreatedHasNoCandidatesUntilItIsComplete() {
        Job job = samples.job(queue, 50);
        Step step = samples.step(job, 0, 1);
        Job unfinished = Changed.job(job, JobLifecycle.CREATE_IN_PROGRESS, job.settings());
        insert(unfinished, step);
        assertThat(candidates()).isEmpty();

        change(tx -> tx.jobs().update(job));
        assertThat(candidates()).containsExactly(step.id());
    }

    @Test
    void aJobWithAllItsWorkersIsLeftOutUntilOneLeaves() {
        Job job = samples.job(queue, new JobSettings(50, 1, 1, Optional.of(1)));
        Step step = samples.step(job, 0, 3);
        Worker worker = samples.worker(fleet, WorkerStatus.RUNNING);
        Session session = samples.session(step, worker);
        insert(job, step);
        assertThat(candidates()).containsExactly(step.id());

        change(tx -> tx.sessions().insert(session));
        assertThat(candidates()).isEmpty();
        change(tx -> tx.jobs().update(job));
        assertThat(candidates()).isEmpty();
        change(tx -> tx.sessions().update(ended(session)));
        change(tx -> tx.sessions().update(ended(session)));
        assertThat(candidates()).containsExactly(step.id());
        assertThat(listed(tx -> tx.steps().candidates(farm(), fleet.id(), Optional.empty(), 1)))
                .extracting(Steps.Candidate::workers)
                .containsExactly(0);
    }

    @Test
    void aStoppedAssociationHasNoCandidates() {
        Job job = samples.job(queue, 50);
        insert(job, samples.step(job, 0, 1));
        change(tx -> tx.queueFleetAssociations().delete(farm(), queue.id(), fleet.id()));

        assertThat(candidates()).isEmpty();
    }

    private Session ended(Session session) {
        return new Session(
                session.job(),
                session.step(),
                session.id(),
                session.worker(),
                SessionLifecycle.ENDED,
                true,
                Optional.of(clock.instant()),
                session.hostProperties(),
                session.startedAt(),
                Optional.of(clock.instant()),
                Optional.empty(),
                Optional.empty());
    }

    private List<StepId> candidates() {
        return read(tx -> tx.steps().candidates(farm(), fleet.id(), Optional.empty(), 100)).stream()
                .map(Steps.Candidate::step)
                .toList();
    }

    private void insert(Job job, Step... steps) {
        change(tx -> {
            tx.jobs().insert(job);
            for (Step step : steps) {
                tx.steps().insert(step);
            }
        });
    }
}
