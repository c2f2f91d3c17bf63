package freehold.store;

import static org.assertj.core.api.Assertions.assertThat;

import freehold.domain.job.Job;
import freehold.domain.job.JobDefinition;
import freehold.domain.job.JobDefinition.JobEnvironment;
import freehold.domain.queue.Queue;
import freehold.testkit.TestClock;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Databases that earlier versions left: what was in them is still there, and what is new works. */
public abstract class EarlierSchemasContract {
    protected final TestClock clock = TestClock.atNoon();
    private final Samples samples = new Samples(clock);
    private final Queue queue = samples.queue();
    private final Testbed testbed;

    protected EarlierSchemasContract(Supplier<Testbed> testbeds) {
        this.testbed = testbeds.get();
    }

    @AfterEach
    final void close() {
        testbed.close();
    }

    protected final Testbed testbed() {
        return testbed;
    }

    @Test
    void aJobOfBeforeThereWereExtensionsHasNone() {
        Job kept = jobOfTheFirstSchema();
        Job fresh = samples.job(queue, 50);
        try (Store store = testbed.open(clock)) {
            store.write(
                    Optional.of(queue.farm()),
                    tx -> {
                        tx.jobs().insert(fresh);
                        return true;
                    });
            assertThat(definition(store, kept)).isEqualTo(withoutExtensions(kept.definition()));
            assertThat(definition(store, fresh)).isEqualTo(fresh.definition());
        }
    }

    /** A job in a database whose tables are those of the first version. */
    protected final Job jobOfTheFirstSchema() {
        Job job = samples.job(queue, 50);
        try (Store store = testbed.open(clock)) {
            store.write(
                    Optional.of(queue.farm()),
                    tx -> {
                        tx.queues().insert(queue);
                        tx.jobs().insert(job);
                        return true;
                    });
        }
        testbed.execute("ALTER TABLE job_document DROP COLUMN extensions");
        testbed.execute("ALTER TABLE job_document DROP COLUMN environment_extensions");
        testbed.execute("DROP TABLE event");
        testbed.execute("DROP TABLE event_horizon");
        testbed.execute("DROP TABLE webhook");
        testbed.execute("DROP INDEX session_action_standing");
        testbed.execute("DROP TABLE storage_profile");
        testbed.execute("ALTER TABLE queue DROP COLUMN blocked_reason");
        testbed.execute("ALTER TABLE queue DROP COLUMN blocked_action");
        testbed.execute("DROP TABLE budget");
        testbed.execute("DROP TABLE session_usage");
        testbed.execute("DROP TABLE fleet_size");
        testbed.execute("DROP TABLE limit_use");
        testbed.execute("DROP TABLE queue_limit_association");
        testbed.execute("DROP TABLE farm_limit");
        testbed.execute("DROP TABLE compatibility_review");
        testbed.execute("DELETE FROM schema_version WHERE version >= 2");
        return job;
    }

    private static JobDefinition definition(Store store, Job job) {
        return store.read(reading -> reading.jobs().find(job.key())).orElseThrow().definition();
    }

    private static JobDefinition withoutExtensions(JobDefinition definition) {
        return new JobDefinition(
                List.of(),
                definition.parameters(),
                definition.environments().stream()
                        .map(each ->
                                new JobEnvironment(
                                        each.name(),
                                        each.schemaVersion(),
                                        List.of(),
                                        each.template()))
                        .toList());
    }
}
