package freehold.bench;

import freehold.protocol.Document;
import freehold.protocol.Document.JsonNumber;
import freehold.protocol.Document.JsonObject;
import freehold.protocol.Document.JsonString;
import freehold.protocol.rest.Json;
import freehold.protocol.shape.DocumentShape;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** openjd-model in a Python process of its own, told what to do line by line. */
final class OpenJdPeer implements AutoCloseable {
    private final Process process;
    private final Writer questions;
    private final BufferedReader answers;
    private final Map<String, Document> versions;

    /** The implementations that its package has. */
    enum Side {
        PYTHON("python"),
        RUST("rust");

        private final String text;

        Side(String text) {
            this.text = text;
        }

        String text() {
            return text;
        }
    }

    private OpenJdPeer(Process process) {
        this.process = process;
        this.questions = process.outputWriter(StandardCharsets.UTF_8);
        this.answers = process.inputReader(StandardCharsets.UTF_8);
        this.versions = answer();
    }

    /**
     * Starts it.
     *
     * @throws Unavailable if {@code bench/run} could not install it
     */
    static OpenJdPeer start() throws IOException {
        Path python =
                Optional.ofNullable(System.getProperty("freehold.bench.python"))
                        .map(Path::of)
                        .filter(Files::isExecutable)
                        .orElseThrow(() ->
                                new Unavailable(
                                        "the peer, openjd-model, needs python3 (3.9 or newer) with"
                                                + " its venv module, and PyPI to install it from"));
        Path script = Path.of(System.getProperty("freehold.bench.folder"), "openjd", "peer.py");
        return new OpenJdPeer(
                new ProcessBuilder(python.toString(), script.toString())
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start());
    }

    /** What it is. */
    Figures versions() {
        return new Figures(versions);
    }

    /** What comes of one pass; the first of its kind, which warms the peer up. */
    long amount(Side side, OpenJdWork work) {
        return ask("amount", side, work).longValueExact();
    }

    /** How long a pass takes, on average over a round. */
    double seconds(Side side, OpenJdWork work) {
        return ask("seconds", side, work).doubleValue();
    }

    private BigDecimal ask(String what, Side side, OpenJdWork work) {
        Map<String, Document> question = new LinkedHashMap<>(work.question());
        question.put("for", new JsonString(what));
        question.put("side", new JsonString(side.text()));
        try {
            questions.write(Json.write(DocumentShape.DOCUMENT, new JsonObject(question)) + "\n");
            questions.flush();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
        if (answer().get(what) instanceof JsonNumber(var answer)) {
            return answer;
        }
        throw new IllegalStateException("the peer answered something else than " + what);
    }

    private Map<String, Document> answer() {
        try {
            String line =
                    Optional.ofNullable(answers.readLine())
                            .orElseThrow(() -> new Unavailable("the peer ended; see above"));
            return Json.read(DocumentShape.DOCUMENT, line) instanceof JsonObject(var members)
                    ? members
                    : Map.of();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    @Override
    public void close() throws IOException {
        try {
            questions.close();
        } finally {
            end();
        }
    }

    /**
     * It ends by itself once there is nothing to ask; but it may be busy, and is not waited for.
     */
    private void end() {
        try {
            if (!process.waitFor(5, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException _) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
