package freehold.cli.openjd;

import freehold.cli.openjd.input.Host;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/** Where a user works: a folder with templates in it, and the command at hand. */
record Desk(Path folder, InstantSource clock) {
    /** A desk where time goes by. */
    Desk(Path folder) {
        this(folder, InstantSource.system());
    }

    /** What a command printed, and how it ended. */
    record Answer(int code, String out, String err) {
        /** The log without its timestamps. */
        List<String> log() {
            return out.lines()
                    .filter(line -> line.contains("\t"))
                    .map(line -> line.substring(line.indexOf('\t') + 1))
                    .toList();
        }
    }

    /** Writes a file; returns its path as an argument. */
    String file(String name, String text) {
        try {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            return Files.writeString(file, text).toString();
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    Answer openjd(String... arguments) {
        return openjd(_ -> {}, new StringWriter(), arguments);
    }

    /**
     * Runs the command.
     *
     * @param signals is given what the command does when it is interrupted
     * @param out takes what it prints
     */
    Answer openjd(Consumer<Runnable> signals, StringWriter out, String... arguments) {
        StringWriter err = new StringWriter();
        int code =
                OpenJd.commandLine(host(), signals)
                        .setOut(new PrintWriter(out, true))
                        .setErr(new PrintWriter(err, true))
                        .execute(arguments);
        return new Answer(code, out.toString(), err.toString());
    }

    private Host host() {
        Map<String, String> variables = new HashMap<>(System.getenv());
        variables.put("HOST_VARIABLE", "from the host");
        return new Host(
                folder, folder, sessionRoot(), variables, clock, RandomGenerator.getDefault());
    }

    Path sessionRoot() {
        return folder.resolve("sessions");
    }

    /** What sessions left behind. */
    List<Path> left() {
        try (Stream<Path> left =
                Files.exists(sessionRoot()) ? Files.list(sessionRoot()) : Stream.empty()) {
            return left.toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
