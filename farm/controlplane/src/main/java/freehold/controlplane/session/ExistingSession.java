package freehold.controlplane.session;

import freehold.controlplane.Existing;
import freehold.controlplane.NotFound;
import freehold.domain.job.JobKey;
import freehold.domain.session.Session;
import freehold.domain.session.SessionId;
import freehold.store.Reading;

/** Finds the session a path names, or refuses with the first of its parts that does not exist. */
final class ExistingSession {
    private ExistingSession() {}

    static Session find(Reading reading, JobKey job, SessionId id) {
        return reading.sessions()
                .find(job, id)
                .orElseThrow(() -> {
                    Existing.job(reading, job);
                    return NotFound.session(id);
                });
    }
}
