package freehold.store.sql.table;

import freehold.domain.Audit;
import freehold.domain.farm.FarmId;
import freehold.domain.task.StatusCounts;
import freehold.domain.task.TaskStatus;
import freehold.domain.worker.WorkerKey;
import freehold.store.Page;
import freehold.store.sql.jdbc.Arguments;
import freehold.store.sql.jdbc.Row;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The columns that many tables have. */
final class Columns {
    private Columns() {}

    static Audit audit(Row row) {
        return new Audit(
                row.instant("created_at"),
                row.text("created_by"),
                row.maybeInstant("updated_at"),
                row.maybeText("updated_by"));
    }

    static Arguments withAudit(Arguments arguments, Audit audit) {
        return arguments
                .and("createdAt", audit.createdAt())
                .and("createdBy", audit.createdBy())
                .and("updatedAt", audit.updatedAt())
                .and("updatedBy", audit.updatedBy());
    }

    /** The page's bounds; identifiers sort after the empty text that the first page starts at. */
    static Arguments withPage(Arguments arguments, Page page) {
        return arguments.and("after", page.after().orElse("")).and("limit", page.limit());
    }

    /** For each farm, which workers of it are meant: {@code :farm} and {@code :workers}. */
    static List<Arguments> byFarm(Set<WorkerKey> workers) {
        Map<FarmId, List<String>> ids = new HashMap<>();
        workers.forEach(key ->
                ids.computeIfAbsent(key.farm(), _ -> new ArrayList<>()).add(key.id().value()));
        return ids.entrySet().stream()
                .map(each ->
                        Arguments.of("farm", each.getKey())
                                .and("workers", String.join(",", each.getValue())))
                .toList();
    }

    /** Writes {@code READY:7 RUNNING:1}; statuses without tasks are left out. */
    static String text(StatusCounts counts) {
        StringBuilder text = new StringBuilder();
        for (TaskStatus status : TaskStatus.values()) {
            if (counts.of(status) > 0) {
                text.append(text.isEmpty() ? "" : " ").append(status);
                text.append(':').append(counts.of(status));
            }
        }
        return text.toString();
    }

    static StatusCounts counts(String text) {
        StatusCounts counts = StatusCounts.none();
        int at = 0;
        while (at < text.length()) {
            int colon = text.indexOf(':', at);
            int space = text.indexOf(' ', colon);
            int end = space < 0 ? text.length() : space;
            counts =
                    counts.plus(
                            TaskStatus.valueOf(text.substring(at, colon)),
                            Long.parseLong(text, colon + 1, end, 10));
            at = end + 1;
        }
        return counts;
    }
}
