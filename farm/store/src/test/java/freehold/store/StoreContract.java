package freehold.store;

import freehold.domain.farm.FarmId;
import freehold.domain.job.JobKey;
import freehold.testkit.TestClock;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;

/** What the contract's tests share: a store of their own, and a farm of ready-made records. */
public abstract class StoreContract {
    protected final TestClock clock = TestClock.atNoon();
    protected final Samples samples = new Samples(clock);
    protected final Testbed testbed;
    protected final Store store;

    protected StoreContract(Supplier<Testbed> testbeds) {
        this.testbed = testbeds.get();
        this.store = testbed.open(clock);
    }

    @AfterEach
    final void close() {
        store.close();
        testbed.close();
    }

    protected final FarmId farm() {
        return samples.farm().id();
    }

    protected final <T> T read(Function<Reading, T> body) {
        return store.read(body);
    }

    /** As {@link #read}, of a type that assertions can tell. */
    protected final <T> Optional<T> found(Function<Reading, Optional<T>> body) {
        return store.read(body);
    }

    /** As {@link #read}, of a type that assertions can tell. */
    protected final <T> List<T> listed(Function<Reading, List<T>> body) {
        return store.read(body);
    }

    /** As {@link #write}, of a type that assertions can tell. */
    protected final int counted(Command<Integer> command) {
        return write(command);
    }

    protected final <T> T write(Command<T> command) {
        return store.write(Optional.of(farm()), command);
    }

    protected final void change(Consumer<Transaction> body) {
        write(tx -> {
            body.accept(tx);
            return true;
        });
    }

    /**
     * As {@link #change}, by a command that locks the job: its rows are kept in memory meanwhile.
     */
    protected final void changeLocked(JobKey job, Consumer<Transaction> body) {
        writeLocked(
                job,
                tx -> {
                    body.accept(tx);
                    return true;
                });
    }

    protected final <T> T writeLocked(JobKey job, Function<Transaction, T> body) {
        return write(new OnJob<>(job, body));
    }

    /** A command that locks a job. */
    protected record OnJob<T>(JobKey job, Function<Transaction, T> body) implements Command<T> {
        @Override
        public Locks locks(Reading peek) {
            return Locks.of(job);
        }

        @Override
        public T run(Transaction tx) {
            return body.apply(tx);
        }
    }
}
