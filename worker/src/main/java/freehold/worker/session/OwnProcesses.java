package freehold.worker.session;

/**
 * A command of this process's own user. Where the host has setsid it leads a group of its own; what
 * leaves that group, or everything where there is no setsid, is found as descendants.
 */
record OwnProcesses(Process leader, boolean isGroup) implements ProcessGroup {
    private static final Signals SIGNALS = Signals.own();

    @Override
    public Writer writer(String line) {
        return Writer.COMMAND;
    }

    @Override
    public void askToEnd() {
        // Process.destroy would also close the output, and the last words of the command with it.
        var _ = leader.toHandle().destroy();
    }

    @Override
    public void kill() {
        if (isGroup) {
            SIGNALS.kill(leader.pid());
        } else {
            leader.descendants().forEach(ProcessHandle::destroyForcibly);
        }
        var _ = leader.toHandle().destroyForcibly();
    }
}
