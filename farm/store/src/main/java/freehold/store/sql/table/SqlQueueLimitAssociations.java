package freehold.store.sql.table;

import freehold.domain.farm.FarmId;
import freehold.domain.job.JobId;
import freehold.domain.limit.LimitAssociationStatus;
import freehold.domain.limit.LimitId;
import freehold.domain.limit.QueueLimitAssociation;
import freehold.domain.queue.QueueId;
import freehold.store.Page;
import freehold.store.QueueLimitAssociations;
import freehold.store.sql.jdbc.Arguments;
import freehold.store.sql.jdbc.Row;
import freehold.store.sql.jdbc.SqlConnection;
import java.util.List;
import java.util.Optional;

/**
 * Queue-limit associations in the table {@code queue_limit_association}, and the reviews that
 * follow from their deletion in {@code compatibility_review}.
 */
final class SqlQueueLimitAssociations implements QueueLimitAssociations.Writable {
    private final SqlConnection sql;

    SqlQueueLimitAssociations(SqlConnection sql) {
        this.sql = sql;
    }

    @Override
    public Optional<QueueLimitAssociation> find(FarmId farm, QueueId queue, LimitId limit) {
        return sql.first(
                "queue_limit_association/find",
                key(farm, queue, limit),
                SqlQueueLimitAssociations::association);
    }

    @Override
    public List<QueueLimitAssociation> list(
            FarmId farm, Optional<QueueId> queue, Optional<LimitId> limit, Page page) {
        String after = page.after().orElse("/");
        int slash = after.indexOf('/');
        Arguments arguments =
                Arguments.of("farm", farm)
                        .and("queue", queue)
                        .and("limitId", limit)
                        .and("afterQueue", after.substring(0, slash))
                        .and("afterLimit", after.substring(slash + 1))
                        .and("limit", page.limit());
        return sql.list(listing(queue, limit), arguments, SqlQueueLimitAssociations::association);
    }

    private static String listing(Optional<QueueId> queue, Optional<LimitId> limit) {
        if (queue.isPresent()) {
            return limit.isPresent()
                    ? "queue_limit_association/list_of_both"
                    : "queue_limit_association/list_of_queue";
        }
        return limit.isPresent()
                ? "queue_limit_association/list_of_limit"
                : "queue_limit_association/list";
    }

    @Override
    public List<QueueLimitAssociation> stopping(int limit) {
        return sql.list(
                "queue_limit_association/stopping",
                Arguments.of("limit", limit),
                SqlQueueLimitAssociations::association);
    }

    @Override
    public List<Review> reviews(int limit) {
        return sql.list(
                "compatibility_review/all",
                Arguments.of("limit", limit),
                SqlQueueLimitAssociations::review);
    }

    @Override
    public void insert(QueueLimitAssociation association) {
        sql.changeOne("queue_limit_association/insert", arguments(association));
    }

    @Override
    public void update(QueueLimitAssociation association) {
        sql.changeOne("queue_limit_association/update", arguments(association));
    }

    @Override
    public void delete(FarmId farm, QueueId queue, LimitId limit) {
        sql.change("queue_limit_association/delete", key(farm, queue, limit));
    }

    @Override
    public void beginReview(FarmId farm, QueueId queue, String requirement) {
        sql.changeOne(
                "compatibility_review/begin",
                Arguments.of("farm", farm).and("queue", queue).and("requirement", requirement));
    }

    @Override
    public void advance(Review review) {
        sql.change("compatibility_review/advance", arguments(review));
    }

    @Override
    public void end(Review review) {
        sql.change("compatibility_review/delete", arguments(review));
    }

    private static Arguments key(FarmId farm, QueueId queue, LimitId limit) {
        return Arguments.of("farm", farm).and("queue", queue).and("limitId", limit);
    }

    private static Arguments arguments(QueueLimitAssociation association) {
        Arguments arguments =
                Arguments.of("farmId", association.farm())
                        .and("queueId", association.queue())
                        .and("limitId", association.limit())
                        .and("status", association.status());
        return Columns.withAudit(arguments, association.audit());
    }

    private static Arguments arguments(Review review) {
        return Arguments.of("farm", review.farm())
                .and("queue", review.queue())
                .and("requirement", review.requirement())
                .and("generation", review.generation())
                .and("afterJob", review.after().map(JobId::value).orElse(""));
    }

    private static QueueLimitAssociation association(Row row) {
        return new QueueLimitAssociation(
                new FarmId(row.text("farm_id")),
                new QueueId(row.text("queue_id")),
                new LimitId(row.text("limit_id")),
                row.choice(LimitAssociationStatus.class, "status"),
                Columns.audit(row));
    }

    private static Review review(Row row) {
        return new Review(
                new FarmId(row.text("farm_id")),
                new QueueId(row.text("queue_id")),
                row.text("requirement_name"),
                Optional.of(row.text("after_job_id")).filter(it -> !it.isEmpty()).map(JobId::new),
                row.number("generation"));
    }
}
