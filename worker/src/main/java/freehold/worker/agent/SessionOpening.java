package freehold.worker.agent;

import freehold.api.AssignedSessionAction;
import freehold.api.JobDetailsEntity;
import freehold.worker.session.JobUser;
import freehold.worker.session.Session;
import freehold.worker.session.SessionListener;
import freehold.worker.session.SessionSettings;
import freehold.worker.session.Workplace;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Opens sessions of jobs: finds out what the job needs, and refuses what this worker cannot give.
 */
final class SessionOpening {
    private final FarmLink link;
    private final QueueCredentials queues;
    private final Workshop workshop;

    SessionOpening(FarmLink link, QueueCredentials queues, Workshop workshop) {
        this.link = link;
        this.queues = queues;
        this.workshop = workshop;
    }

    /** A session and where the details of its actions come from. */
    record Opened(Session session, JobEntities entities) {}

    /**
     * Opens a session.
     *
     * @param actions those it begins with
     */
    Opened open(SessionPlace place, List<AssignedSessionAction> actions, SessionListener listener)
            throws EntityRefused, StoppedWaiting, InterruptedException, IOException {
        JobEntities entities = new JobEntities(link, place.jobId());
        entities.prefetch(actions);
        JobDetailsEntity job = entities.job();
        Optional<JobUser> user = user(job);
        Map<String, String> variables =
                new HashMap<>(
                        JobVariables.ofSession(
                                user.isPresent()
                                        ? workshop.settings().variables()
                                        : workshop.variables(),
                                link.worker(),
                                place));
        if (job.queueRoleArn().isPresent()) {
            variables.putAll(queues.variables(place.queueId(), folder(place, user)));
        }
        SessionSettings settings =
                new SessionSettings(
                        place.sessionId(),
                        new Workplace(
                                workshop.sessionRoot(),
                                workshop.settings().retainsWorkingDirectories(),
                                user),
                        Parameters.ofJob(job.parameters().orElse(Map.of())),
                        Parameters.rules(job.pathMappingRules().orElse(List.of())),
                        variables,
                        Extensions.of("the job", job.extensions()));
        return new Opened(session(settings, listener), entities);
    }

    private Optional<JobUser> user(JobDetailsEntity job) throws EntityRefused {
        Optional<JobUser> user = JobUsers.user(workshop.settings().runJobsAs(), job.jobRunAsUser());
        try {
            if (user.isPresent()) {
                user.get().requireKnown();
            }
            return user;
        } catch (IOException unknown) {
            throw new EntityRefused(String.valueOf(unknown.getMessage()));
        }
    }

    /** What keeps commands from running here keeps them from it in every session. */
    private Session session(SessionSettings settings, SessionListener listener)
            throws EntityRefused {
        try {
            return Session.open(settings, listener, workshop.clock(), workshop.random());
        } catch (IOException unusable) {
            throw new EntityRefused(String.valueOf(unusable.getMessage()));
        }
    }

    /** Where the processes of the session may read the credentials of their queue. */
    private PrivateFolder folder(SessionPlace place, Optional<JobUser> user) {
        return user.map(job ->
                        new PrivateFolder(
                                workshop.sessionRoot().resolve(place.queueId() + "-" + job.user()),
                                Optional.of(job.group())))
                .orElseGet(() -> queues.folder(place.queueId()));
    }
}
