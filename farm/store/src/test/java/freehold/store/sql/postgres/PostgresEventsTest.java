package freehold.store.sql.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import freehold.domain.event.EventPosition;
import freehold.domain.event.RecordedChanges;
import freehold.domain.job.Job;
import freehold.store.EventsContract;
import freehold.store.Store;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;

/** {@link EventsContract} on PostgreSQL, where a transaction may commit after a younger one. */
final class PostgresEventsTest extends EventsContract {
    PostgresEventsTest() {
        super(PostgresTestbed::new);
    }

    @Override
    protected Store another() {
        return testbed.open(clock);
    }

    @Test
    void aRecordIsNotShownWhileAnOlderTransactionStillRuns() throws SQLException {
        Job job = samples.job(samples.queue(), 50);
        try (Connection older = connection();
                Statement statement = older.createStatement()) {
            older.setAutoCommit(false);
            statement.execute("SELECT pg_current_xact_id()");
            change(tx -> tx.jobs().insert(job));

            assertThat(records()).isEmpty();
            assertThat(found(tx -> tx.events().newest(farm()))).isEmpty();

            older.commit();
            assertThat(records()).hasSize(1);
        }
    }

    @Test
    void aDatabaseThatNumbersItsTransactionsAnewGoesOnBehindWhatItHas() {
        change(tx -> {
            tx.farms().insert(samples.farm());
            tx.jobs().insert(samples.job(samples.queue(), 50));
        });
        testbed.execute("UPDATE event SET transaction_number = transaction_number + 1000000000");
        try (Store restored = testbed.open(clock)) {
            Job job = samples.job(samples.queue(), 50);
            change(tx -> tx.jobs().insert(job));

            List<RecordedChanges> all =
                    restored.read(tx -> tx.events().from(farm(), EventPosition.START, 10));
            assertThat(all).hasSize(2);
            assertThat(all.getLast().changes().subject().job()).contains(job.key());
            assertThat(all.getLast().position().epoch()).isEqualTo(1);
        }
    }

    private Connection connection() throws SQLException {
        return DriverManager.getConnection(((PostgresTestbed) testbed).url());
    }

    private List<RecordedChanges> records() {
        return listed(tx -> tx.events().from(farm(), EventPosition.START, 10));
    }
}
