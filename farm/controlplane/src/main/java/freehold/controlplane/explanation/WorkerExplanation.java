package freehold.controlplane.explanation;

import freehold.controlplane.schedule.Candidates;
import freehold.domain.explanation.Finding;
import freehold.domain.explanation.WorkerReasons;
import freehold.domain.fleet.Fleet;
import freehold.domain.worker.Worker;
import freehold.store.Page;
import java.util.List;
import java.util.Optional;

/** Why a worker does what it does, or nothing. */
final class WorkerExplanation {
    private static final int QUEUES = 1_000;

    private WorkerExplanation() {}

    static List<Finding> findings(Facts facts, Worker worker, Fleet fleet) {
        long queues =
                facts
                        .reading()
                        .queueFleetAssociations()
                        .list(
                                fleet.farm(),
                                Optional.empty(),
                                Optional.of(fleet.id()),
                                Page.first(QUEUES))
                        .stream()
                        .filter(association -> association.status().handsOutTasks())
                        .count();
        WorkerReasons.Case about =
                new WorkerReasons.Case(
                        worker,
                        fleet,
                        facts.lastHeard(worker.key()),
                        facts.shortfalls(worker, fleet),
                        facts.reading().sessions().openOn(worker.key()),
                        queues,
                        facts.candidates(fleet).stream()
                                .map(it -> Candidates.candidate(facts.reading(), it))
                                .toList());
        return WorkerReasons.of(about).stream().map(Finding::of).toList();
    }
}
