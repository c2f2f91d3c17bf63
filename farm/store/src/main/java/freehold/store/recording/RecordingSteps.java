package freehold.store.recording;

import freehold.domain.farm.FarmId;
import freehold.domain.fleet.FleetId;
import freehold.domain.job.JobKey;
import freehold.domain.step.Step;
import freehold.domain.step.StepId;
import freehold.store.Page;
import freehold.store.Steps;
import java.util.List;
import java.util.Optional;

/** Steps whose changes are recorded. */
record RecordingSteps(Steps.Writable inner, Changes changes) implements Steps.Writable {
    @Override
    public Optional<Step> find(JobKey job, StepId id) {
        Optional<Step> found = inner.find(job, id);
        found.ifPresent(changes::hasRead);
        return found;
    }

    @Override
    public List<Step> list(JobKey job, Page page) {
        return read(inner.list(job, page));
    }

    @Override
    public List<Step> ofJob(JobKey job) {
        return read(inner.ofJob(job));
    }

    @Override
    public List<Step> consumersOf(JobKey job, StepId id) {
        return read(inner.consumersOf(job, id));
    }

    @Override
    public List<Candidate> candidates(
            FarmId farm, FleetId fleet, Optional<Candidate> after, int limit) {
        return inner.candidates(farm, fleet, after, limit);
    }

    @Override
    public void insert(Step step) {
        inner.insert(step);
        changes.hasRead(step);
    }

    @Override
    public void update(Step step) {
        changes.updates(step);
        inner.update(step);
    }

    private List<Step> read(List<Step> steps) {
        steps.forEach(changes::hasRead);
        return steps;
    }
}
