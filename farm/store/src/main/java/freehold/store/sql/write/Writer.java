package freehold.store.sql.write;

import freehold.store.Command;
import java.util.List;

/** Applies commands. */
public interface Writer extends AutoCloseable {
    /** As {@link freehold.store.Store#write} says. */
    <T> T write(Command<T> command);

    /** As {@link freehold.store.Store#writeAll} says. */
    <T> List<T> writeAll(List<? extends Command<T>> commands);

    /** Waits until what was accepted is answered; afterwards nothing is accepted. */
    @Override
    void close();
}
