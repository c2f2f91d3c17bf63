package freehold.domain.explanation;

import freehold.domain.fleet.Fleet;
import freehold.domain.queue.AssociationStatus;
import freehold.domain.scaling.FleetSize;
import freehold.domain.scheduling.Scheduler.Candidate;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A fleet that is associated with a queue, as its scheduling stands.
 *
 * @param scaling what is recommended for it, if it scales
 */
public record FleetSurvey(
        Fleet fleet,
        Association association,
        Workforce workforce,
        Demand demand,
        Optional<Scaling> scaling) {
    /**
     * How the fleet scales.
     *
     * @param trouble what keeps its workers from being started
     */
    public record Scaling(FleetSize size, Optional<String> trouble) {}

    /**
     * What the queue may have of the fleet.
     *
     * @param sessions how many sessions it has there now
     */
    public record Association(AssociationStatus status, int sessions) {}

    /**
     * The fleet's workers.
     *
     * @param shortfalls of one that is NOT_COMPATIBLE, if there is one
     * @param with the jobs that have most of them
     */
    public record Workforce(
            WorkerCounts workers,
            Optional<Instant> lastHeardAt,
            List<Shortfall> shortfalls,
            List<FleetReason.Occupation> with) {
        public Workforce {
            shortfalls = List.copyOf(shortfalls);
            with = List.copyOf(with);
        }
    }

    /**
     * What the fleet could do now, best first.
     *
     * @param isAll whether there is no more than that
     */
    public record Demand(List<ReadyStep> steps, boolean isAll) {
        public Demand {
            steps = List.copyOf(steps);
        }

        List<Candidate> candidates() {
            return steps.stream().map(ReadyStep::candidate).toList();
        }
    }

    /** A step with so many READY tasks. */
    public record ReadyStep(Candidate candidate, long tasks) {}
}
