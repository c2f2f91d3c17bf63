package freehold.store.sql.write;

import freehold.store.Command;

/** Applies commands. */
public interface Writer extends AutoCloseable {
    /** As {@link freehold.store.Store#write} says. */
    <T> T write(Command<T> command);

    /** Waits until what was accepted is answered; afterwards nothing is accepted. */
    @Override
    void close();
}
