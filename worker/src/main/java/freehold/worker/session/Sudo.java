package freehold.worker.session;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The way to become the job user. Rule PC8. */
record Sudo(Path program, String user) {
    /**
     * @throws IOException if this host has no {@code sudo}
     */
    static Sudo to(String user) throws IOException {
        return new Sudo(
                Stream.of("/usr/bin/sudo", "/bin/sudo", "/usr/local/bin/sudo")
                        .map(Path::of)
                        .filter(Files::isExecutable)
                        .findFirst()
                        .orElseThrow(() ->
                                new IOException(
                                        "jobs are to run as user %s, and this host has no sudo; install it"
                                                .formatted(user))),
                user);
    }

    /** Begins a command line that runs as the user in the environment it is given. */
    List<String> prefix() {
        return List.of(program.toString(), "-n", "-u", user, "--");
    }

    /**
     * A command line that runs a script of the shell as the user, as if that user had logged in.
     *
     * @param script without {@code $} and line ends in its path, which sudo hands to a shell as
     *     they are
     */
    List<String> login(Path script) {
        List<String> line = new ArrayList<>();
        line.addAll(List.of(program.toString(), "-n", "-u", user, "-i", "--"));
        line.addAll(List.of("/bin/sh", script.toString()));
        return List.copyOf(line);
    }
}
