package freehold.store.sql.table;

import freehold.domain.Audit;
import freehold.domain.task.StatusCounts;
import freehold.domain.task.TaskStatus;
import freehold.store.Page;
import freehold.store.sql.jdbc.Arguments;
import freehold.store.sql.jdbc.Row;

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
