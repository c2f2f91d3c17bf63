package freehold.controlplane.job;

import freehold.api.CreateJobRequest;
import freehold.api.CreateQueueEnvironmentRequest;
import freehold.api.EnvironmentTemplateType;
import freehold.api.JobParameter;
import freehold.api.JobTemplateType;
import freehold.api.UpdateJobRequest;
import freehold.controlplane.access.CallContext;
import freehold.controlplane.access.Caller;
import freehold.controlplane.idempotency.Idempotency;
import freehold.controlplane.queue.CreateQueueEnvironment;
import freehold.controlplane.wake.LocalWakeups;
import freehold.domain.Audit;
import freehold.domain.Ids;
import freehold.domain.farm.Farm;
import freehold.domain.farm.FarmId;
import freehold.domain.fleet.Fleet;
import freehold.domain.fleet.FleetCapabilities;
import freehold.domain.fleet.FleetCapabilities.AmountRange;
import freehold.domain.fleet.FleetId;
import freehold.domain.fleet.FleetStatus;
import freehold.domain.job.Job;
import freehold.domain.job.JobId;
import freehold.domain.job.JobKey;
import freehold.domain.queue.AssociationStatus;
import freehold.domain.queue.Queue;
import freehold.domain.queue.QueueFleetAssociation;
import freehold.domain.queue.QueueId;
import freehold.domain.session.ActionDefinition;
import freehold.domain.session.Session;
import freehold.domain.session.SessionAction;
import freehold.domain.session.SessionActionId;
import freehold.domain.session.SessionId;
import freehold.domain.session.SessionLifecycle;
import freehold.domain.step.Step;
import freehold.domain.task.Task;
import freehold.domain.task.TaskChange;
import freehold.domain.task.TaskId;
import freehold.domain.task.TaskStatus;
import freehold.domain.worker.WorkerId;
import freehold.domain.worker.WorkerKey;
import freehold.protocol.Headers;
import freehold.store.Store;
import freehold.store.sql.sqlite.SqliteStore;
import freehold.testkit.Seeds;
import freehold.testkit.TestClock;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** A farm with one queue on a store of its own, on which jobs are submitted and tasks moved. */
public final class Ranch implements AutoCloseable {
    public static final CallContext ADA =
            new CallContext(
                    new Caller.Administrator("arn:aws:iam::111122223333:user/ada"),
                    "request-1",
                    "us-west-2",
                    Headers.NONE);

    public final TestClock clock = TestClock.atNoon();
    public final Ids ids = new Ids(clock, Seeds.random(1));
    public final Store store;
    public final FarmId farm = FarmId.ofHex(ids.next());
    public final QueueId queue = QueueId.ofHex(ids.next());
    public final LocalWakeups wakeups = new LocalWakeups();
    public final Idempotency idempotency = new Idempotency();
    public final JobSignals signals;
    public final CreateSubmittedJobs creation;
    private final JobLedger ledger = new JobLedger();

    public Ranch(Path data) {
        store =
                SqliteStore.openDirect(
                        data,
                        clock,
                        () -> {
                            throw new AssertionError("a sync failed");
                        });
        signals = new JobSignals(store, wakeups);
        creation = new CreateSubmittedJobs(store, ids, signals);
        store.write(
                Optional.empty(),
                tx -> {
                    tx.farms()
                            .insert(
                                    new Farm(
                                            farm,
                                            "Farm",
                                            "",
                                            Optional.empty(),
                                            1,
                                            Map.of(),
                                            audit()));
                    tx.queues()
                            .insert(new Queue(farm, queue, "Queue", "", "{}", Map.of(), audit()));
                    return true;
                });
    }

    public Audit audit() {
        return Audit.created(clock.instant(), "arn:aws:iam::111122223333:user/ada");
    }

    /** The request that submits a template, given in JSON with single quotes. */
    public CreateJobRequest.Builder request(String template) {
        return CreateJobRequest.builder()
                .farmId(farm.value())
                .queueId(queue.value())
                .priority(50)
                .templateType(JobTemplateType.JSON)
                .template(template.replace('\'', '"'));
    }

