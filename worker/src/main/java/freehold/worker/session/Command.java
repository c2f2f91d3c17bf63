package freehold.worker.session;

import java.nio.file.Path;
import java.util.List;

/**
 * A program to run: its name and arguments, its environment, and the directory it runs in.
 *
 * @param line the program first, at least that
 * @param variables all that it gets as the user of this process; as another user, what it gets over
 *     those of that user's login, and what it does not get of them
 * @param launcher where the host may put a script that starts it
 */
record Command(List<String> line, EnvironmentVariables variables, Path directory, Path launcher) {
    Command {
        line = List.copyOf(line);
    }

    String program() {
        return line.getFirst();
    }

    boolean isPath() {
        return program().contains(OperatingSystem.PATHS.separator());
    }
}
