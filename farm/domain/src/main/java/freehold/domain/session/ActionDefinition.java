package freehold.domain.session;

import freehold.domain.step.StepId;
import freehold.domain.task.TaskId;
import java.util.Optional;

/** What a session action is to do. */
public sealed interface ActionDefinition {
    /**
     * Brings the job's input attachments, or with a step the outputs of that step's dependencies.
     */
    record SyncInputJobAttachments(Optional<StepId> step) implements ActionDefinition {}

    /** Enters an environment: {@code JOB:<job>:<name>} or {@code STEP:<step>:<name>}. */
    record EnvironmentEnter(String environmentId) implements ActionDefinition {}

    /** Exits an environment that was entered, or whose entering was tried. */
    record EnvironmentExit(String environmentId) implements ActionDefinition {}

    /** Runs one task. */
    record TaskRun(TaskId task) implements ActionDefinition {}
}
