package freehold.worker;

import freehold.worker.session.JobUser;

/** As which user of its host a worker runs jobs. */
public sealed interface RunJobsAs {
    /** As the one their queue names; a queue that names none gets no job run here. */
    record QueueUser() implements RunJobsAs {}

    /** As the user of the worker itself, whatever their queue says. */
    record AgentUser() implements RunJobsAs {}

    /** As this one, whatever their queue says. */
    record Always(JobUser user) implements RunJobsAs {}
}
