package freehold.worker.session;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.stream.Stream;

/**
 * A running command together with every process it starts, so that all of them can be ended.
 *
 * <p>Where {@code setsid} exists the command leads a process group of its own; what leaves that
 * group, or everything where there is no {@code setsid}, is found as descendants.
 */
final class ProcessGroup {
    private static final Optional<Path> SETSID =
            Stream.of("/usr/bin/setsid", "/bin/setsid")
                    .map(Path::of)
                    .filter(Files::isExecutable)
                    .findFirst();

    private final Process leader;

    private ProcessGroup(Process leader) {
        this.leader = leader;
    }

    /**
     * Starts a command whose output and error output come as one stream and whose input is empty.
     */
    static ProcessGroup start(Command command) throws IOException {
        Map<String, String> escaped = new HashMap<>(command.environment());
        escaped.values().removeIf(NativeText::carries);
        List<String> line = new ArrayList<>();
        SETSID.ifPresent(setsid -> line.addAll(List.of(setsid.toString(), "-w")));
        boolean plain = escaped.isEmpty() && command.line().stream().allMatch(NativeText::carries);
        line.addAll(plain ? command.line() : NativeText.throughShell(command.line(), escaped));
        ProcessBuilder builder =
                new ProcessBuilder(line)
                        .directory(command.directory().toFile())
                        .redirectErrorStream(true)
                        .redirectInput(Redirect.from(new File("/dev/null")));
        // Inherited variables are left as they are: the JVM keeps their bytes, which its text may
        // not.
        builder.environment().keySet().retainAll(command.environment().keySet());
        command.environment()
                .forEach((name, value) -> {
                    if (!escaped.containsKey(name)
                            && !value.equals(builder.environment().get(name))) {
                        builder.environment().put(name, value);
                    }
                });
        return new ProcessGroup(builder.start());
    }

    long id() {
        return leader.pid();
    }

    InputStream output() {
        return leader.getInputStream();
    }

    /** Waits for the command itself, not for what it started. */
    int awaitExit() throws InterruptedException {
        return leader.waitFor();
    }

    /** Asks the command itself to end (SIGTERM); what it started is its own to end. */
    void askToEnd() {
        // Process.destroy would also close the output, and the last words of the command with it.
        var _ = leader.toHandle().destroy();
    }

    /** Kills the command and all that it started (SIGKILL). */
    void kill() {
        List<ProcessHandle> descendants = leader.descendants().toList();
        if (SETSID.isPresent()) {
            killGroup();
        }
        descendants.forEach(ProcessHandle::destroyForcibly);
        var _ = leader.toHandle().destroyForcibly();
    }

    /** Java can signal single processes only; the shell's own kill knows groups. */
    private void killGroup() {
        try {
            new ProcessBuilder("sh", "-c", "kill -s KILL -- -" + leader.pid())
                    .redirectErrorStream(true)
                    .redirectOutput(Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException noShell) {
            System.getLogger(ProcessGroup.class.getName())
                    .log(
                            System.Logger.Level.WARNING,
                            "process group not killed: group=" + leader.pid(),
                            noShell);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Tells the exit code once the command has ended: 128 + n if signal n ended it. */
    void onExit(IntConsumer told) {
        Thread.ofVirtual()
                .name("exit-of-" + id())
                .start(() -> {
                    try {
                        told.accept(awaitExit());
                    } catch (InterruptedException never) {
                        Thread.currentThread().interrupt();
                    }
                });
    }
}
