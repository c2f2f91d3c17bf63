package freehold.worker.agent;

import freehold.api.JobDetailsEntity;
import freehold.api.JobRunAsUser;
import freehold.api.PosixUser;
import freehold.api.RunAs;
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

    Opened open(SessionPlace place, SessionListener listener)
            throws EntityRefused, StoppedWaiting, InterruptedException, IOException {
        JobEntities entities = new JobEntities(link, place.jobId());
        JobDetailsEntity job = entities.job();
        refuseOtherUsers(job.jobRunAsUser());
        Map<String, String> variables =
                new HashMap<>(JobVariables.ofSession(workshop.variables(), link.worker(), place));
        if (job.queueRoleArn().isPresent()) {
            variables.putAll(queues.variables(place.queueId()));
        }
        SessionSettings settings =
                new SessionSettings(
                        place.sessionId(),
                        new Workplace(
                                workshop.sessionRoot(),
                                workshop.settings().retainsWorkingDirectories(),
                                Optional.empty()),
                        Parameters.ofJob(job.parameters().orElse(Map.of())),
                        Parameters.rules(job.pathMappingRules().orElse(List.of())),
                        variables,
                        Extensions.of("the job", job.extensions()));
        return new Opened(
                Session.open(settings, listener, workshop.clock(), workshop.random()), entities);
    }

    private void refuseOtherUsers(Optional<JobRunAsUser> asked) throws EntityRefused {
        if (workshop.settings().asAgentUser()) {
            return;
        }
        JobRunAsUser user =
                asked.orElseThrow(() ->
                        new EntityRefused(
                                "the queue names no user to run jobs as, and this worker does not"
                                        + " run them as its own"));
        String own = System.getProperty("user.name", "");
        boolean runsAsOwn =
                user.runAs() == RunAs.WORKER_AGENT_USER
                        || user.posix().map(PosixUser::user).equals(Optional.of(own));
        if (!runsAsOwn) {
            throw new EntityRefused(
                    "the queue wants its jobs run as another user than %s, as whom this worker runs; let it run jobs as its own user, or start it as the queue's"
                            .formatted(own));
        }
    }
}
