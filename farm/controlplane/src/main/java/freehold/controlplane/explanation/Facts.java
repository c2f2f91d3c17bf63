package freehold.controlplane.explanation;

import freehold.controlplane.budget.QueueAccounts;
import freehold.controlplane.fleet.FleetScaling;
import freehold.controlplane.job.StepRequirements;
import freehold.controlplane.schedule.Candidates;
import freehold.controlplane.schedule.Heartbeats;
import freehold.controlplane.schedule.QueueLimits;
import freehold.controlplane.schedule.WorkerFit;
import freehold.domain.budget.Rates;
import freehold.domain.explanation.FleetReason;
import freehold.domain.explanation.FleetSurvey;
import freehold.domain.explanation.LimitSurvey;
import freehold.domain.explanation.Named;
import freehold.domain.explanation.QueueReason;
import freehold.domain.explanation.QueueReasons;
import freehold.domain.explanation.Shortfall;
import freehold.domain.explanation.WorkerCounts;
import freehold.domain.farm.FarmId;
import freehold.domain.fleet.Fleet;
import freehold.domain.job.Job;
import freehold.domain.job.JobKey;
import freehold.domain.limit.Limit;
import freehold.domain.limit.LimitId;
import freehold.domain.limit.LimitKey;
import freehold.domain.limit.QueueLimit;
import freehold.domain.queue.Queue;
import freehold.domain.queue.QueueFleetAssociation;
import freehold.domain.queue.QueueId;
import freehold.domain.scheduling.HostRequirements;
import freehold.domain.scheduling.Scheduler.Candidate;
import freehold.domain.step.Step;
import freehold.domain.step.StepId;
import freehold.domain.task.TaskStatus;
import freehold.domain.worker.Worker;
import freehold.domain.worker.WorkerKey;
import freehold.domain.worker.WorkerStatus;
import freehold.store.Page;
import freehold.store.Reading;
import freehold.store.Steps;
import freehold.store.Surveys;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What one explanation reads, each thing once and never more than a bounded number of rows of it.
 * Belongs to the thread of its transaction.
 */
final class Facts {
    /** How many fleets of a queue are looked at. */
    private static final int FLEETS = 20;

    /** How far it is looked what comes first for a fleet. */
    private static final int CANDIDATES = 64;

    private static final int OCCUPATIONS = 5;

    /** How many limits of one name are told of. */
    private static final int LIMITS = 5;

    private final Reading reading;
    private final Heartbeats heartbeats;
    private final Money money;
    private final Map<StepId, Optional<Step>> steps = new HashMap<>();
    private final Map<QueueId, List<FleetSurvey>> surveys = new HashMap<>();

    Facts(Reading reading, Heartbeats heartbeats, Money money) {
        this.reading = reading;
        this.heartbeats = heartbeats;
        this.money = money;
    }

    /** What is needed to say what is used of a budget. */
    record Money(Rates rates, Instant now) {}

    Reading reading() {
        return reading;
    }

    Optional<Step> step(JobKey job, StepId id) {
        return steps.computeIfAbsent(id, _ -> reading.steps().find(job, id));
    }

    /** When a worker was last heard of, by this node or by the one that wrote it down. */
    Optional<Instant> lastHeard(WorkerKey worker) {
        return Stream.concat(
                        heartbeats.last(worker).stream(),
                        reading.workers().find(worker).flatMap(Worker::lastHeardAt).stream())
                .max(Comparator.naturalOrder());
    }

    /** What the scheduler decides on, for a step that it may not have among its candidates. */
    Candidate candidate(Job job, Step step) {
        HostRequirements requirements =
                StepRequirements.toSchedule(step.definition().hostRequirements());
        return new Candidate(
                job.key(),
                step.id(),
                job.settings().priority(),
                step.definition().number(),
                requirements,
                job.settings().maxWorkers(),
                reading.surveys().openSessions(job.key()),
                QueueLimits.of(reading, job.key(), requirements));
    }

    /** Who holds what the step may need, and what its queue could be associated with. */
    LimitSurvey limits(Candidate candidate) {
        Map<LimitId, List<FleetReason.Holder>> holders = new HashMap<>();
        candidate.limits().stream()
                .map(QueueLimit::limit)
                .forEach(limit -> holders.put(limit.id(), holders(limit.key())));
        List<Limit> others =
                candidate
                        .requirements()
                        .amounts()
                        .flatMap(it ->
                                reading
                                        .limits()
                                        .named(candidate.job().farm(), it.name(), LIMITS)
                                        .stream())
                        .filter(limit -> !holders.containsKey(limit.id()))
                        .toList();
        return new LimitSurvey(holders, others);
    }

