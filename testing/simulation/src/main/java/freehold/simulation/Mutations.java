package freehold.simulation;

import freehold.simulation.Mutation.OutOfDate;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/**
 * Shows that the simulation would notice: it is run with one mistake after the other in the code
 * under test, in a Java process of its own, and must break each time.
 */
final class Mutations {
    /** Of a mutated farm so many seeds are run at most. */
    static final int SEEDS = 200;

    private final Path root;
    private final PrintStream out;

    /**
     * @param root of the checkout that the class path was built from
     */
    Mutations(Path root, PrintStream out) {
        this.root = root;
        this.out = out;
    }

    /**
     * Tries every mutation whose name contains {@code part}; whether each was caught.
     *
     * @throws OutOfDate if one does not fit its source any more
     */
    boolean run(String part) throws IOException, InterruptedException, OutOfDate {
        List<Mutation> chosen =
                Mutation.all().stream().filter(it -> it.name().contains(part)).toList();
        for (Mutation mutation : chosen) {
            mutation.mutated(root);
        }
        List<String> missed = new ArrayList<>();
        for (Mutation mutation : chosen) {
            Optional<String> caught = caught(mutation);
            out.printf("%-7s %s%n", caught.isPresent() ? "caught" : "MISSED", mutation.name());
            caught.ifPresent(by -> out.println("        by " + by));
            if (caught.isEmpty()) {
                missed.add(mutation.name());
            }
        }
        out.printf("%d of %d mutations caught%n", chosen.size() - missed.size(), chosen.size());
        return missed.isEmpty();
    }

    /** What the simulation says of a mutated farm; empty if it finds nothing wrong. */
    private Optional<String> caught(Mutation mutation)
            throws IOException, InterruptedException, OutOfDate {
        Path folder = Files.createTempDirectory("freehold-mutation");
        try {
            Path source = folder.resolve(Path.of(mutation.file()).getFileName());
            Files.writeString(source, mutation.mutated(root));
            Path classes = Files.createDirectory(folder.resolve("classes"));
            compile(source, classes);
            return breaks(classes, folder.resolve("output"));
        } finally {
            Seeds.delete(folder);
        }
    }

    private static void compile(Path source, Path classes) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        int status =
                compiler.run(
                        null,
                        null,
                        null,
                        "-proc:none",
                        "-nowarn",
                        "-d",
                        classes.toString(),
                        "-cp",
                        classPath(),
                        source.toString());
        if (status != 0) {
            throw new IllegalStateException("a mutation does not compile: " + source);
        }
    }

    private static String classPath() {
        return System.getProperty("java.class.path");
    }

    private static Optional<String> breaks(Path classes, Path output)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(
                List.of(
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-cp",
                        classes + System.getProperty("path.separator") + classPath(),
                        Simulate.class.getName(),
                        "--seeds",
                        Integer.toString(SEEDS)));
        Process process =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(output.toFile())
                        .start();
        int status = process.waitFor();
        String said = Files.readString(output, StandardCharsets.UTF_8);
        List<String> broken =
                Arrays.stream(said.split("\n", -1)).filter(it -> it.startsWith("seed ")).toList();
        if (status != 0 && broken.isEmpty()) {
            throw new IllegalStateException("a mutated farm could not be simulated: " + said);
        }
        return status == 0 ? Optional.empty() : Optional.of(broken.getFirst());
    }
}
