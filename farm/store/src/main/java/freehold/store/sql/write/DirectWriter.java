package freehold.store.sql.write;

import freehold.store.Command;
import java.util.ArrayList;
import java.util.List;

/**
 * Applies each command alone, on its caller's thread: for a simulation, in which one thread decides
 * what happens when.
 */
public final class DirectWriter implements Writer {
    private final GroupWriter groups;

    public DirectWriter(GroupWriter groups) {
        this.groups = groups;
    }

    @Override
    public synchronized <T> T write(Command<T> command) {
        Pending<T> pending = new Pending<>(command);
        groups.write(List.of(pending));
        return pending.await();
    }

    @Override
    public <T> List<T> writeAll(List<? extends Command<T>> commands) {
        List<T> answers = new ArrayList<>();
        for (Command<T> command : commands) {
            answers.add(write(command));
        }
        return answers;
    }

    @Override
    public void close() {
        // Nothing ever waits here.
    }
}
