package freehold.worker.session;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Sends signals to groups of processes and to single ones, which Java can only to single ones of
 * its own user.
 *
 * @param prefix what becomes the user whose processes they are; nothing for one's own
 */
record Signals(List<String> prefix) {
    /** How often processes are looked for that were started while others were stopped. */
    private static final int ROUNDS = 10;

    Signals {
        prefix = List.copyOf(prefix);
    }

    static Signals own() {
        return new Signals(List.of());
    }

    /** SIGTERM to one process. */
    void askToEnd(long process) {
        send("TERM", List.of(Long.toString(process)));
    }

    /**
     * SIGKILL to a group, and to the descendants of its leader that have left it. All are stopped
     * first, for what is killed may leave children behind that nobody finds any more.
     */
    void kill(long group) {
        List<String> targets = new ArrayList<>(List.of("-" + group));
        Set<ProcessHandle> known = new LinkedHashSet<>();
        ProcessHandle.of(group).ifPresent(known::add);
        send("STOP", targets);
        for (int round = 0; round < ROUNDS && known.addAll(descendants(known)); round++) {
            known.forEach(process -> targets.add(Long.toString(process.pid())));
            send("STOP", targets);
        }
        send("KILL", targets);
    }

    private static Set<ProcessHandle> descendants(Collection<ProcessHandle> processes) {
        Set<ProcessHandle> all = new LinkedHashSet<>();
        processes.forEach(process -> process.descendants().forEach(all::add));
        return all;
    }

    private void send(String signal, List<String> targets) {
        List<String> line = new ArrayList<>(prefix);
        line.addAll(List.of("/bin/sh", "-c", "kill -s \"$@\"", "sh", signal, "--"));
        line.addAll(targets);
        Posix.runToEnd(line);
    }
}
