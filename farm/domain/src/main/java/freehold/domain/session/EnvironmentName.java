package freehold.domain.session;

import freehold.domain.job.JobId;
import freehold.domain.step.StepId;

/**
 * An environment as session actions name it: {@code JOB:<job>:<name>} for the queue's and the job's
 * own, {@code STEP:<step>:<name>} for a step's (API: environment identifiers).
 */
public sealed interface EnvironmentName {
    /** An environment of the job, its own or its queue's. */
    record OfJob(JobId job, String name) implements EnvironmentName {}

    /** An environment of one step. */
    record OfStep(StepId step, String name) implements EnvironmentName {}

    static String ofJob(JobId job, String name) {
        return "JOB:" + job + ":" + name;
    }

    static String ofStep(StepId step, String name) {
        return "STEP:" + step + ":" + name;
    }

    /**
     * Reads the wire form; a name may itself hold colons.
     *
     * @throws IllegalArgumentException if it is neither form
     */
    static EnvironmentName parse(String value) {
        String[] parts = value.split(":", 3);
        if (parts.length == 3 && parts[0].equals("JOB")) {
            return new OfJob(new JobId(parts[1]), parts[2]);
        }
        if (parts.length == 3 && parts[0].equals("STEP")) {
            return new OfStep(new StepId(parts[1]), parts[2]);
        }
        throw new IllegalArgumentException("not an environment identifier: '" + value + "'");
    }
}
