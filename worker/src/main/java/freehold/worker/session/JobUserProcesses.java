package freehold.worker.session;

import java.util.concurrent.atomic.AtomicReference;

/**
 * A command of the job user, which only that user can signal. Its process group is known once it
 * has told it in a line of output; what is asked of it before is kept until then.
 */
final class JobUserProcesses implements ProcessGroup {
    private final Process leader;
    private final Signals signals;
    private final String marker;
    private final AtomicReference<Known> known = new AtomicReference<>(new Known(0, Asked.NOTHING));

    private enum Asked {
        NOTHING,
        TO_END,
        TO_DIE
    }

    /**
     * @param group 0 as long as it is not known
     */
    private record Known(long group, Asked asked) {
        Known ask(Asked more) {
            return new Known(group, more.compareTo(asked) > 0 ? more : asked);
        }
    }

    /**
     * @param leader the sudo process
     * @param marker begins the line in which the command names its group
     */
    JobUserProcesses(Process leader, Signals signals, String marker) {
        this.leader = leader;
        this.signals = signals;
        this.marker = marker;
    }

    @Override
    public Process leader() {
        return leader;
    }

    @Override
    public Writer writer(String line) {
        if (known.get().group() > 0) {
            return Writer.COMMAND;
        }
        if (!line.startsWith(marker)) {
            return Writer.LOGIN;
        }
        long group = Long.parseLong(line.substring(marker.length()));
        carryOut(known.updateAndGet(before -> new Known(group, before.asked())));
        return Writer.LAUNCHER;
    }

    @Override
    public void askToEnd() {
        carryOut(known.updateAndGet(before -> before.ask(Asked.TO_END)));
    }

    @Override
    public void kill() {
        carryOut(known.updateAndGet(before -> before.ask(Asked.TO_DIE)));
    }

    private void carryOut(Known now) {
        if (now.group() > 0) {
            switch (now.asked()) {
                case NOTHING -> {}
                case TO_END -> signals.askToEnd(now.group());
                case TO_DIE -> signals.kill(now.group());
            }
        }
    }
}