    private List<FleetReason.Holder> holders(LimitKey limit) {
        return reading.limits().holders(limit, OCCUPATIONS).stream()
                .map(it -> new FleetReason.Holder(it.job().id(), it.units()))
                .toList();
    }

    /** The fleets that are associated with a queue. */
    List<FleetSurvey> fleets(FarmId farm, QueueId queue) {
        return surveys.computeIfAbsent(queue, _ -> survey(farm, queue));
    }

    /** Why a queue is blocked; nothing if it is not, or not for long. */
    List<QueueReason> blocking(Queue queue) {
        return reading.queues()
                .block(queue.farm(), queue.id())
                .map(block ->
                        QueueReasons.of(
                                Named.OfQueue.of(queue),
                                block,
                                new QueueAccounts(reading, money.rates(), money.now()).of(queue),
                                money.now()))
                .orElse(List.of());
    }

    /** What a fleet could do now, best first. */
    List<Steps.Candidate> candidates(Fleet fleet) {
        return reading.steps().candidates(fleet.farm(), fleet.id(), Optional.empty(), CANDIDATES);
    }

    List<Shortfall> shortfalls(Worker worker, Fleet fleet) {
        return worker.capabilities()
                .map(WorkerFit::reported)
                .map(reported -> Shortfall.of(reported, fleet.capabilities()))
                .orElse(List.of());
    }

    private List<FleetSurvey> survey(FarmId farm, QueueId queue) {
        return reading
                .queueFleetAssociations()
                .list(farm, Optional.of(queue), Optional.empty(), Page.first(FLEETS))
                .stream()
                .flatMap(it ->
                        reading.fleets().find(farm, it.fleet()).stream()
                                .map(fleet -> survey(it, fleet)))
                .toList();
    }

    private FleetSurvey survey(QueueFleetAssociation association, Fleet fleet) {
        int sessions =
                reading.surveys().openSessions(fleet.farm(), association.queue(), fleet.id());
        return new FleetSurvey(
                fleet,
                new FleetSurvey.Association(association.status(), sessions),
                workforce(fleet),
                demand(fleet),
                reading.fleetSizes()
                        .find(fleet.farm(), fleet.id())
                        .filter(_ -> FleetScaling.of(fleet).isPresent())
                        .map(size -> new FleetSurvey.Scaling(size, trouble(fleet))));
    }

    private Optional<String> trouble(Fleet fleet) {
        return reading.fleetSizes().trouble(fleet.farm(), fleet.id());
    }

    private FleetSurvey.Workforce workforce(Fleet fleet) {
        List<Surveys.Workers> workers = reading.surveys().workers(fleet.farm(), fleet.id());
        Optional<Worker> unfit =
                reading.surveys()
                        .example(fleet.farm(), fleet.id(), WorkerStatus.NOT_COMPATIBLE)
                        .flatMap(id ->
                                reading.workers()
                                        .find(new WorkerKey(fleet.farm(), fleet.id(), id)));
        return new FleetSurvey.Workforce(
                new WorkerCounts(
                        workers.stream()
                                .collect(
                                        Collectors.toMap(
                                                Surveys.Workers::status, Surveys.Workers::count))),
                workers.stream()
                        .flatMap(it -> it.lastHeardAt().stream())
                        .max(Comparator.naturalOrder()),
                unfit.map(worker -> shortfalls(worker, fleet)).orElse(List.of()),
                reading.surveys().occupations(fleet.farm(), fleet.id(), OCCUPATIONS).stream()
                        .map(it -> new FleetReason.Occupation(it.job().id(), it.workers()))
                        .toList());
    }

    private FleetSurvey.Demand demand(Fleet fleet) {
        List<Steps.Candidate> found = candidates(fleet);
        return new FleetSurvey.Demand(
                found.stream()
                        .map(it ->
                                new FleetSurvey.ReadyStep(
                                        Candidates.candidate(reading, it),
                                        ready(it.job(), it.step())))
                        .toList(),
                found.size() < CANDIDATES);
    }

    private long ready(JobKey job, StepId id) {
        return step(job, id).map(step -> step.counts().of(TaskStatus.READY)).orElse(0L);
    }
}
