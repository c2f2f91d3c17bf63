package freehold.worker.session;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A POSIX host on which commands run as the user of this process. */
final class Posix implements OperatingSystem {
    /**
     * How the JVM writes arguments and variables. A service started with the C locale would replace
     * every letter outside ASCII by a question mark; such text goes through a script instead.
     */
    private static final Charset NATIVE =
            Charset.forName(
                    System.getProperty("sun.jnu.encoding", "US-ASCII"), StandardCharsets.US_ASCII);

    static final Optional<Path> SETSID =
            Stream.of("/usr/bin/setsid", "/bin/setsid")
                    .map(Path::of)
                    .filter(Files::isExecutable)
                    .findFirst();

    @Override
    public void checkRoot(Path directory) throws IOException {
        for (Path parent = directory; parent != null; parent = parent.getParent()) {
            int mode = (Integer) Files.getAttribute(parent, "unix:mode");
            boolean worldWritable = (mode & 0002) != 0;
            boolean sticky = (mode & 01000) != 0;
            if (worldWritable && !sticky) {
                throw new IOException(
                        "%s is writable for everyone and has no sticky bit; run `chmod +t %s` or choose another session root"
                                .formatted(parent, parent));
            }
        }
    }

    @Override
    public void createDirectory(Path directory) throws IOException {
        Files.createDirectory(
                directory,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    }

    @Override
    public void write(Path file, String content, boolean runnable) throws IOException {
        replace(file, draft(file, content, runnable ? "rwx------" : "rw-------"));
    }

    /** A new file beside {@code file} that nobody has opened and no link leads to elsewhere. */
    static Path draft(Path file, String content, String permissions) throws IOException {
        Path draft = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(draft);
        Files.createFile(
                draft,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(draft, content, StandardCharsets.UTF_8);
        Files.setPosixFilePermissions(draft, PosixFilePermissions.fromString(permissions));
        return draft;
    }

    static void replace(Path file, Path draft) throws IOException {
        Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
    }

    @Override
    public void check(Path directory) {
        // Whoever made the directory can run commands in it.
    }

    @Override
    public Optional<String> refusal(Command command) {
        return holdsNul(command)
                .or(() ->
                        executable(command).isPresent()
                                ? Optional.empty()
                                : Optional.of(
                                        "command not found: `%s` is no executable file on the PATH of the action or in its working directory"
                                                .formatted(command.program())));
    }

    /** Whether something of the command would end in its midst. */
    static Optional<String> holdsNul(Command command) {
        return Stream.concat(command.line().stream(), command.variables().set().values().stream())
                .filter(text -> text.indexOf('\0') >= 0)
                .findFirst()
                .map(_ -> "the command did not start: an argument or variable holds a NUL");
    }

    /**
     * Where the program is: a name with a slash is taken from the directory the command runs in,
     * any other is looked for on the PATH of the command's own environment.
     */
    private static Optional<Path> executable(Command command) {
        String path = command.variables().set().getOrDefault("PATH", "/usr/bin:/bin");
        List<String> places = command.isPath() ? List.of("") : List.of(path.split(":", -1));
        try {
            return places.stream()
                    .map(place -> command.directory().resolve(place).resolve(command.program()))
                    .filter(Files::isRegularFile)
                    .filter(Files::isExecutable)
                    .findFirst();
        } catch (InvalidPathException notAPath) {
            return Optional.empty();
        }
    }

    @Override
    public ProcessGroup start(Command command) throws IOException {
        Map<String, String> escaped = new HashMap<>(command.variables().set());
        escaped.values().removeIf(Posix::carries);
        List<String> line = new ArrayList<>();
        SETSID.ifPresent(setsid -> line.addAll(List.of(setsid.toString(), "-w")));
        if (escaped.isEmpty() && command.line().stream().allMatch(Posix::carries)) {
            line.addAll(command.line());
        } else {
            write(command.launcher(), LaunchScript.plain(command, escaped).text(), false);
            line.addAll(List.of("/bin/sh", command.launcher().toString()));
        }
        ProcessBuilder builder = quiet(line).directory(command.directory().toFile());
        // Inherited variables are left as they are: the JVM keeps their bytes, which its text may
        // not.
        Map<String, String> inherited = builder.environment();
        inherited.keySet().retainAll(command.variables().set().keySet());
        command.variables()
                .set()
                .forEach((name, value) -> {
                    if (!escaped.containsKey(name) && !value.equals(inherited.get(name))) {
                        inherited.put(name, value);
                    }
                });
        return new OwnProcesses(builder.start(), SETSID.isPresent());
    }

    /** A process whose output and error output come as one stream and whose input is empty. */
    static ProcessBuilder quiet(List<String> line) {
        return new ProcessBuilder(line)
                .redirectErrorStream(true)
                .redirectInput(Redirect.from(new File("/dev/null")));
    }

    /** Runs a command whose output and end nobody waits for to decide anything. */
    static void runToEnd(List<String> line) {
        try {
            quiet(line).redirectOutput(Redirect.DISCARD).start().waitFor();
        } catch (IOException noProgram) {
            System.getLogger(Posix.class.getName())
                    .log(
                            System.Logger.Level.WARNING,
                            "not run: program=" + line.getFirst(),
                            noProgram);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean carries(String text) {
        return NATIVE.equals(StandardCharsets.UTF_8) || NATIVE.newEncoder().canEncode(text);
    }

    @Override
    public List<Path> delete(Path directory) {
        return Deletion.of(directory);
    }
}
