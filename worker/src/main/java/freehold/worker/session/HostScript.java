package freehold.worker.session;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A script that makes a host ready for its sessions, run as the user of this process in a directory
 * of its own; its first line says which program reads it.
 *
 * @param timeout after which it is killed, with every process it started
 * @param variables its whole environment
 */
public record HostScript(String body, Duration timeout, Map<String, String> variables) {
    private static final String NAME = "host_configuration";
    private static final String FILE = "host_configuration.sh";

    public HostScript {
        variables = Map.copyOf(variables);
    }

    /**
     * Runs it to its end; a thread that is interrupted meanwhile kills it.
     *
     * @param parent where its directory is made, and deleted afterwards
     * @param listener hears each line that it writes
     * @throws IOException if the directory or the script cannot be written
     */
    public ActionStatus run(Path parent, SessionListener listener, InstantSource clock)
            throws IOException {
        SessionLog log = new SessionLog(listener);
        OperatingSystem host = new Posix();
        // What a worker that was killed in the midst of it left.
        var _ = host.delete(parent.resolve(NAME));
        WorkingDirectory directory = WorkingDirectory.create(parent, NAME, host);
        try {
            Path script = directory.path().resolve(FILE);
            directory.write(script, body, true);
            Command command =
                    new Command(
                            List.of(script.toString()),
                            new EnvironmentVariables(variables, Set.of()),
                            directory.path(),
                            directory.file("launch.sh"));
            ActionLimits limits = new ActionLimits(Optional.of(timeout), Optional.empty());
            return new ActionRun(command, limits, new Observer(log), directory.host(), clock).run();
        } finally {
            directory.delete().forEach(left -> log.note(LogLevel.ERROR, "Not deleted: " + left));
        }
    }

    /** There is no session yet whose environment or progress it could change. */
    private record Observer(SessionLog log) implements ActionObserver {
        @Override
        public void output(OutputLine line) {
            log.output(line);
        }

        @Override
        public void note(LogLevel level, String text) {
            log.note(level, text);
        }

        @Override
        public void changed(ActionStatus status) {
            log.changed(status);
        }

        @Override
        public void canceling() {
            // Its end says why.
        }

        @Override
        public void variable(Directive.Variable change) {
            log.note(LogLevel.WARNING, "Variables change only in sessions; ignored");
        }

        @Override
        public boolean isFatal(Directive.Malformed line) {
            return false;
        }

        @Override
        public void level(LogLevel level) {
            log.setLevel(level);
        }
    }
}
