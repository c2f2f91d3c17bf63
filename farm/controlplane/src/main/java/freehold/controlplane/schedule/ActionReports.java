package freehold.controlplane.schedule;

import freehold.api.DeadlineShapes;
import freehold.api.UpdatedSessionActionInfo;
import freehold.domain.session.ActionReport;
import freehold.domain.session.ActionStatus;
import freehold.domain.session.SessionActionId;
import freehold.protocol.rest.Json;
import java.util.List;
import java.util.Map;

/** Reads what a worker reports of its actions. */
final class ActionReports {
    private ActionReports() {}

    static List<ActionReport> read(Map<String, UpdatedSessionActionInfo> updates) {
        return updates.entrySet().stream()
                .map(update -> report(SessionActionId.parse(update.getKey()), update.getValue()))
                .toList();
    }

    private static ActionReport report(SessionActionId action, UpdatedSessionActionInfo update) {
        return new ActionReport(
                action,
                update.completedStatus().map(status -> ActionStatus.valueOf(status.name())),
                update.startedAt(),
                update.endedAt(),
                update.updatedAt(),
                update.progressPercent().map(Float::doubleValue),
                update.progressMessage(),
                update.processExitCode(),
                update.manifests()
                        .map(it ->
                                Json.write(
                                        DeadlineShapes.TASK_RUN_MANIFEST_PROPERTIES_LIST_REQUEST,
                                        it)));
    }
}