    /** Has every later job run in an environment, its template in JSON with single quotes. */
    public void addEnvironment(String template, int priority) {
        new CreateQueueEnvironment(store, idempotency, ids)
                .handle(
                        CreateQueueEnvironmentRequest.builder()
                                .farmId(farm.value())
                                .queueId(queue.value())
                                .priority(priority)
                                .templateType(EnvironmentTemplateType.JSON)
                                .template(template.replace('\'', '"'))
                                .build(),
                        ADA);
    }

    public CreateJob createJob() {
        return new CreateJob(store, idempotency, ids, _ -> true, signals);
    }

    public JobKey submit(CreateJobRequest request) {
        String id = createJob().handle(request, ADA).jobId();
        creation.runOnce(clock.instant());
        return new JobKey(farm, queue, new JobId(id));
    }

    public JobKey submit(String template) {
        return submit(request(template).build());
    }

    /** A template of one step with so many tasks, which run by index. */
    public static String frames(long tasks) {
        return template("{'name': 'Render'" + space(tasks) + SCRIPT + "}");
    }

    /** A template of one step that joins the integers of a range into tasks of so many. */
    public static String chunks(String range, long size, String constraint) {
        return """
        {'specificationVersion': 'jobtemplate-2023-09', 'name': 'Shot 10',
         'extensions': ['TASK_CHUNKING'],
         'steps': [{'name': 'Render', 'parameterSpace': {'taskParameterDefinitions': [
           {'name': 'Frames', 'type': 'CHUNK[INT]', 'range': '%s',
            'chunks': {'defaultTaskCount': %d, 'targetRuntimeSeconds': 90,
                       'rangeConstraint': '%s'}}]}%s}]}
        """
                .formatted(range, size, constraint, SCRIPT);
    }

    public static String template(String... steps) {
        return "{'specificationVersion': 'jobtemplate-2023-09', 'name': 'Shot 10', 'steps': ["
                + String.join(", ", steps)
                + "]}";
    }

    /** A step of a template. */
    public static String step(String name, long tasks, String... dependencies) {
        String after =
                dependencies.length == 0
                        ? ""
                        : ", 'dependencies': ["
                                + String.join(
                                        ", ",
                                        List.of(dependencies).stream()
                                                .map(it -> "{'dependsOn': '" + it + "'}")
                                                .toList())
                                + "]";
        return "{'name': '" + name + "'" + space(tasks) + after + SCRIPT + "}";
    }

    public static final String SCRIPT = ", 'script': {'actions': {'onRun': {'command': 'true'}}}";

    private static String space(long tasks) {
        return ", 'parameterSpace': {'taskParameterDefinitions': [{'name': 'Frame', 'type': 'INT',"
                + " 'range': '1-"
                + tasks
                + "'}]}";
    }

    public Job job(JobKey key) {
        return store.read(reading -> reading.jobs().find(key).orElseThrow());
    }

    public Step step(JobKey key, int number) {
        return store.read(reading -> reading.steps().ofJob(key)).get(number);
    }

    public Task task(JobKey key, int step, long index) {
        return store.read(
                reading -> reading.tasks().find(reading.steps().ofJob(key).get(step), index));
    }

    /** Moves a task as a worker's report would. */
    public JobLedger.Outcome move(JobKey key, int step, long index, UnaryOperator<Task> to) {
        return store.write(
                Optional.of(farm),
                new OnJob<>(
                        key,
                        tx -> {
                            Step found = tx.steps().ofJob(key).get(step);
                            Task before = tx.tasks().find(found, index);
                            return ledger.apply(
                                    tx,
                                    tx.jobs().find(key).orElseThrow(),
                                    found,
                                    List.of(new TaskChange(before, to.apply(before))));
                        }));
    }

