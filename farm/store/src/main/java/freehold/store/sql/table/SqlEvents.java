package freehold.store.sql.table;

import freehold.domain.event.EventPosition;
import freehold.domain.event.EventSubject;
import freehold.domain.event.RecordedChanges;
import freehold.domain.event.SubjectChanges;
import freehold.domain.farm.FarmId;
import freehold.domain.job.JobId;
import freehold.domain.job.JobKey;
import freehold.domain.queue.QueueId;
import freehold.store.Events;
import freehold.store.sql.jdbc.Arguments;
import freehold.store.sql.jdbc.Row;
import freehold.store.sql.jdbc.SqlConnection;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The feed in the tables {@code event} and {@code event_horizon}. */
final class SqlEvents implements Events.Writable {
    private final SqlConnection sql;

    SqlEvents(SqlConnection sql) {
        this.sql = sql;
    }

    @Override
    public List<RecordedChanges> from(FarmId farm, EventPosition from, int limit) {
        return sql.list(
                "event/from", at(farm, from).and("limit", limit), row -> recorded(farm, row));
    }

    @Override
    public Optional<EventPosition> newest(FarmId farm) {
        return sql.first("event/newest", Arguments.of("farm", farm), SqlEvents::position);
    }

    @Override
    public Optional<FarmId> nextFarm(Optional<FarmId> after) {
        return sql.first(
                        "event/next_farm",
                        Arguments.of("after", after.map(FarmId::value).orElse("")),
                        row -> row.maybeText("farm_id"))
                .flatMap(found -> found)
                .map(FarmId::new);
    }

    @Override
    public Optional<EventPosition> horizon(FarmId farm) {
        return sql.first("event_horizon/find", Arguments.of("farm", farm), SqlEvents::position);
    }

    @Override
    public void append(SubjectChanges changes) {
        sql.changeOne(
                "event/insert",
                Arguments.of("farmId", changes.subject().farm())
                        .and("queueId", changes.subject().job().map(JobKey::queue))
                        .and("jobId", changes.subject().job().map(JobKey::id))
                        .and("happenedAt", changes.at())
                        .and("changes", ChangeText.of(changes.changes())));
    }

    @Override
    public int dropBefore(FarmId farm, Instant before, int limit) {
        List<RecordedChanges> first = from(farm, EventPosition.START, limit + 1);
        List<RecordedChanges> old =
                first.stream()
                        .limit(Math.max(0, first.size() - 1L))
                        .takeWhile(record -> record.changes().at().isBefore(before))
                        .toList();
        if (old.isEmpty()) {
            return 0;
        }
        Arguments last = at(farm, old.getLast().position());
        sql.changeOne("event_horizon/put", last);
        return sql.change("event/drop_to", last);
    }

    private static Arguments at(FarmId farm, EventPosition position) {
        return Arguments.of("farm", farm)
                .and("epoch", position.epoch())
                .and("transaction", position.transaction())
                .and("sequence", position.sequence());
    }

    private static EventPosition position(Row row) {
        return new EventPosition(
                row.number("epoch"), row.number("transaction_number"), row.number("sequence"));
    }

    private static RecordedChanges recorded(FarmId farm, Row row) {
        return new RecordedChanges(
                position(row),
                new SubjectChanges(
                        subject(farm, row),
                        row.instant("happened_at"),
                        ChangeText.changes(row.text("changes"))));
    }

    private static EventSubject subject(FarmId farm, Row row) {
        return row.maybeText("job_id")
                .map(job -> new JobKey(farm, new QueueId(row.text("queue_id")), new JobId(job)))
                .map(EventSubject::of)
                .orElseGet(() -> EventSubject.of(farm));
    }
}
