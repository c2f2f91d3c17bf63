package freehold.store.sql.write;

import freehold.domain.job.JobKey;
import freehold.domain.limit.LimitKey;
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
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Applies a group of commands in one transaction and answers them. */
public final class GroupWriter {
    private static final int ATTEMPTS = 5;

    /** Other commands wait meanwhile, so a group does not start a further one after this long. */
    private static final long NANOSECONDS = 10_000_000;

    /** Even if fewer were run of the last group, so many are asked for their locks. */
    private static final int FEW = 8;

    private final Engine engine;
    private final Documents documents;
    private final InstantSource clock;
    private final Runnable onFatal;

    /** How many commands were run of the last group: a hint for the next, whoever else sets it. */
    private final AtomicInteger usual = new AtomicInteger(FEW);

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
            return engine.withWriter(sql -> {
                OptionalInt together = together(sql, waiting);
                return together.isPresent() ? together.getAsInt() : apart(sql, waiting);
            });
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

    /**
     * Applies the commands with their rows kept in memory until the end and without savepoints.
     *
     * @return how many; empty, with nothing changed, if that cannot be done because one of them has
     *     to be undone in the database, or because what they left cannot be written
     */
    private OptionalInt together(SqlConnection sql, List<Pending<?>> waiting) {
        sql.beginWriting();
        int taken;
        try {
            SqlTransaction tx = new SqlTransaction(sql, documents, clock.instant());
            Recording recording = new Recording(tx);
            Asked asked = lock(sql, tx, waiting);
            tx.hold(asked.jobs());
            taken = run(asked, pending -> applied(tx, recording, pending));
            recording.write();
            tx.flush();
        } catch (Indivisible _) {
            sql.rollBack();
            return OptionalInt.empty();
        } catch (SqlFailure failure) {
            rollBack(sql, failure);
            if (failure.fault() == Fault.CONFLICT || failure.fault() == Fault.BROKEN) {
                return OptionalInt.empty();
            }
            throw failure;
        } catch (RuntimeException | Error failure) {
            rollBack(sql, failure);
            throw failure;
        }
        commit(sql);
        return OptionalInt.of(taken);
    }

    /** Applies the commands each in its savepoint, all of its rows written within it. */
    private int apart(SqlConnection sql, List<Pending<?>> waiting) {
        sql.beginWriting();
        int taken;
        try {
            SqlTransaction tx = new SqlTransaction(sql, documents, clock.instant());
            Recording recording = new Recording(tx);
            Asked asked = lock(sql, tx, waiting);
            tx.hold(Set.of());
            taken = run(asked, pending -> apply(sql, tx, recording, pending));
            recording.write();
        } catch (RuntimeException | Error failure) {
            rollBack(sql, failure);
            throw failure;
        }
        commit(sql);
        return taken;
    }

    /**
     * The commands whose locks were asked for and are held.
     *
     * @param refused those that could not say what they lock
     */
    private record Asked(List<Pending<?>> group, Set<Pending<?>> refused, Set<JobKey> jobs) {}

    /** A command failed after it had changed the database. */
    private static final class Indivisible extends RuntimeException {
        private static final long serialVersionUID = 1;

        Indivisible(Throwable cause) {
            super(cause);
        }
    }

    /** Locks what the first commands ask for: not many more than can be run in time. */
    private Asked lock(SqlConnection sql, SqlTransaction tx, List<Pending<?>> waiting) {
        List<Pending<?>> group = waiting.subList(0, Math.min(waiting.size(), 2 * usual.get()));
        Set<WorkerKey> expected =
                group.stream().flatMap(it -> it.workers().stream()).collect(Collectors.toSet());
        tx.expect(expected);
        Set<WorkerKey> workers = new HashSet<>();
        Set<JobKey> jobs = new HashSet<>();
        Set<LimitKey> limits = new HashSet<>();
        Set<Pending<?>> refused = new HashSet<>();
        for (Pending<?> pending : group) {
            try {
                Locks locks = pending.locks(tx);
                workers.addAll(locks.workers());
                jobs.addAll(locks.jobs());
                limits.addAll(locks.limits());
            } catch (SqlFailure failure) {
                throw failure;
            } catch (RuntimeException | Error failure) {
                pending.failed(failure);
                refused.add(pending);
            }
        }
        engine.lock(sql, new Locks(workers, jobs, limits));
        tx.forget();
        tx.expect(expected);
        return new Asked(group, refused, jobs);
    }

    private int run(Asked asked, Consumer<Pending<?>> applying) {
        long start = System.nanoTime();
        int taken = 0;
        do {
            Pending<?> pending = asked.group().get(taken);
            if (!asked.refused().contains(pending)) {
                applying.accept(pending);
            }
            taken++;
        } while (taken < asked.group().size() && System.nanoTime() - start < NANOSECONDS);
        usual.set(Math.max(FEW, taken));
        return taken;
    }

    /** Runs a command without a savepoint, which it does not need while it has written nothing. */
    private static void applied(SqlTransaction tx, Recording recording, Pending<?> pending) {
        tx.begin();
        try {
            Recording.Attempt attempt = recording.attempt();
            pending.run(attempt.transaction());
            attempt.keep();
        } catch (SqlFailure failure) {
            throw failure;
        } catch (RuntimeException | Error failure) {
            if (tx.hasWritten()) {
                throw new Indivisible(failure);
            }
            tx.undo();
            pending.failed(failure);
        }
    }

    private static void apply(
            SqlConnection sql, SqlTransaction tx, Recording recording, Pending<?> pending) {
        if (!applied(sql, tx, recording, pending)) {
            applied(sql, tx, recording, pending);
        }
    }

    /** Runs a command in its savepoint; false if it met a key that another has just taken. */
    private static boolean applied(
            SqlConnection sql, SqlTransaction tx, Recording recording, Pending<?> pending) {
        sql.execute("SAVEPOINT command");
        tx.begin();
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
            undo(sql, tx, pending, failure);
            return failure.fault() != Fault.CONFLICT;
        } catch (RuntimeException | Error failure) {
            undo(sql, tx, pending, failure);
            return true;
        }
    }

    private static void undo(
            SqlConnection sql, SqlTransaction tx, Pending<?> pending, Throwable failure) {
        sql.execute("ROLLBACK TO SAVEPOINT command");
        sql.execute("RELEASE SAVEPOINT command");
        tx.undo();
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