    public JobLedger.Outcome move(JobKey key, int step, long index, TaskStatus to) {
        return move(key, step, index, task -> as(task, to));
    }

    /** Lets all tasks of a step succeed. */
    public void finish(JobKey key, int step) {
        for (long index = 0; index < step(key, step).taskCount(); index++) {
            move(key, step, index, TaskStatus.SUCCEEDED);
        }
    }

    /** The task in another status, with the times that belong to it. */
    public Task as(Task task, TaskStatus status) {
        boolean started = status == TaskStatus.RUNNING || status.isTerminal();
        return new Task(
                task.id(),
                status,
                task.target(),
                task.failureRetryCount(),
                started
                        ? task.startedAt().or(() -> Optional.of(clock.instant()))
                        : Optional.empty(),
                status.isTerminal() ? Optional.of(clock.instant()) : Optional.empty(),
                task.updatedAt(),
                task.updatedBy(),
                task.latestSessionAction());
    }

    /** Puts a task into a session of its own as its running action, and returns that action. */
    public SessionActionId run(JobKey key, int step, long index) {
        Session session =
                new Session(
                        key,
                        step(key, step).id(),
                        SessionId.ofHex(ids.next()),
                        new WorkerKey(
                                farm, FleetId.ofHex("ab".repeat(16)), WorkerId.ofHex(ids.next())),
                        SessionLifecycle.STARTED,
                        false,
                        Optional.of(clock.instant()),
                        Optional.of("{\"hostName\":\"render-1\"}"),
                        clock.instant(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty());
        SessionActionId action = new SessionActionId(session.id(), 0);
        TaskId task = new TaskId(step(key, step).id(), index);
        store.write(
                Optional.of(farm),
                tx -> {
                    tx.sessions().insert(session);
                    tx.sessions()
                            .save(
                                    key,
                                    List.of(
                                            SessionAction.scheduled(
                                                    action, new ActionDefinition.TaskRun(task))));
                    return true;
                });
        move(
                key,
                step,
                index,
                before -> {
                    Task running = as(before, TaskStatus.RUNNING);
                    return new Task(
                            running.id(),
                            running.status(),
                            running.target(),
                            running.failureRetryCount(),
                            running.startedAt(),
                            running.endedAt(),
                            running.updatedAt(),
                            running.updatedBy(),
                            Optional.of(action));
                });
        return action;
    }

    /** Adds a fleet for the queue that offers so many cores. */
    public void addFleet(int cores) {
        FleetId fleet = FleetId.ofHex(ids.next());
        store.write(
                Optional.of(farm),
                tx -> {
                    tx.fleets()
                            .insert(
                                    new Fleet(
                                            farm,
                                            fleet,
                                            "Fleet",
                                            "",
                                            FleetStatus.ACTIVE,
                                            "arn:aws:iam::111122223333:role/fleet",
                                            new Fleet.WorkerRange(0, 10),
                                            "{}",
                                            new FleetCapabilities(
                                                    Map.of(
                                                            "amount.worker.vcpu",
                                                            new AmountRange(
                                                                    cores, Optional.empty())),
                                                    Map.of()),
                                            Optional.empty(),
                                            Map.of(),
                                            audit()));
                    tx.queueFleetAssociations()
                            .insert(
                                    new QueueFleetAssociation(
                                            farm, queue, fleet, AssociationStatus.ACTIVE, audit()));
                    return true;
                });
    }

    public UpdateJob updateJob() {
        return new UpdateJob(store, idempotency, signals);
    }

    public void update(JobKey key, Consumer<UpdateJobRequest.Builder> with) {
        UpdateJobRequest.Builder request =
                UpdateJobRequest.builder()
                        .farmId(key.farm().value())
                        .queueId(key.queue().value())
                        .jobId(key.id().value());
        with.accept(request);
        updateJob().handle(request.build(), ADA);
    }

    public static JobParameter text(String value) {
        return new JobParameter.String(value);
    }

    @Override
    public void close() {
        store.close();
    }
}
