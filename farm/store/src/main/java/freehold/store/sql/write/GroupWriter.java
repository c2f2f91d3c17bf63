package freehold.store.sql.write;

import freehold.domain.job.JobKey;
import freehold.domain.worker.WorkerKey;
import freehold.store.Locks;
import freehold.store.OutcomeUnknown;
import freehold.store.StoreException;
import freehold.store.StoreOverloaded;
import freehold.store.recording.Recording;
import freehold.store.sql.jdbc.Fault;
import freehold.store.sql.jdbc.SqlConnection;
import freehold.store.sql.jdbc.SqlFailure;
import freehold.store.sql.table.Documents;
import freehold.store.sql.table.SqlTransaction;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Applies a group of commands in one transaction and answers them. */
public final class GroupWriter {
    private static final int ATTEMPTS = 5;

    /** Other commands wait meanwhile, so a group does not start a further one after this long. */
    private static final long NANOSECONDS = 10_000_000;

    private final Engine engine;
    private final Documents documents;
    private final InstantSource clock;
    private final Runnable onFatal;

    /**
     * A writer of groups.
     *
     * @param onFatal ends the process; called when what was written may not be on disk
     */
    public GroupWriter(Engine engine, Documents documents, InstantSource clock, Runnable onFatal) {
        this.engine = engine;
        this.documents = documents;
        this.clock = clock;
        this.onFatal = onFatal;
    }

    /** Applies and answers the first of {@code waiting}, as many as fit, and returns how many. */
    int write(List<Pending<?>> waiting) {
        try {
            int taken = committed(waiting, 1);
            waiting.subList(0, taken).forEach(Pending::answer);
            return taken;
        } catch (StoreException failure) {
            waiting.forEach(pending -> pending.answer(failure));
        } catch (RuntimeException | Error failure) {
            // The loop that called must go on, and nobody may wait forever.
            StoreException broken = new StoreException("the writer failed", failure);
            waiting.forEach(pending -> pending.answer(broken));
        }
        return waiting.size();
    }

    private int committed(List<Pending<?>> waiting, int attempt) {
        try {
            return engine.withWriter(sql -> transaction(sql, waiting));
        } catch (SqlFailure failure) {
            return switch (failure.fault()) {
                case RETRY, LOST -> {
                    if (attempt == ATTEMPTS) {
                        throw new StoreOverloaded("given up after " + attempt + " tries", failure);
                    }
                    yield committed(waiting, attempt + 1);
                }
                case OVERLOADED -> throw new StoreOverloaded("nothing was written", failure);
                case FATAL -> {
                    onFatal.run();
                    throw new OutcomeUnknown("the disk failed", failure);
                }
                case CONFLICT, BROKEN -> throw failure;
            };
        }
    }

    private int transaction(SqlConnection sql, List<Pending<?>> waiting) {
        sql.beginWriting();
        int taken = 0;
        try {
            SqlTransaction tx = new SqlTransaction(sql, documents, clock.instant());
            Recording recording = new Recording(tx);
            Set<Pending<?>> refused = lock(sql, tx, waiting);
            long start = System.nanoTime();
            do {
                if (!refused.contains(waiting.get(taken))) {
                    apply(sql, recording, waiting.get(taken));
                }
                taken++;
            } while (taken < waiting.size() && System.nanoTime() - start < NANOSECONDS);
            recording.write();
        } catch (RuntimeException | Error failure) {
            rollBack(sql, failure);
            throw failure;
        }
        commit(sql);
        return taken;
    }

    /** Locks what the commands ask for, and returns those that could not say what that is. */
    private Set<Pending<?>> lock(SqlConnection sql, SqlTransaction tx, List<Pending<?>> waiting) {
        Set<WorkerKey> workers = new HashSet<>();
        Set<JobKey> jobs = new HashSet<>();
        Set<Pending<?>> refused = new HashSet<>();
        for (Pending<?> pending : waiting) {
            try {
                Locks locks = pending.locks(tx);
                workers.addAll(locks.workers());
                jobs.addAll(locks.jobs());
            } catch (SqlFailure failure) {
                throw failure;
            } catch (RuntimeException | Error failure) {
                pending.failed(failure);
                refused.add(pending);
            }
        }
        engine.lock(sql, new Locks(workers, jobs));
        return refused;
    }

    private static void apply(SqlConnection sql, Recording recording, Pending<?> pending) {
        if (!applied(sql, recording, pending)) {
            applied(sql, recording, pending);
        }
    }

    /** Runs a command in its savepoint; false if it met a key that another has just taken. */
    private static boolean applied(SqlConnection sql, Recording recording, Pending<?> pending) {
        sql.execute("SAVEPOINT command");
        try {
            Recording.Attempt attempt = recording.attempt();
            pending.run(attempt.transaction());
            sql.execute("RELEASE SAVEPOINT command");
            attempt.keep();
            return true;
        } catch (SqlFailure failure) {
            if (failure.fault() != Fault.CONFLICT && failure.fault() != Fault.BROKEN) {
                throw failure;
            }
            undo(sql, pending, failure);
            return failure.fault() != Fault.CONFLICT;
        } catch (RuntimeException | Error failure) {
            undo(sql, pending, failure);
            return true;
        }
    }

    private static void undo(SqlConnection sql, Pending<?> pending, Throwable failure) {
        sql.execute("ROLLBACK TO SAVEPOINT command");
        sql.execute("RELEASE SAVEPOINT command");
        pending.failed(failure);
    }

    private static void rollBack(SqlConnection sql, Throwable failure) {
        try {
            sql.rollBack();
        } catch (SqlFailure alreadyOver) {
            failure.addSuppressed(alreadyOver);
        }
    }

    private static void commit(SqlConnection sql) {
        try {
            sql.commit();
        } catch (SqlFailure failure) {
            rollBack(sql, failure);
            if (failure.fault() == Fault.LOST || failure.fault() == Fault.BROKEN) {
                throw new OutcomeUnknown("the commit was not confirmed", failure);
            }
            throw failure;
        }
    }
}
