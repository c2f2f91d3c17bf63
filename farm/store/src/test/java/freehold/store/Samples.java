package freehold.store;

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
import freehold.domain.job.JobDefinition;
import freehold.domain.job.JobId;
import freehold.domain.job.JobKey;
import freehold.domain.job.JobLifecycle;
import freehold.domain.job.JobSettings;
import freehold.domain.job.JobSubmission;
import freehold.domain.queue.AssociationStatus;
import freehold.domain.queue.Queue;
import freehold.domain.queue.QueueEnvironment;
import freehold.domain.queue.QueueEnvironmentId;
import freehold.domain.queue.QueueFleetAssociation;
import freehold.domain.queue.QueueId;
import freehold.domain.session.Session;
import freehold.domain.session.SessionId;
import freehold.domain.session.SessionLifecycle;
import freehold.domain.step.Baseline;
import freehold.domain.step.Step;
import freehold.domain.step.StepDefinition;
import freehold.domain.step.StepId;
import freehold.domain.step.StepLifecycle;
import freehold.domain.task.StatusCounts;
import freehold.domain.task.TargetStatus;
import freehold.domain.task.TaskStatus;
import freehold.domain.worker.Worker;
import freehold.domain.worker.WorkerId;
import freehold.domain.worker.WorkerKey;
import freehold.domain.worker.WorkerStatus;
import freehold.testkit.Seeds;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Records with every component filled, all of one farm; identifiers ascend as they are drawn. */
public final class Samples {
    private static final Map<String, String> TAGS = Map.of("größe", "\"x\" \\ \n", "leer", "");

    private final InstantSource clock;
    private final Ids ids;
    private final Farm farm;

    Samples(InstantSource clock) {
        this.clock = clock;
        this.ids = new Ids(clock, Seeds.random(7));
        this.farm =
                new Farm(
                        FarmId.ofHex(ids.next()),
                        "Şirin çiftlik",
                        "where it grows",
                        Optional.of("arn:aws:kms:x"),
                        1.5,
                        TAGS,
                        audit());
    }

    public Farm farm() {
        return farm;
    }

    Farm anotherFarm() {
        return new Farm(
                FarmId.ofHex(ids.next()), "other", "", Optional.empty(), 1, Map.of(), audit());
    }

    public Audit audit() {
        return Audit.created(clock.instant(), "arn:aws:iam::1:user/ayşe");
    }

    public Queue queue() {
        return new Queue(
                farm.id(), QueueId.ofHex(ids.next()), "q", "d", "{\"a\":1}", TAGS, audit());
    }

    QueueEnvironment environment(Queue queue, int priority) {
        return new QueueEnvironment(
                farm.id(),
                queue.id(),
                QueueEnvironmentId.ofHex(ids.next()),
                "conda",
                priority,
                "YAML",
                "specificationVersion: environment-2023-09",
                audit());
    }

    public Fleet fleet() {
        return new Fleet(
                farm.id(),
                FleetId.ofHex(ids.next()),
                "f",
                "",
                FleetStatus.ACTIVE,
                "arn:aws:iam::1:role/f",
                new Fleet.WorkerRange(0, 10),
                "{}",
                new FleetCapabilities(
                        Map.of(
                                "amount.worker.vcpu", new AmountRange(1, Optional.of(64.0)),
                                "amount.worker.memory", new AmountRange(512, Optional.empty())),
                        Map.of("attr.worker.os.family", List.of("linux", "windows"))),
                Optional.of("{\"scriptBody\":\"true\"}"),
                TAGS,
                audit());
    }

    public QueueFleetAssociation association(Queue queue, Fleet fleet) {
        return new QueueFleetAssociation(
                farm.id(), queue.id(), fleet.id(), AssociationStatus.ACTIVE, audit());
    }

    public Worker worker(Fleet fleet, WorkerStatus status) {
        return new Worker(
                new WorkerKey(farm.id(), fleet.id(), WorkerId.ofHex(ids.next())),
                status,
                3,
                Optional.of("{\"hostName\":\"render-1\"}"),
                Optional.of("{\"amounts\":[]}"),
                Optional.of(clock.instant()),
                TAGS,
                audit());
    }

    public Job job(Queue queue, int priority) {
        return job(queue, new JobSettings(priority, 100, 5, Optional.empty()));
    }

    public Job job(Queue queue, JobSettings settings) {
        return new Job(
                new JobKey(farm.id(), queue.id(), JobId.ofHex(ids.next())),
                "shot 010",
                Optional.of("a job"),
                settings,
                new JobSubmission(
                        "JSON",
                        "{\"name\":\"shot\"}",
                        "{\"Frames\":{\"string\":\"1-3\"}}",
                        Optional.of("{}"),
                        Optional.of("sp-1"),
                        Optional.empty()),
                new JobDefinition(
                        List.of("TASK_CHUNKING", "FEATURE_BUNDLE_1"),
                        "{\"Frames\":{\"string\":\"1-3\"}}",
                        List.of(
                                new JobDefinition.JobEnvironment(
                                        "conda", "environment-2023-09", List.of(), "{}"),
                                new JobDefinition.JobEnvironment(
                                        "licenses",
                                        "environment-2023-09",
                                        List.of("REDACTED_ENV_VARS", "FEATURE_BUNDLE_1"),
                                        "{}"))),
                JobLifecycle.CREATE_COMPLETE,
                "done",
                StatusCounts.of(TaskStatus.READY, 5),
                2,
                Optional.of(TargetStatus.READY),
                Optional.of(clock.instant()),
                Optional.empty(),
                TAGS,
                audit());
    }

    public Step step(Job job, int number, long tasks, StepId... dependencies) {
        return new Step(
                job.key(),
                StepId.ofHex(ids.next()),
                new StepDefinition(
                        number,
                        "render " + number,
                        Optional.of("a step"),
                        "{\"script\":{}}",
                        Optional.of("{\"space\":[]}"),
                        Optional.of("{\"amounts\":[]}"),
                        List.of("maya"),
                        List.of(dependencies)),
                StepLifecycle.CREATE_COMPLETE,
                Baseline.of(TaskStatus.READY),
                StatusCounts.of(TaskStatus.READY, tasks),
                tasks,
                0,
                dependencies.length,
                0,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                audit());
    }

    public Session session(Step step, Worker worker) {
        return new Session(
                step.job(),
                step.id(),
                SessionId.ofHex(ids.next()),
                worker.key(),
                SessionLifecycle.STARTED,
                false,
                Optional.empty(),
                Optional.of("{}"),
                clock.instant(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
