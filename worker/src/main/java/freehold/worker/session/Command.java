package freehold.worker.session;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A program to run: its name and arguments, its whole environment, and the directory it runs in.
 *
 * @param line the program first, at least that
 */
record Command(List<String> line, Map<String, String> environment, Path directory) {
    Command {
        line = List.copyOf(line);
        environment = Map.copyOf(environment);
    }

    String program() {
        return line.getFirst();
    }

    /**
     * Where the program is: a name with a slash is taken from the directory the command runs in,
     * any other is looked for on the PATH of the command's own environment.
     */
    Optional<Path> executable() {
        try {
            if (program().indexOf('/') >= 0) {
                return Optional.of(directory.resolve(program())).filter(Files::isExecutable);
            }
            for (String place : environment.getOrDefault("PATH", "/usr/bin:/bin").split(":", -1)) {
                Path candidate = directory.resolve(place).resolve(program());
                if (Files.isRegularFile(candidate) && Files.isExecutable(candidate)) {
                    return Optional.of(candidate);
                }
            }
            return Optional.empty();
        } catch (InvalidPathException notAPath) {
            return Optional.empty();
        }
    }
}
