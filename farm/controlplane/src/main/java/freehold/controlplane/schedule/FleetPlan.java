package freehold.controlplane.schedule;

import freehold.controlplane.job.JobLedger;
import freehold.domain.farm.FarmId;
import freehold.domain.fleet.Fleet;
import freehold.domain.fleet.FleetId;
import freehold.domain.job.JobKey;
import freehold.domain.scheduling.Scheduler.Candidate;
import freehold.domain.session.OpenSession;
import freehold.domain.session.SessionAssignment;
import freehold.domain.session.SessionId;
import freehold.domain.worker.WorkerKey;
import freehold.store.Command;
import freehold.store.Locks;
import freehold.store.Reading;
import freehold.store.Transaction;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;

/** Gives idle workers of one fleet work, the best there is, as far as it goes. */
final class FleetPlan implements Command<FleetPlan.Result> {
    /** How many jobs one command may decide on. */
    private static final int JOBS = 16;

    private final JobLedger ledger;
    private final FarmId farm;
    private final FleetId fleet;

    /** The next session of each worker, in the order in which they are to be served. */
    private final Map<WorkerKey, SessionId> workers;

    /** The jobs locked for the run that follows; set anew each time the locks are asked for. */
    private final AtomicReference<Set<JobKey>> locked = new AtomicReference<>(Set.of());

    private final AtomicReference<LockedLimits> limits = new AtomicReference<>(LockedLimits.NONE);

    /**
     * What came of it.
     *
     * @param given what each worker that got work is to be told
     * @param free workers that could have taken work, had there been more
     * @param toWake topics to wake after the commit
     */
    record Result(Map<WorkerKey, WorkerTurn.Told> given, Set<WorkerKey> free, Set<String> toWake) {
        Result {
            given = Map.copyOf(given);
            free = Set.copyOf(free);
            toWake = Set.copyOf(toWake);
        }
    }

    /**
     * @param workers of the fleet, each with the id of its next session
     */
    FleetPlan(
            JobLedger ledger,
            FarmId farm,
            FleetId fleet,
            SequencedMap<WorkerKey, SessionId> workers) {
        this.ledger = ledger;
        this.farm = farm;
        this.fleet = fleet;
        this.workers = new LinkedHashMap<>(workers);
    }

    @Override
    public Locks locks(Reading peek) {
        Set<JobKey> jobs =
                peek.fleets().find(farm, fleet).stream()
                        .flatMap(it -> Candidates.fitting(peek, it, _ -> true, JOBS).stream())
                        .map(Candidate::job)
                        .collect(Collectors.toSet());
        locked.set(jobs);
        // Of a job whose best step is all given, another step may come next, and need others.
        limits.set(LockedLimits.ofQueues(peek, jobs));
        return new Locks(workers.keySet(), locked.get(), limits.get().keys());
    }

    @Override
    public Result run(Transaction tx) {
        Optional<Fleet> found = tx.fleets().find(farm, fleet);
        if (found.isEmpty()) {
            return new Result(Map.of(), Set.of(), Set.of());
        }
        SessionBooks books = new SessionBooks(tx, ledger);
        Openings openings = new Openings(tx, books, found.get(), limits.get());
        List<Openings.Free> free = free(tx);
        List<OpenSession> opened = new ArrayList<>();
        List<OpenSession> more = List.of();
        do {
            opened.addAll(more);
            more = onTheBest(tx, found.get(), openings, free.subList(opened.size(), free.size()));
        } while (!more.isEmpty());
        free.stream()
                .limit(opened.size())
                .forEach(it -> tx.workers().update(Workers.given(it.worker())));
        Set<WorkerKey> unserved =
                free.stream()
                        .skip(opened.size())
                        .map(it -> it.worker().key())
                        .collect(Collectors.toSet());
        return new Result(told(tx, opened), unserved, books.toWake());
    }

    /**
     * Sessions on the best step there is now. It is looked for anew each time: a job has other
     * steps when the best of them is all given, and they come before those of later jobs.
     */
    private List<OpenSession> onTheBest(
            Transaction tx, Fleet on, Openings openings, List<Openings.Free> free) {
        if (free.isEmpty()) {
            return List.of();
        }
        return Candidates.fitting(tx, on, locked.get()::contains, JOBS).stream()
                .map(candidate -> openings.on(candidate, free))
                .filter(opened -> !opened.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    /** Those that may be given work: nothing is open on them, and they are as they said. */
    private List<Openings.Free> free(Transaction tx) {
        return workers.entrySet().stream()
                .flatMap(it ->
                        tx
                                .workers()
                                .find(it.getKey())
                                .filter(worker -> worker.status().takesWork())
                                .filter(worker -> tx.sessions().openOn(worker.key()).isEmpty())
                                .map(worker -> new Openings.Free(worker, it.getValue()))
                                .stream())
                .toList();
    }

    private static Map<WorkerKey, WorkerTurn.Told> told(Transaction tx, List<OpenSession> opened) {
        Map<WorkerKey, WorkerTurn.Told> told = new HashMap<>();
        for (OpenSession open : opened) {
            tx.steps()
                    .find(open.session().job(), open.session().step())
                    .ifPresent(step ->
                            told.put(
                                    open.session().worker(),
                                    new WorkerTurn.Told(SessionAssignment.of(open), step)));
        }
        return told;
    }
}
