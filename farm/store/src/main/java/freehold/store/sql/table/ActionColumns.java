package freehold.store.sql.table;

import freehold.domain.session.ActionDefinition;
import freehold.domain.session.ActionDefinition.EnvironmentEnter;
import freehold.domain.session.ActionDefinition.EnvironmentExit;
import freehold.domain.session.ActionDefinition.SyncInputJobAttachments;
import freehold.domain.session.ActionDefinition.TaskRun;
import freehold.domain.session.ActionStatus;
import freehold.domain.session.SessionAction;
import freehold.domain.session.SessionActionId;
import freehold.domain.session.SessionId;
import freehold.domain.step.StepId;
import freehold.domain.task.TaskId;
import freehold.store.sql.jdbc.Arguments;
import freehold.store.sql.jdbc.Row;
import freehold.store.sql.table.GroupRows.JobAction;
import java.util.Optional;

/** A session action as a row of {@code session_action}. */
final class ActionColumns {
    private ActionColumns() {}

    static Arguments arguments(JobAction written) {
        SessionAction action = written.action();
        return definition(action.definition())
                .and("farmId", written.job().farm())
                .and("sessionId", action.id().session())
                .and("number", action.id().number())
                .and("status", action.status())
                .and("startedAt", action.startedAt())
                .and("endedAt", action.endedAt())
                .and("workerUpdatedAt", action.workerUpdatedAt())
                .and("progressPercent", action.progressPercent())
                .and("progressMessage", action.progressMessage())
                .and("processExitCode", action.processExitCode())
                .and("manifests", action.manifests());
    }

    static SessionAction action(Row row) {
        return new SessionAction(
                new SessionActionId(new SessionId(row.text("session_id")), row.integer("number")),
                definition(row),
                row.choice(ActionStatus.class, "status"),
                row.maybeInstant("started_at"),
                row.maybeInstant("ended_at"),
                row.maybeInstant("worker_updated_at"),
                row.maybeDecimal("progress_percent"),
                row.maybeText("progress_message"),
                row.maybeInteger("process_exit_code"),
                row.maybeText("manifests"));
    }

    private static Arguments definition(ActionDefinition definition) {
        return switch (definition) {
            case SyncInputJobAttachments sync ->
                    columns(Kind.SYNC, sync.step(), Optional.empty(), Optional.empty());
            case EnvironmentEnter enter ->
                    columns(
                            Kind.ENTER,
                            Optional.empty(),
                            Optional.empty(),
                            Optional.of(enter.environmentId()));
            case EnvironmentExit exit ->
                    columns(
                            Kind.EXIT,
                            Optional.empty(),
                            Optional.empty(),
                            Optional.of(exit.environmentId()));
            case TaskRun run ->
                    columns(
                            Kind.TASK_RUN,
                            Optional.of(run.task().step()),
                            Optional.of(run.task().index()),
                            Optional.empty());
        };
    }

    private static Arguments columns(
            Kind kind,
            Optional<StepId> step,
            Optional<Long> taskIndex,
            Optional<String> environment) {
        return Arguments.of("kind", kind)
                .and("stepId", step)
                .and("taskIndex", taskIndex)
                .and("environmentId", environment);
    }

    private static ActionDefinition definition(Row row) {
        return switch (row.choice(Kind.class, "kind")) {
            case SYNC -> new SyncInputJobAttachments(row.maybeText("step_id").map(StepId::new));
            case ENTER -> new EnvironmentEnter(row.text("environment_id"));
            case EXIT -> new EnvironmentExit(row.text("environment_id"));
            case TASK_RUN ->
                    new TaskRun(
                            new TaskId(new StepId(row.text("step_id")), row.number("task_index")));
        };
    }

    /** What kind of action a row holds. */
    private enum Kind {
        SYNC,
        ENTER,
        EXIT,
        TASK_RUN
    }
}
