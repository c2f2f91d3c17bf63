package freehold.controlplane.job;

import freehold.domain.job.JobKey;
import freehold.store.Command;
import freehold.store.Locks;
import freehold.store.Reading;
import freehold.store.Transaction;
import java.util.function.Function;

/** A command that decides on one job, which it locks. */
public record OnJob<T>(JobKey job, Function<Transaction, T> body) implements Command<T> {
    @Override
    public T run(Transaction tx) {
        return body.apply(tx);
    }

    @Override
    public Locks locks(Reading peek) {
        return Locks.of(job);
    }
}
