package freehold.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatObject;

import freehold.domain.fleet.Fleet;
import freehold.domain.job.Job;
import freehold.domain.queue.Queue;
import freehold.domain.session.ActionDefinition;
import freehold.domain.session.ActionDefinition.EnvironmentEnter;
import freehold.domain.session.ActionDefinition.EnvironmentExit;
import freehold.domain.session.ActionDefinition.SyncInputJobAttachments;
import freehold.domain.session.ActionDefinition.TaskRun;
import freehold.domain.session.ActionStatus;
import freehold.domain.session.OpenSession;
import freehold.domain.session.PastRuns;
import freehold.domain.session.Session;
import freehold.domain.session.SessionAction;
import freehold.domain.session.SessionActionId;
import freehold.domain.session.SessionLifecycle;
import freehold.domain.step.Step;
import freehold.domain.task.TaskId;
import freehold.domain.worker.Worker;
import freehold.domain.worker.WorkerStatus;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** {@link Sessions} and their actions. */
public abstract class SessionsContract extends StoreContract {
    private final Queue queue = samples.queue();
    private final Fleet fleet = samples.fleet();
    private final Worker worker = samples.worker(fleet, WorkerStatus.RUNNING);
    private final Job job = samples.job(queue, 50);
    private final Step step = samples.step(job, 0, 10);
    private final Session session = samples.session(step, worker);

    protected SessionsContract(Supplier<Testbed> testbeds) {
        super(testbeds);
    }

    @BeforeEach
    void insert() {
        change(tx -> {
            tx.queues().insert(queue);
            tx.fleets().insert(fleet);
            tx.workers().insert(worker);
            tx.jobs().insert(job);
            tx.steps().insert(step);
            tx.sessions().insert(session);
        });
    }

    @Test
    void anOpenSessionIsFoundByItsJobStepAndWorker() {
        assertThat(found(tx -> tx.sessions().find(job.key(), session.id()))).contains(session);
        assertThat(listed(tx -> tx.sessions().openOn(worker.key()))).containsExactly(session);
        assertThat(listed(tx -> tx.sessions().openOf(job.key()))).containsExactly(session);
        assertThat(listed(tx -> tx.sessions().openOf(job.key(), step.id())))
                .containsExactly(session);
        assertThat(listed(tx -> tx.sessions().openOf(farm(), queue.id(), fleet.id(), 10)))
                .containsExactly(session);
    }

    @Test
    void anEndedSessionStaysInTheListsAndIsNoLongerOpen() {
        Session ended = changed(SessionLifecycle.ENDED, true);
        change(tx -> tx.sessions().update(ended));

        assertThat(listed(tx -> tx.sessions().openOn(worker.key()))).isEmpty();
        assertThat(listed(tx -> tx.sessions().openOf(job.key()))).isEmpty();
        assertThat(listed(tx -> tx.sessions().list(job.key(), Page.first(5))))
                .containsExactly(ended);
        assertThat(listed(tx -> tx.sessions().ofWorker(worker.key(), Page.first(5))))
                .containsExactly(ended);
        Page after = new Page(Optional.of(ended.id().value()), 5);
        assertThat(listed(tx -> tx.sessions().ofWorker(worker.key(), after))).isEmpty();
    }

    @Test
    void aSessionThatEndedIsFoundByTheInstantOfItsEndAndMayBeOpenAgain() {
        Session ended = changed(SessionLifecycle.ENDED, true);
        change(tx -> {
            tx.queueFleetAssociations().insert(samples.association(queue, fleet));
            tx.sessions().update(ended);
        });
        assertThat(listed(tx -> tx.sessions().endedOn(worker.key(), clock.instant())))
                .containsExactly(ended);
        assertThat(listed(tx -> tx.sessions().endedOn(worker.key(), clock.instant().plusMillis(1))))
                .isEmpty();
        assertThat(workersOfJob()).isZero();

        change(tx -> tx.sessions().reopen(session));

        assertThat(listed(tx -> tx.sessions().openOn(worker.key()))).containsExactly(session);
        assertThat(listed(tx -> tx.sessions().endedOn(worker.key(), clock.instant()))).isEmpty();
        assertThat(workersOfJob()).isEqualTo(1);
    }

    private int workersOfJob() {
        return listed(tx -> tx.steps().candidates(farm(), fleet.id(), Optional.empty(), 1))
                .getFirst()
                .workers();
    }

    @Test
    void aSessionIsUnconfirmedUntilItsWorkerCalls() {
        clock.advance(Duration.ofSeconds(45));
        assertThat(listed(tx -> tx.sessions().unconfirmedSince(clock.instant(), 5)))
                .containsExactly(session);
        change(tx -> tx.sessions().update(changed(SessionLifecycle.STARTED, true)));
        assertThat(listed(tx -> tx.sessions().unconfirmedSince(clock.instant(), 5))).isEmpty();
    }

