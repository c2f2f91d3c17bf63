package freehold.controlplane.event;

import freehold.api.extension.Event;
import freehold.controlplane.access.Account;
import freehold.domain.event.EventPosition;
import freehold.domain.event.EventSubject;
import freehold.domain.event.FarmEvent;
import freehold.domain.event.StatusChange.BudgetThresholdReached;
import freehold.domain.event.StatusChange.FleetSizeChange;
import freehold.domain.event.StatusChange.JobLifecycleChange;
import freehold.domain.event.StatusChange.JobRunChange;
import freehold.domain.event.StatusChange.StepLifecycleChange;
import freehold.domain.event.StatusChange.StepRunChange;
import freehold.domain.event.StatusChange.TaskRunChange;
import freehold.domain.step.StepId;
import freehold.domain.task.StatusCounts;
import freehold.domain.task.TaskId;
import freehold.domain.task.TaskStatus;
import freehold.protocol.Document;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Puts events into the envelope that Amazon EventBridge delivers them in. */
public final class EventViews {
    private static final String SOURCE = "aws.deadline";

    private final Account account;
    private final String region;

    /**
     * @param region the one this installation answers for
     */
    public EventViews(Account account, String region) {
        this.account = account;
        this.region = region;
    }

    Event view(FarmEvent event) {
        return Event.builder()
                .version("0")
                .id(id(event))
                .detailType(event.change().kind().detailType())
                .source(SOURCE)
                .account(account.id())
                .time(event.at().truncatedTo(ChronoUnit.SECONDS))
                .region(region)
                .resources(List.of())
                .detail(new Document.JsonObject(detail(event)))
                .build();
    }

    /** The same for the same event, whoever asks and how often. */
    private static String id(FarmEvent event) {
        EventPosition record = event.record();
        String name =
                String.join(
                        "/",
                        event.subject().farm().value(),
                        Long.toString(record.epoch()),
                        Long.toString(record.transaction()),
                        Long.toString(record.sequence()),
                        Long.toString(event.number()));
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }

    private static Map<String, Document> detail(FarmEvent event) {
        Map<String, Document> detail = of(event.subject());
        switch (event.change()) {
            case JobLifecycleChange(var before, var after) -> {
                before.ifPresent(it -> detail.put("previousLifecycleStatus", text(it.name())));
                detail.put("lifecycleStatus", text(after.name()));
            }
            case JobRunChange(var before, var after, var counts) ->
                    putRun(detail, before, after, counts);
            case StepLifecycleChange(var step, var before, var after) -> {
                putStep(detail, step);
                detail.put("previousLifecycleStatus", text(before.name()));
                detail.put("lifecycleStatus", text(after.name()));
            }
            case StepRunChange(var step, var before, var after, var counts) -> {
                putStep(detail, step);
                putRun(detail, before, after, counts);
            }
            case TaskRunChange(var step, var before, var after, var tasks) -> {
                putStep(detail, step);
                long index = tasks.ranges().getFirst().first();
                detail.put("taskId", text(new TaskId(step, index).value()));
                detail.put("previousRunStatus", text(before.name()));
                detail.put("runStatus", text(after.name()));
            }
            case FleetSizeChange(var fleet, int before, int after) -> {
                detail.put("fleetId", text(fleet.value()));
                detail.put("oldFleetSize", number(before));
                detail.put("newFleetSize", number(after));
            }
            case BudgetThresholdReached(var budget, float percent) -> {
                detail.put("budgetId", text(budget.value()));
                detail.put(
                        "thresholdInPercent",
                        new Document.JsonNumber(
                                new BigDecimal(Float.toString(percent)).stripTrailingZeros()));
            }
        }
        return detail;
    }

    private static Map<String, Document> of(EventSubject subject) {
        Map<String, Document> detail = new LinkedHashMap<>();
        detail.put("farmId", text(subject.farm().value()));
        subject.job()
                .ifPresent(job -> {
                    detail.put("queueId", text(job.queue().value()));
                    detail.put("jobId", text(job.id().value()));
                });
        return detail;
    }

    private static void putStep(Map<String, Document> detail, StepId step) {
        detail.put("stepId", text(step.value()));
    }

    private static void putRun(
            Map<String, Document> detail,
            TaskStatus before,
            TaskStatus after,
            StatusCounts counts) {
        detail.put("previousTaskRunStatus", text(before.name()));
        detail.put("taskRunStatus", text(after.name()));
        Map<String, Document> all = new LinkedHashMap<>();
        for (TaskStatus status : TaskStatus.values()) {
            all.put(status.name(), number(counts.of(status)));
        }
        detail.put("taskRunStatusCounts", new Document.JsonObject(all));
    }

    private static Document number(long value) {
        return new Document.JsonNumber(BigDecimal.valueOf(value));
    }

    private static Document text(String value) {
        return new Document.JsonString(value);
    }
}
