package freehold.store.recording;

import freehold.domain.farm.FarmId;
import freehold.domain.job.Job;
import freehold.domain.job.JobKey;
import freehold.domain.queue.QueueId;
import freehold.store.Jobs;
import freehold.store.Page;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Jobs whose changes are recorded. */
record RecordingJobs(Jobs.Writable inner, Changes changes) implements Jobs.Writable {
    @Override
    public Optional<Job> find(JobKey key) {
        Optional<Job> found = inner.find(key);
        found.ifPresent(changes::hasRead);
        return found;
    }

    @Override
    public List<Job> list(FarmId farm, QueueId queue, Page page) {
        return inner.list(farm, queue, page);
    }

    @Override
    public List<JobKey> beingCreated(int limit) {
        return inner.beingCreated(limit);
    }

    @Override
    public List<JobKey> beingUpdated(int limit) {
        return inner.beingUpdated(limit);
    }

    @Override
    public List<JobKey> expired(Instant before, int limit) {
        return inner.expired(before, limit);
    }

    @Override
    public void insert(Job job) {
        inner.insert(job);
        changes.inserts(job);
    }

    @Override
    public void update(Job job) {
        changes.updates(job);
        inner.update(job);
    }

    @Override
    public int delete(JobKey key, int limit) {
        return inner.delete(key, limit);
    }
}
