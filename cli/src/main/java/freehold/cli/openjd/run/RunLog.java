package freehold.cli.openjd.run;

import freehold.cli.openjd.output.Members;
import freehold.openjd.document.Document;
import freehold.worker.session.ActionStatus;
import java.io.PrintWriter;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The log of a session: printed line by line for people, or kept for the result. Signals are logged
 * from a thread of their own, so writing is guarded by this object.
 */
final class RunLog {
    private final InstantSource clock;
    private final Instant start;
    private final TimestampFormat format;
    private final boolean verbose;
    private final Optional<PrintWriter> reader;
    private final List<Document.ObjectNode> kept = new ArrayList<>();

    /**
     * A log that begins now.
     *
     * @param verbose whether to tell how each action goes
     * @param reader whom the lines are printed to; without one they are kept
     */
    RunLog(
            InstantSource clock,
            TimestampFormat format,
            boolean verbose,
            Optional<PrintWriter> reader) {
        this.clock = clock;
        this.start = clock.instant();
        this.format = format;
        this.verbose = verbose;
        this.reader = reader;
    }

    Instant start() {
        return start;
    }

    /** A line of the command itself. */
    void command(String message) {
        line("Open Job Description CLI: " + message);
    }

    /** A heading that begins a part of the session. */
    void banner(String title) {
        line("");
        line("==============================================");
        line("--------- " + title);
        line("==============================================");
    }

    /** How the running action goes, for those who want to know. */
    void status(ActionStatus status) {
        if (verbose) {
            StringBuilder text = new StringBuilder("Action " + status.state());
            status.progress().ifPresent(percent -> text.append(", progress ").append(percent));
            status.statusMessage().ifPresent(said -> text.append(", status: ").append(said));
            status.failMessage().ifPresent(said -> text.append(", failure: ").append(said));
            line(text.toString());
        }
    }

    synchronized void line(String message) {
        String timestamp = format.text(start, clock.instant());
        if (reader.isPresent()) {
            reader.get().println(timestamp + "\t" + message);
        } else {
            kept.add(new Members().text("timestamp", timestamp).text("message", message).build());
        }
    }

    /** What was not printed. */
    synchronized List<Document.ObjectNode> kept() {
        return List.copyOf(kept);
    }
}
