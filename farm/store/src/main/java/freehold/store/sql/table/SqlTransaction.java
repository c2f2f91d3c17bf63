package freehold.store.sql.table;

import freehold.domain.job.JobKey;
import freehold.domain.worker.WorkerKey;
import freehold.store.AccessKeys;
import freehold.store.Budgets;
import freehold.store.Events;
import freehold.store.Farms;
import freehold.store.FleetSizes;
import freehold.store.Fleets;
import freehold.store.IdempotencyTokens;
import freehold.store.Jobs;
import freehold.store.Limits;
import freehold.store.QueueEnvironments;
import freehold.store.QueueFleetAssociations;
import freehold.store.QueueLimitAssociations;
import freehold.store.Queues;
import freehold.store.SessionUsages;
import freehold.store.Sessions;
import freehold.store.Settings;
import freehold.store.Steps;
import freehold.store.StorageProfiles;
import freehold.store.Surveys;
import freehold.store.Tasks;
import freehold.store.Transaction;
import freehold.store.Webhooks;
import freehold.store.Workers;
import freehold.store.sql.jdbc.SqlConnection;
import java.time.Instant;
import java.util.Set;

/** The aggregates as one connection's open transaction sees them. */
public final class SqlTransaction implements Transaction {
    private final SqlConnection sql;
    private final GroupRows rows;
    private final Documents documents;
    private final Instant now;

    public SqlTransaction(SqlConnection sql, Documents documents, Instant now) {
        this.rows = new GroupRows(sql);
        this.sql = sql.watched(rows);
        this.documents = documents;
        this.now = now;
    }

    /**
     * From now on the rows of these jobs, which are locked, may be kept in memory until {@link
     * #flush}.
     */
    public void hold(Set<JobKey> locked) {
        rows.hold(locked);
    }

    /** Reads workers that will be asked for, and their open sessions, all at once. */
    public void expect(Set<WorkerKey> workers) {
        if (workers.size() > 1) {
            SqlWorkers.expect(sql, rows, workers);
            SqlSessions.expect(sql, rows, workers);
        }
    }

    /** Lets go of what was read before the locks were held. */
    public void forget() {
        rows.forget();
    }

    /** A command begins; {@link #undo} goes back to here. */
    public void begin() {
        rows.begin();
    }

    /**
     * Whether the command has changed anything in the database itself, which only the database can
     * undo.
     */
    public boolean hasWritten() {
        return rows.hasWritten();
    }

    /** Forgets what the command changed in memory. */
    public void undo() {
        rows.undo();
    }

    /** Writes what was kept in memory. */
    public void flush() {
        rows.flush();
    }

    @Override
    public Instant now() {
        return now;
    }

    @Override
    public Settings.Writable settings() {
        return new SqlSettings(sql);
    }

    @Override
    public AccessKeys.Writable accessKeys() {
        return new SqlAccessKeys(sql);
    }

    @Override
    public Farms.Writable farms() {
        return new SqlFarms(sql);
    }

    @Override
    public Queues.Writable queues() {
        return new SqlQueues(sql, rows, sqlJobs());
    }

    @Override
    public QueueEnvironments.Writable queueEnvironments() {
        return new SqlQueueEnvironments(sql);
    }

    @Override
    public Fleets.Writable fleets() {
        return new SqlFleets(sql, rows);
    }

    @Override
    public FleetSizes.Writable fleetSizes() {
        return new SqlFleetSizes(sql);
    }

    @Override
    public QueueFleetAssociations.Writable queueFleetAssociations() {
        return new SqlQueueFleetAssociations(sql, rows);
    }

    @Override
    public StorageProfiles.Writable storageProfiles() {
        return new SqlStorageProfiles(sql);
    }

    @Override
    public Limits.Writable limits() {
        return sqlLimits();
    }

    @Override
    public QueueLimitAssociations.Writable queueLimitAssociations() {
        return new SqlQueueLimitAssociations(sql);
    }

    @Override
    public Workers.Writable workers() {
        return new SqlWorkers(sql, rows);
    }

    @Override
    public Jobs.Writable jobs() {
        return sqlJobs();
    }

    @Override
    public Steps.Writable steps() {
        return new SqlSteps(sql, rows, documents);
    }

    @Override
    public Tasks.Writable tasks() {
        return new SqlTasks(sql, rows);
    }

    @Override
    public Sessions.Writable sessions() {
        return new SqlSessions(sql, rows, sqlJobs(), sqlLimits());
    }

    @Override
    public SessionUsages.Writable sessionUsages() {
        return new SqlSessionUsages(sql);
    }

    @Override
    public Budgets.Writable budgets() {
        return new SqlBudgets(sql);
    }

    @Override
    public Events.Writable events() {
        return new SqlEvents(sql);
    }

    @Override
    public Webhooks.Writable webhooks() {
        return new SqlWebhooks(sql);
    }

    @Override
    public IdempotencyTokens.Writable idempotencyTokens() {
        return new SqlIdempotencyTokens(sql);
    }

    @Override
    public Surveys surveys() {
        return new SqlSurveys(sql);
    }

    private SqlJobs sqlJobs() {
        return new SqlJobs(sql, rows, documents, sqlLimits());
    }

    private SqlLimits sqlLimits() {
        return new SqlLimits(sql, rows);
    }
}
