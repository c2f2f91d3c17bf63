package freehold.controlplane.schedule;

import freehold.domain.job.JobKey;
import freehold.domain.limit.AcquiredLimit;
import freehold.domain.limit.LimitId;
import freehold.domain.limit.QueueLimit;
import freehold.domain.scheduling.HostRequirements;
import freehold.domain.session.Session;
import freehold.store.Reading;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The limits of a queue as the scheduler sees them: as they stand, or as they will once some
 * sessions that hold units are over.
 *
 * @param ending units that count as free already
 */
public record QueueLimits(Map<LimitId, Integer> ending) {
    /** As they stand. */
    static final QueueLimits NOW = new QueueLimits(Map.of());

    public QueueLimits {
        ending = Map.copyOf(ending);
    }

    /** As they will be once these sessions are over. */
    static QueueLimits after(Reading reading, List<Session> sessions) {
        return new QueueLimits(
                sessions.stream()
                        .flatMap(it -> reading.limits().acquired(it.job().farm(), it.id()).stream())
                        .collect(
                                Collectors.toMap(
                                        AcquiredLimit::limit, AcquiredLimit::count, Integer::sum)));
    }

    /** Whether the queue of a session may go on to use the limits that the session has units of. */
    static boolean mayBeUsedBy(Reading reading, Session session) {
        JobKey job = session.job();
        return reading.limits().acquired(job.farm(), session.id()).stream()
                .allMatch(it ->
                        reading.queueLimitAssociations()
                                .find(job.farm(), job.queue(), it.limit())
                                .filter(association -> association.status().handsOutUnits())
                                .isPresent());
    }

    /** The limits of a job's queue as they stand; none for a step that cannot need any. */
    public static List<QueueLimit> of(Reading reading, JobKey job, HostRequirements requirements) {
        return NOW.read(reading, job, requirements);
    }

    List<QueueLimit> read(Reading reading, JobKey job, HostRequirements requirements) {
        return requirements.amounts().findAny().isEmpty()
                ? List.of()
                : reading.limits().ofQueue(job.farm(), job.queue()).stream()
                        .map(this::ended)
                        .toList();
    }

    private QueueLimit ended(QueueLimit of) {
        int units = ending.getOrDefault(of.limit().id(), 0);
        return units == 0 ? of : new QueueLimit(of.limit().without(units), of.status());
    }
}
