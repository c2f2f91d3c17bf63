package freehold.controlplane.explanation;

import freehold.controlplane.schedule.Candidates;
import freehold.domain.explanation.Finding;
import freehold.domain.explanation.Named;
import freehold.domain.explanation.QueueReason;
import freehold.domain.explanation.Reason;
import freehold.domain.explanation.WorkerReason;
import freehold.domain.explanation.WorkerReasons;
import freehold.domain.fleet.Fleet;
import freehold.domain.queue.Queue;
import freehold.domain.worker.Worker;
import freehold.store.Page;
import freehold.store.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Why a worker does what it does, or nothing. */
final class WorkerExplanation {
    private static final int QUEUES = 1_000;

    private WorkerExplanation() {}

    static List<Finding> findings(Facts facts, Worker worker, Fleet fleet) {
        List<Queue> queues = served(facts.reading(), fleet);
        WorkerReasons.Case about =
                new WorkerReasons.Case(
                        worker,
                        fleet,
                        facts.lastHeard(worker.key()),
                        facts.shortfalls(worker, fleet),
                        facts.reading().sessions().openOn(worker.key()),
                        queues.size(),
                        facts.candidates(fleet).stream()
                                .map(it -> Candidates.candidate(facts.reading(), it))
                                .toList());
        List<WorkerReason> reasons = WorkerReasons.of(about);
        return reasons.getFirst() instanceof WorkerReason.NoReadyTasks(var named, _)
                ? withoutWork(facts, named, queues)
                : reasons.stream().map(Finding::of).toList();
    }

    /**
     * What is READY in a blocked queue is no work: that comes first, then that the others have
     * none.
     */
    private static List<Finding> withoutWork(Facts facts, Named.OfFleet fleet, List<Queue> queues) {
        List<List<QueueReason>> blocked =
                queues.stream().map(facts::blocking).filter(it -> !it.isEmpty()).toList();
        List<Reason> reasons = new ArrayList<>();
        blocked.forEach(reasons::addAll);
        if (blocked.size() < queues.size()) {
            reasons.add(new WorkerReason.NoReadyTasks(fleet, queues.size() - blocked.size()));
        }
        return reasons.stream().map(Finding::of).toList();
    }

    private static List<Queue> served(Reading reading, Fleet fleet) {
        return reading
                .queueFleetAssociations()
                .list(fleet.farm(), Optional.empty(), Optional.of(fleet.id()), Page.first(QUEUES))
                .stream()
                .filter(association -> association.status().handsOutTasks())
                .flatMap(it -> reading.queues().find(it.farm(), it.queue()).stream())
                .toList();
    }
}
