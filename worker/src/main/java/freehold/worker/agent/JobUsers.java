package freehold.worker.agent;

import freehold.api.JobRunAsUser;
import freehold.api.PosixUser;
import freehold.api.RunAs;
import freehold.worker.RunJobsAs;
import freehold.worker.session.JobUser;
import java.util.Optional;

/** Decides as whom a job runs, between what its queue says and what the worker was told. */
final class JobUsers {
    private JobUsers() {}

    /**
     * The user, or empty for the worker's own.
     *
     * @throws EntityRefused if the queue decides and names none
     */
    static Optional<JobUser> user(RunJobsAs told, Optional<JobRunAsUser> queue)
            throws EntityRefused {
        return switch (told) {
            case RunJobsAs.AgentUser() -> Optional.empty();
            case RunJobsAs.Always(JobUser user) -> Optional.of(user);
            case RunJobsAs.QueueUser() -> ofQueue(queue);
        };
    }

    private static Optional<JobUser> ofQueue(Optional<JobRunAsUser> queue) throws EntityRefused {
        JobRunAsUser says = queue.orElseThrow(JobUsers::none);
        if (says.runAs() == RunAs.WORKER_AGENT_USER) {
            return Optional.empty();
        }
        PosixUser user =
                says.posix()
                        .filter(named -> !named.user().isEmpty() && !named.group().isEmpty())
                        .orElseThrow(JobUsers::none);
        try {
            return Optional.of(new JobUser(user.user(), user.group()));
        } catch (IllegalArgumentException noName) {
            throw new EntityRefused("the queue's jobRunAsUser: " + noName.getMessage());
        }
    }

    private static EntityRefused none() {
        return new EntityRefused(
                "the queue names no POSIX user and group to run jobs as (jobRunAsUser); set them,"
                        + " or start the worker with --run-jobs-as-agent-user or --posix-job-user");
    }
}
