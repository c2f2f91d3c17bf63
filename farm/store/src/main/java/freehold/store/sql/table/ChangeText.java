package freehold.store.sql.table;

import freehold.domain.budget.BudgetId;
import freehold.domain.event.EventKind;
import freehold.domain.event.IndexRanges;
import freehold.domain.event.IndexRanges.Range;
import freehold.domain.event.StatusChange;
import freehold.domain.event.StatusChange.BudgetThresholdReached;
import freehold.domain.event.StatusChange.FleetSizeChange;
import freehold.domain.event.StatusChange.JobLifecycleChange;
import freehold.domain.event.StatusChange.JobRunChange;
import freehold.domain.event.StatusChange.StepLifecycleChange;
import freehold.domain.event.StatusChange.StepRunChange;
import freehold.domain.event.StatusChange.TaskRunChange;
import freehold.domain.fleet.FleetId;
import freehold.domain.job.JobLifecycle;
import freehold.domain.step.StepId;
import freehold.domain.step.StepLifecycle;
import freehold.domain.task.TaskStatus;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Changes as a column holds them: one per line, its parts parted by bars, such as {@code
 * TASK_RUN|step-…|READY|SCHEDULED|0-4,7}.
 */
final class ChangeText {
    private static final String NOTHING = "-";

    private ChangeText() {}

    static String of(List<StatusChange> changes) {
        return changes.stream().map(ChangeText::of).collect(Collectors.joining("\n"));
    }

    static List<StatusChange> changes(String text) {
        return text.lines().map(ChangeText::change).toList();
    }

    private static String of(StatusChange change) {
        String kind = change.kind().name();
        return switch (change) {
            case JobLifecycleChange(var before, var after) ->
                    line(kind, before.map(Enum::name).orElse(NOTHING), after.name());
            case JobRunChange(var before, var after, var counts) ->
                    line(kind, before.name(), after.name(), Columns.text(counts));
            case StepLifecycleChange(var step, var before, var after) ->
                    line(kind, step.value(), before.name(), after.name());
            case StepRunChange(var step, var before, var after, var counts) ->
                    line(kind, step.value(), before.name(), after.name(), Columns.text(counts));
            case TaskRunChange(var step, var before, var after, var tasks) ->
                    line(kind, step.value(), before.name(), after.name(), text(tasks));
            case FleetSizeChange(var fleet, int before, int after) ->
                    line(kind, fleet.value(), Integer.toString(before), Integer.toString(after));
            case BudgetThresholdReached(var budget, float percent) ->
                    line(kind, budget.value(), Float.toString(percent));
        };
    }

    private static StatusChange change(String line) {
        String[] part = line.split("\\|", -1);
        return switch (EventKind.valueOf(part[0])) {
            case JOB_LIFECYCLE ->
                    new JobLifecycleChange(
                            Optional.of(part[1])
                                    .filter(before -> !before.equals(NOTHING))
                                    .map(JobLifecycle::valueOf),
                            JobLifecycle.valueOf(part[2]));
            case JOB_RUN ->
                    new JobRunChange(
                            TaskStatus.valueOf(part[1]),
                            TaskStatus.valueOf(part[2]),
                            Columns.counts(part[3]));
            case STEP_LIFECYCLE ->
                    new StepLifecycleChange(
                            new StepId(part[1]),
                            StepLifecycle.valueOf(part[2]),
                            StepLifecycle.valueOf(part[3]));
            case STEP_RUN ->
                    new StepRunChange(
                            new StepId(part[1]),
                            TaskStatus.valueOf(part[2]),
                            TaskStatus.valueOf(part[3]),
                            Columns.counts(part[4]));
            case TASK_RUN ->
                    new TaskRunChange(
                            new StepId(part[1]),
                            TaskStatus.valueOf(part[2]),
                            TaskStatus.valueOf(part[3]),
                            ranges(part[4]));
            case FLEET_SIZE ->
                    new FleetSizeChange(
                            new FleetId(part[1]),
                            Integer.parseInt(part[2]),
                            Integer.parseInt(part[3]));
            case BUDGET_THRESHOLD ->
                    new BudgetThresholdReached(new BudgetId(part[1]), Float.parseFloat(part[2]));
        };
    }

    private static String line(String... parts) {
        return String.join("|", parts);
    }

    private static String text(IndexRanges tasks) {
        return tasks.ranges().stream()
                .map(range ->
                        range.first() == range.last()
                                ? Long.toString(range.first())
                                : range.first() + "-" + range.last())
                .collect(Collectors.joining(","));
    }

    private static IndexRanges ranges(String text) {
        return new IndexRanges(Arrays.stream(text.split(",", -1)).map(ChangeText::range).toList());
    }

    private static Range range(String text) {
        int dash = text.indexOf('-');
        return dash < 0
                ? new Range(Long.parseLong(text), Long.parseLong(text))
                : new Range(
                        Long.parseLong(text, 0, dash, 10),
                        Long.parseLong(text, dash + 1, text.length(), 10));
    }
}
