package freehold.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A process of this run: ready once it says so, and gone when the run is over, however it ends. */
final class ChildProcess implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Process process;
    private final String ready;
    private final Thread hook;

    private ChildProcess(Process process, String ready, Thread hook) {
        this.process = process;
        this.ready = ready;
        this.hook = hook;
    }

    /**
     * Starts a process and waits for its line of readiness.
     *
     * @param log what it prints goes there
     * @param readiness found in that line; its first group, if it has one, is what the line tells
     * @throws IOException if it ends, or does not get ready within a minute
     */
    static ChildProcess start(List<String> command, Path log, Pattern readiness)
            throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        Thread hook = new Thread(process::destroy);
        Runtime.getRuntime().addShutdownHook(hook);
        BlockingQueue<String> told = new ArrayBlockingQueue<>(1);
        Thread.ofVirtual().start(() -> listen(process, log, readiness, told));
        String line = told.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        if (line == null || line.isEmpty()) {
            process.destroy();
            throw new IOException(
                    command.getFirst() + " did not get ready:\n" + Files.readString(log));
        }
        Matcher found = readiness.matcher(line);
        String ready = found.find() && found.groupCount() > 0 ? found.group(1) : line;
        return new ChildProcess(process, ready, hook);
    }

    private static void listen(
            Process process, Path log, Pattern readiness, BlockingQueue<String> told) {
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8);
                PrintWriter copy =
                        new PrintWriter(Files.newBufferedWriter(log, StandardCharsets.UTF_8))) {
            lines.lines()
                    .forEach(line -> {
                        copy.println(line);
                        copy.flush();
                        if (readiness.matcher(line).find()) {
                            told.offer(line);
                        }
                    });
        } catch (IOException | UncheckedIOException lost) {
            System.err.println("bench: a process's output is lost: " + lost.getMessage());
        } finally {
            // Ends the wait for a process that is gone; nobody looks any more after readiness.
            told.offer("");
        }
    }

    /** What its line of readiness told. */
    String ready() {
        return ready;
    }

    /** Processor time used until now, by all its threads. */
    Duration processorTime() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    @Override
    public void close() {
        // By the handle: ending it by the process also closes its output under the reader.
        process.toHandle().destroy();
        try {
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException _) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        Runtime.getRuntime().removeShutdownHook(hook);
    }
}
