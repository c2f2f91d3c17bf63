package freehold.simulation;

import freehold.domain.job.Job;
import freehold.domain.job.JobKey;
import freehold.domain.job.JobLifecycle;
import freehold.domain.step.Step;
import freehold.domain.step.StepId;
import freehold.domain.step.StepLifecycle;
import freehold.domain.task.TaskStatus;
import freehold.store.Reading;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds what should have gone on. */
final class Stuck {
    private Stuck() {}

    /** What of a job neither has ended nor is held by a user or by what the job needs. */
    static List<String> of(Reading reading, JobKey key) {
        List<String> stuck = new ArrayList<>();
        Job job = reading.jobs().find(key).orElseThrow();
        if (job.lifecycle() == JobLifecycle.CREATE_IN_PROGRESS
                || job.lifecycle() == JobLifecycle.UPDATE_IN_PROGRESS) {
            stuck.add(key.id() + " is " + job.lifecycle());
        }
        boolean allEnded =
                job.counts().total() > 0
                        && job.counts().of(TaskStatus.SUCCEEDED) == job.counts().total();
        if (!allEnded) {
            steps(reading.steps().ofJob(key)).forEach(it -> stuck.add(key.id() + " " + it));
        }
        return stuck;
    }

    /** Steps that wait for held steps are held too. */
    private static List<String> steps(List<Step> steps) {
        Set<StepId> held = new HashSet<>();
        List<String> stuck = new ArrayList<>();
        for (Step step : steps) {
            boolean waitsForHeld =
                    step.definition().dependencies().stream().anyMatch(held::contains);
            if (isHeld(step) || waitsForHeld) {
                held.add(step.id());
            }
            boolean served = !JobTemplates.isForAnotherFleet(step);
            for (TaskStatus status : TaskStatus.values()) {
                long count = step.counts().of(status);
                if (served && count > 0 && moves(status, waitsForHeld)) {
                    stuck.add(step.definition().name() + " has " + count + " " + status);
                }
            }
            if (step.lifecycle() == StepLifecycle.UPDATE_IN_PROGRESS) {
                stuck.add(step.definition().name() + " is UPDATE_IN_PROGRESS");
            }
        }
        return stuck;
    }

    private static boolean isHeld(Step step) {
        return JobTemplates.isForAnotherFleet(step)
                || step.hasEndedBadly()
                || step.counts().of(TaskStatus.SUSPENDED) > 0
                || step.counts().of(TaskStatus.NOT_COMPATIBLE) > 0;
    }

    private static boolean moves(TaskStatus status, boolean waitsForHeld) {
        return status.isActive()
                || status == TaskStatus.READY
                || (status == TaskStatus.PENDING && !waitsForHeld);
    }
}
