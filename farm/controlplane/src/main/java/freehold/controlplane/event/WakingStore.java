package freehold.controlplane.event;

import freehold.controlplane.wake.Wakeups;
import freehold.domain.farm.FarmId;
import freehold.store.Command;
import freehold.store.Reading;
import freehold.store.Store;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** A store that wakes the followers of a farm's feed once something of the farm is written. */
public final class WakingStore implements Store {
    private final Store inner;
    private final Wakeups wakeups;

    public WakingStore(Store inner, Wakeups wakeups) {
        this.inner = inner;
        this.wakeups = wakeups;
    }

    /** What followers of the farm's feed wait for. */
    static String topic(FarmId farm) {
        return "events:" + farm.value();
    }

    @Override
    public <T> T read(Function<Reading, T> body) {
        return inner.read(body);
    }

    @Override
    public <T> T write(Optional<FarmId> farm, Command<T> command) {
        T answer = inner.write(farm, command);
        farm.ifPresent(it -> wakeups.wake(topic(it)));
        return answer;
    }

    @Override
    public <T> List<T> writeAll(Optional<FarmId> farm, List<? extends Command<T>> commands) {
        List<T> answers = inner.writeAll(farm, commands);
        farm.ifPresent(it -> wakeups.wake(topic(it)));
        return answers;
    }

    @Override
    public void close() {
        inner.close();
    }
}
