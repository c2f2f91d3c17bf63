package freehold.controlplane.schedule;

import freehold.api.AssignedSession;
import freehold.api.AssignedSessionAction;
import freehold.api.AssignedSessionActionDefinition;
import freehold.api.CompletedStatus;
import freehold.api.UpdateWorkerScheduleResponse;
import freehold.api.UpdatedSessionActionInfo;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** What workers of tests say, and how tests read what workers are told. */
public final class Reports {
    private Reports() {}

    public static Map<String, UpdatedSessionActionInfo> none() {
        return Map.of();
    }

    public static UpdatedSessionActionInfo running(Instant at) {
        return UpdatedSessionActionInfo.builder()
                .startedAt(at)
                .updatedAt(at)
                .progressPercent(10f)
                .build();
    }

    public static UpdatedSessionActionInfo ended(CompletedStatus status, Instant at) {
        return UpdatedSessionActionInfo.builder()
                .completedStatus(status)
                .startedAt(at)
                .endedAt(at)
                .processExitCode(status == CompletedStatus.SUCCEEDED ? 0 : 1)
                .build();
    }

    public static UpdatedSessionActionInfo neverAttempted() {
        return UpdatedSessionActionInfo.builder()
                .completedStatus(CompletedStatus.NEVER_ATTEMPTED)
                .build();
    }

    /** The actions of the one session of an answer. */
    public static List<AssignedSessionAction> actions(UpdateWorkerScheduleResponse answer) {
        return session(answer).sessionActions();
    }

    public static AssignedSession session(UpdateWorkerScheduleResponse answer) {
        return answer.assignedSessions().values().iterator().next();
    }

    /** The kinds of the actions of the one session of an answer, in order. */
    public static List<String> kinds(UpdateWorkerScheduleResponse answer) {
        return actions(answer).stream().map(it -> kind(it.definition())).toList();
    }

    private static String kind(AssignedSessionActionDefinition definition) {
        return switch (definition) {
            case AssignedSessionActionDefinition.EnvEnter _ -> "enter";
            case AssignedSessionActionDefinition.EnvExit _ -> "exit";
            case AssignedSessionActionDefinition.TaskRun _ -> "run";
            case AssignedSessionActionDefinition.SyncInputJobAttachments _ -> "sync";
            case AssignedSessionActionDefinition.SdkUnknownMember _ -> "unknown";
        };
    }
}
