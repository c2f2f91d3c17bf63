package freehold.controlplane.limit;

import freehold.domain.limit.LimitKey;
import freehold.store.Command;
import freehold.store.Locks;
import freehold.store.Reading;
import freehold.store.Transaction;
import java.util.function.Function;

/** A command that decides on one limit or on its association with a queue; it locks the limit. */
record OnLimit<T>(LimitKey limit, Function<Transaction, T> body) implements Command<T> {
    @Override
    public T run(Transaction tx) {
        return body.apply(tx);
    }

    @Override
    public Locks locks(Reading peek) {
        return Locks.of(limit);
    }
}
