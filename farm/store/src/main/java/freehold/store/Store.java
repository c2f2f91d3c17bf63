package freehold.store;

import freehold.domain.farm.FarmId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The farm's memory. Thread-safe; one per node. */
public interface Store extends AutoCloseable {
    /**
     * Runs {@code body} on one consistent view of what is committed, on a reader; it cannot write.
     *
     * @throws StoreException if the database fails
     */
    <T> T read(Function<Reading, T> body);

    /**
     * Applies {@code command}, possibly together with others, and returns once it is durable. The
     * command may run more than once, so it has no effect outside its transaction.
     *
     * @param farm whose rows it writes; empty for what belongs to no farm (access keys, settings,
     *     the list of farms)
     * @throws StoreOverloaded if the store cannot take it now; nothing was written
     * @throws StoreException if the database fails; nothing was written, unless it says the outcome
     *     is unknown
     */
    <T> T write(Optional<FarmId> farm, Command<T> command);

    /**
     * Applies commands as {@link #write} does, each by itself and in their order, but handed over
     * at once: they wait together for what came before them.
     *
     * @return what each came to
     * @throws StoreException of the first that failed; the others may have been applied
     */
    default <T> List<T> writeAll(Optional<FarmId> farm, List<? extends Command<T>> commands) {
        List<T> answers = new ArrayList<>();
        for (Command<T> command : commands) {
            answers.add(write(farm, command));
        }
        return answers;
    }

    /** Waits for what was accepted to be durable, then lets go of the database. */
    @Override
    void close();
}
