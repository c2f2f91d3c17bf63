package freehold.worker.agent;

import freehold.api.AssignedSession;
import freehold.api.AssignedSessionAction;
import freehold.api.AssignedSessionActionDefinition;
import freehold.api.AssumeFleetRoleForWorkerRequest;
import freehold.api.AssumeFleetRoleForWorkerResponse;
import freehold.api.AssumeQueueRoleForWorkerRequest;
import freehold.api.AssumeQueueRoleForWorkerResponse;
import freehold.api.AwsCredentials;
import freehold.api.BatchGetJobEntityRequest;
import freehold.api.BatchGetJobEntityResponse;
import freehold.api.CompletedStatus;
import freehold.api.CreateWorkerRequest;
import freehold.api.CreateWorkerResponse;
import freehold.api.DesiredWorkerStatus;
import freehold.api.EnvironmentDetailsEntity;
import freehold.api.GetJobEntityError;
import freehold.api.HostConfiguration;
import freehold.api.JobDetailsEntity;
import freehold.api.JobEntity;
import freehold.api.JobEntityErrorCode;
import freehold.api.JobEntityIdentifiersUnion;
import freehold.api.JobParameter;
import freehold.api.JobRunAsUser;
import freehold.api.LogConfiguration;
import freehold.api.RunAs;
import freehold.api.StepDetailsEntity;
import freehold.api.StepDetailsError;
import freehold.api.UpdateWorkerRequest;
import freehold.api.UpdateWorkerResponse;
import freehold.api.UpdateWorkerScheduleRequest;
import freehold.api.UpdateWorkerScheduleResponse;
import freehold.api.UpdatedSessionActionInfo;
import freehold.protocol.Document;
import freehold.protocol.rest.Json;
import freehold.protocol.shape.DocumentShape;
import freehold.worker.farm.FarmAccess;
import freehold.worker.farm.FarmService;
import freehold.worker.farm.FarmUnreachable;
import freehold.worker.log.LogEvent;
import freehold.worker.log.LogService;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * A farm of one worker and one session, in memory: it follows the worker protocol as a farm does.
 * It lists every action until its end is reported, has environments left in reverse order once all
 * else has ended, and then drops the session.
 */
final class MemoryFarm implements FarmAccess, FarmService {
    static final String SESSION = "session-1";

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final List<AssignedSessionAction> actions = new ArrayList<>();
    private final Map<String, UpdatedSessionActionInfo> reports = new LinkedHashMap<>();
    private final Set<String> cancels = ConcurrentHashMap.newKeySet();
    private final Map<String, String> templates = new ConcurrentHashMap<>();
    private final Map<String, List<String>> extensions = new ConcurrentHashMap<>();
    private final List<RuntimeException> troubles = Collections.synchronizedList(new ArrayList<>());
    private final Set<DesiredWorkerStatus> desired = ConcurrentHashMap.newKeySet();

    /** Each call that the worker made, in order, with the status it told. */
    final List<String> calls = new CopyOnWriteArrayList<>();

    final List<String> log = new CopyOnWriteArrayList<>();
    final List<String> workerLog = new CopyOnWriteArrayList<>();
    final AtomicReference<Optional<HostConfiguration>> hostConfiguration =
            new AtomicReference<>(Optional.empty());
    final Map<String, JobParameter> parameters = new ConcurrentHashMap<>();

    /** Seconds between two calls of a worker with a session. */
    final AtomicInteger interval = new AtomicInteger(1);

    final AtomicReference<JobRunAsUser> jobUser =
            new AtomicReference<>(JobRunAsUser.builder().runAs(RunAs.WORKER_AGENT_USER).build());

    /**
     * What the next call that carries an end of an action runs into, after the farm has taken it.
     */
    void loseNextAnswer(RuntimeException trouble) {
        troubles.add(trouble);
    }

    void template(String id, String json) {
        templates.put(id, json);
    }

    /** Has the job, step or environment of that id use these extensions. */
    void extensions(String id, String... names) {
        extensions.put(id, List.of(names));
    }

    void assign(AssignedSessionAction... more) {
        change(() -> actions.addAll(List.of(more)));
    }

    void cancel(String actionId) {
        change(() -> cancels.add(actionId));
    }

    void dismiss() {
        change(() -> desired.add(DesiredWorkerStatus.STOPPED));
    }

