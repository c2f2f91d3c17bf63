package freehold.bench;

import freehold.protocol.Document.JsonNumber;
import freehold.protocol.Document.JsonObject;
import freehold.protocol.rest.Json;
import freehold.protocol.shape.DocumentShape;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** openjd-model in a Python process of its own, told what to do and how often, line by line. */
final class OpenJdPeer implements AutoCloseable {
    private final Process process;
    private final Writer questions;
    private final BufferedReader answers;
    private final String versions;

    private OpenJdPeer(Process process) {
        this.process = process;
        this.questions = process.outputWriter(StandardCharsets.UTF_8);
        this.answers = process.inputReader(StandardCharsets.UTF_8);
        this.versions = answer();
    }

    /**
     * Starts it.
     *
     * @throws Unavailable if {@code bench/run} found no Python to install the peer in
     */
    static OpenJdPeer start() throws IOException {
        Path python =
                Optional.ofNullable(System.getProperty("freehold.bench.python"))
                        .map(Path::of)
                        .filter(Files::isExecutable)
                        .orElseThrow(() ->
                                new Unavailable(
                                        "the peer, openjd-model, needs python3 (3.9 or newer) with"
                                                + " its venv module"));
        Path script = Path.of(System.getProperty("freehold.bench.folder"), "openjd", "peer.py");
        return new OpenJdPeer(
                new ProcessBuilder(python.toString(), script.toString())
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start());
    }

    /** What it is, with its versions, as JSON. */
    String versions() {
        return versions;
    }

    /** How many seconds it took for what the question asks. */
    double seconds(String question) {
        try {
            questions.write(question);
            questions.write('\n');
            questions.flush();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
        return Json.read(DocumentShape.DOCUMENT, answer()) instanceof JsonObject(var members)
                        && members.get("seconds") instanceof JsonNumber(var seconds)
                ? seconds.doubleValue()
                : unintelligible();
    }

    private static double unintelligible() {
        throw new IllegalStateException("the peer answered something else than seconds");
    }

    private String answer() {
        try {
            return Optional.ofNullable(answers.readLine())
                    .orElseThrow(() -> new Unavailable("the peer ended; see its words above"));
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    @Override
    public void close() {
        try {
            questions.close();
            if (!process.waitFor(5, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        } catch (InterruptedException interrupted) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