    @Test
    void actionsOfEveryKindComeBackAsTheyWereWritten() {
        List<SessionAction> actions =
                List.of(
                        scheduled(0, new SyncInputJobAttachments(Optional.empty())),
                        scheduled(1, new SyncInputJobAttachments(Optional.of(step.id()))),
                        scheduled(2, new EnvironmentEnter("JOB:x:conda")),
                        reported(3, new TaskRun(new TaskId(step.id(), 7))),
                        scheduled(4, new EnvironmentExit("JOB:x:conda")));
        change(tx -> tx.sessions().save(job.key(), actions));

        assertThat(listed(tx -> tx.sessions().actions(job.key(), session.id()))).isEqualTo(actions);
        Page middle = new Page(Optional.of("1"), 2);
        assertThat(listed(tx -> tx.sessions().actions(job.key(), session.id(), middle)))
                .isEqualTo(actions.subList(2, 4));
        assertThat(found(tx -> tx.sessions().findAction(job.key(), actions.get(3).id())))
                .contains(actions.get(3));
    }

    @Test
    void aSecondSaveReplacesTheAction() {
        ActionDefinition run = new TaskRun(new TaskId(step.id(), 7));
        change(tx -> tx.sessions().save(job.key(), List.of(scheduled(0, run))));
        change(tx -> tx.sessions().save(job.key(), List.of(reported(0, run))));

        assertThat(listed(tx -> tx.sessions().actions(job.key(), session.id())))
                .containsExactly(reported(0, run));
    }

    @Test
    void aLongSessionStandsWithoutTheRunsThatSucceeded() {
        List<SessionAction> before =
                IntStream.range(1, 201)
                        .mapToObj(number -> ran(number, ActionStatus.SUCCEEDED))
                        .toList();
        SessionAction enter = scheduled(0, new EnvironmentEnter("JOB:x:conda"));
        SessionAction canceled = ran(201, ActionStatus.CANCELED);
        SessionAction next = scheduled(202, new TaskRun(new TaskId(step.id(), 9)));
        OpenSession standing =
                new OpenSession(
                        session,
                        List.of(enter, canceled, next),
                        203,
                        new PastRuns(126, Duration.ofSeconds(126 * 3)));

        changeLocked(
                job.key(),
                tx -> {
                    tx.sessions().save(job.key(), before);
                    tx.sessions().save(job.key(), List.of(enter, canceled, next));
                    assertThatObject(tx.sessions().standing(session)).isEqualTo(standing);
                });
        assertThatObject(read(tx -> tx.sessions().standing(session))).isEqualTo(standing);
    }

    @Test
    void aSessionThatHasNoActionsStandsEmpty() {
        assertThatObject(read(tx -> tx.sessions().standing(session)))
                .isEqualTo(new OpenSession(session, List.of()));
    }

    private SessionAction ran(int number, ActionStatus status) {
        return scheduled(number, new TaskRun(new TaskId(step.id(), number % 10)))
                .with(
                        status,
                        Optional.of(clock.instant()),
                        Optional.of(clock.instant().plusSeconds(3)));
    }

    @Test
    void theRunsOfATaskAreFoundAcrossSessions() {
        Session later = samples.session(step, worker);
        TaskId task = new TaskId(step.id(), 7);
        SessionAction first = scheduled(1, new TaskRun(task));
        SessionAction second =
                SessionAction.scheduled(new SessionActionId(later.id(), 0), new TaskRun(task));
        SessionAction other = scheduled(2, new TaskRun(new TaskId(step.id(), 8)));
        change(tx -> {
            tx.sessions().insert(later);
            tx.sessions().save(job.key(), List.of(second, other, first));
        });

        assertThat(listed(tx -> tx.sessions().actionsOfTask(job.key(), task, Page.first(9))))
                .containsExactly(first, second);
        Page after = new Page(Optional.of(first.id().value()), 9);
        assertThat(listed(tx -> tx.sessions().actionsOfTask(job.key(), task, after)))
                .containsExactly(second);
    }

    private SessionAction scheduled(int number, ActionDefinition definition) {
        return SessionAction.scheduled(new SessionActionId(session.id(), number), definition);
    }

    private SessionAction reported(int number, ActionDefinition definition) {
        return new SessionAction(
                new SessionActionId(session.id(), number),
                definition,
                ActionStatus.FAILED,
                Optional.of(clock.instant()),
                Optional.of(clock.instant()),
                Optional.of(clock.instant()),
                Optional.of(12.5),
                Optional.of("çok az"),
                Optional.of(-1073741819),
                Optional.of("[]"));
    }

    private Session changed(SessionLifecycle lifecycle, boolean ending) {
        return new Session(
                session.job(),
                session.step(),
                session.id(),
                session.worker(),
                lifecycle,
                ending,
                Optional.of(clock.instant()),
                session.hostProperties(),
                session.startedAt(),
                Optional.of(clock.instant()),
                Optional.of(clock.instant()),
                Optional.of("someone"));
    }
}