    private void change(Runnable change) {
        lock.lock();
        try {
            change.run();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    void await(String what, BooleanSupplier condition) throws InterruptedException {
        lock.lock();
        try {
            long left = TimeUnit.SECONDS.toNanos(30);
            while (!condition.getAsBoolean()) {
                if (left <= 0) {
                    throw new AssertionError(
                            "not in time: %s; reports %s, calls %s"
                                    .formatted(what, reports, calls));
                }
                left = changed.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
    }

    void awaitRunning(String actionId) throws InterruptedException {
        await(actionId + " runs", () -> reports.containsKey(actionId));
    }

    /** Waits until every action has ended and the session is gone. */
    void awaitAllEnded() throws InterruptedException {
        await("all ended", () -> !actions.isEmpty() && isSessionOver() && exitsToCome().isEmpty());
    }

    /** What the farm knows of an action. */
    UpdatedSessionActionInfo report(String actionId) {
        lock.lock();
        try {
            return Optional.ofNullable(reports.get(actionId))
                    .orElseThrow(() ->
                            new AssertionError("no report of " + actionId + " in " + reports));
        } finally {
            lock.unlock();
        }
    }

    CompletedStatus end(String actionId) {
        UpdatedSessionActionInfo report = report(actionId);
        return report.completedStatus()
                .orElseThrow(() -> new AssertionError(actionId + " has not ended: " + report));
    }

    @Override
    public FarmService asHost() {
        return this;
    }

    @Override
    public FarmService asWorker(Supplier<AwsCredentials> credentials) {
        return this;
    }

    @Override
    public LogService logs(Supplier<AwsCredentials> credentials) {
        return (destination, events) -> {
            List<String> kept = destination.stream().equals(SESSION) ? log : workerLog;
            change(() -> events.stream().map(LogEvent::message).forEach(kept::add));
        };
    }

    @Override
    public CreateWorkerResponse createWorker(CreateWorkerRequest request) {
        calls.add("CreateWorker");
        return CreateWorkerResponse.builder().workerId("worker-1").build();
    }

    @Override
    public AssumeFleetRoleForWorkerResponse assumeFleetRoleForWorker(
            AssumeFleetRoleForWorkerRequest request) {
        calls.add("AssumeFleetRoleForWorker");
        AwsCredentials credentials =
                new AwsCredentials(
                        "ASIAEXAMPLEWORKER001",
                        "s".repeat(40),
                        "token",
                        Instant.parse("2999-01-01T00:00:00Z"));
        return AssumeFleetRoleForWorkerResponse.builder().credentials(credentials).build();
    }

    @Override
    public UpdateWorkerResponse updateWorker(UpdateWorkerRequest request) {
        calls.add("UpdateWorker " + request.status().orElseThrow().value());
        LogConfiguration worker =
                LogConfiguration.builder()
                        .logDriver("awslogs")
                        .options(
                                Map.of(
                                        "logGroupName",
                                        "workers",
                                        "logStreamName",
                                        request.workerId()))
                        .build();
        return UpdateWorkerResponse.builder()
                .log(worker)
                .hostConfiguration(hostConfiguration.get())
                .build();
    }

    @Override
    public UpdateWorkerScheduleResponse updateWorkerSchedule(
            UpdateWorkerScheduleRequest request, Duration hold) {
        lock.lock();
        try {
            calls.add("UpdateWorkerSchedule");
            Map<String, UpdatedSessionActionInfo> news =
                    request.updatedSessionActions().orElse(Map.of());
            news.forEach((id, report) -> {
                if (reports.get(id) == null || reports.get(id).completedStatus().isEmpty()) {
                    reports.put(id, report);
                }
            });
            changed.signalAll();
            if (news.values().stream().anyMatch(report -> report.completedStatus().isPresent())
                    && !troubles.isEmpty()) {
                throw troubles.removeFirst();
            }
            actions.addAll(exitsToCome());
            for (long left = hold.toNanos(); left > 0 && isSessionOver() && desired.isEmpty(); ) {
                left = changed.awaitNanos(left);
            }
            return answer();
        } catch (InterruptedException interrupted) {
            throw new FarmUnreachable("interrupted", interrupted);
        } finally {
            lock.unlock();
        }
    }

    private UpdateWorkerScheduleResponse answer() {
        List<AssignedSessionAction> open =
                actions.stream().filter(action -> !hasEnded(action)).toList();
        Map<String, AssignedSession> sessions =
                open.isEmpty() ? Map.of() : Map.of(SESSION, Assigned.session(open));
        return UpdateWorkerScheduleResponse.builder()
                .assignedSessions(sessions)
                .cancelSessionActions(
                        open.isEmpty() ? Map.of() : Map.of(SESSION, List.copyOf(cancels)))
                .desiredWorkerStatus(desired.stream().findFirst())
                .updateIntervalSeconds(open.isEmpty() ? 0 : interval.get())
                .build();
    }

    private boolean isSessionOver() {
        return actions.stream().allMatch(this::hasEnded);
    }

    private boolean hasEnded(AssignedSessionAction action) {
        return Optional.ofNullable(reports.get(action.sessionActionId()))
                .flatMap(UpdatedSessionActionInfo::completedStatus)
                .isPresent();
    }

    /**
     * For each environment that was entered in any way and is not left yet, once all else has
     * ended.
     */
    private List<AssignedSessionAction> exitsToCome() {
        List<AssignedSessionAction> exits = new ArrayList<>();
        if (isSessionOver()) {
            for (AssignedSessionAction action : actions) {
                if (action.definition()
                                instanceof AssignedSessionActionDefinition.EnvEnter(var enter)
                        && end(action.sessionActionId()) != CompletedStatus.NEVER_ATTEMPTED
                        && end(action.sessionActionId()) != CompletedStatus.INTERRUPTED
                        && actions.stream()
                                .noneMatch(other ->
                                        other.sessionActionId()
                                                .equals("exit-" + action.sessionActionId()))) {
                    exits.addFirst(
                            Assigned.exit(
                                    "exit-" + action.sessionActionId(), enter.environmentId()));
                }
            }
        }
        return exits;
    }

    @Override
    public BatchGetJobEntityResponse batchGetJobEntity(BatchGetJobEntityRequest request) {
        List<JobEntity> entities = new ArrayList<>();
        List<GetJobEntityError> errors = new ArrayList<>();
        for (JobEntityIdentifiersUnion identifier : request.identifiers()) {
            switch (identifier) {
                case JobEntityIdentifiersUnion.JobDetails(var job) ->
                        entities.add(new JobEntity.JobDetails(job(job.jobId())));
                case JobEntityIdentifiersUnion.EnvironmentDetails(var environment) ->
                        entities.add(
                                new JobEntity.EnvironmentDetails(
                                        EnvironmentDetailsEntity.builder()
                                                .jobId(environment.jobId())
                                                .environmentId(environment.environmentId())
                                                .schemaVersion("jobtemplate-2023-09")
                                                .template(document(environment.environmentId()))
                                                .extensions(told(environment.environmentId()))
                                                .build()));
                case JobEntityIdentifiersUnion.StepDetails(var step)
                        when templates.containsKey(step.stepId()) ->
                        entities.add(
                                new JobEntity.StepDetails(
                                        StepDetailsEntity.builder()
                                                .jobId(step.jobId())
                                                .stepId(step.stepId())
                                                .schemaVersion("jobtemplate-2023-09")
                                                .template(document(step.stepId()))
                                                .extensions(told(step.stepId()))
                                                .dependencies(List.of())
                                                .build()));
                case JobEntityIdentifiersUnion.StepDetails(var step) ->
                        errors.add(
                                new GetJobEntityError.StepDetails(
                                        new StepDetailsError(
                                                step.jobId(),
                                                step.stepId(),
                                                JobEntityErrorCode.RESOURCE_NOT_FOUND_EXCEPTION,
                                                "no such step")));
                default -> throw new AssertionError(identifier);
            }
        }
        return BatchGetJobEntityResponse.builder().entities(entities).errors(errors).build();
    }

    private JobDetailsEntity job(String jobId) {
        return JobDetailsEntity.builder()
                .jobId(jobId)
                .logGroupName("group")
                .schemaVersion("jobtemplate-2023-09")
                .parameters(parameters)
                .extensions(told(jobId))
                .queueRoleArn("arn:aws:iam::123456789012:role/Queue")
                .jobRunAsUser(jobUser.get())
                .build();
    }

    private Optional<List<String>> told(String id) {
        return Optional.ofNullable(extensions.get(id));
    }

    private Document document(String id) {
        return Json.read(DocumentShape.DOCUMENT, templates.getOrDefault(id, "{}"));
    }

    @Override
    public AssumeQueueRoleForWorkerResponse assumeQueueRoleForWorker(
            AssumeQueueRoleForWorkerRequest request) {
        AwsCredentials credentials =
                new AwsCredentials(
                        "ASIAEXAMPLEQUEUE0001",
                        "q".repeat(40),
                        "token",
                        Instant.parse("2999-01-01T00:00:00Z"));
        return AssumeQueueRoleForWorkerResponse.builder().credentials(credentials).build();
    }
}
