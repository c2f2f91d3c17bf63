package freehold.cli.openjd.run;

import freehold.cli.openjd.output.Result;
import freehold.cli.openjd.output.Seconds;
import freehold.openjd.document.Document;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * How a session went.
 *
 * @param stepName the step that was asked for, or the one that failed
 * @param chunksRun how many tasks ended well, a chunk being one
 * @param logs empty where they were printed
 */
record RunReport(
        Ending ending,
        String jobName,
        Optional<String> stepName,
        Duration duration,
        long chunksRun,
        List<Document.ObjectNode> logs)
        implements Result {
    RunReport {
        logs = List.copyOf(logs);
    }

    /** Whether it went well, and what to say of it. */
    record Ending(boolean succeeded, String message) {}

    @Override
    public boolean succeeded() {
        return ending.succeeded();
    }

    @Override
    public String message() {
        return ending.message();
    }

    @Override
    public String text() {
        return """

        --- Results of local session ---

        %s

        Job: %s
        %sDuration: %s seconds
        Chunks run: %s
        """
                .formatted(
                        message(),
                        jobName,
                        stepName.map("Step: %s\n"::formatted).orElse(""),
                        Seconds.text(duration),
                        Long.toString(chunksRun));
    }

    @Override
    public Document.ObjectNode document() {
        return Result.members(this)
                .text("job_name", jobName)
                .text("step_name", stepName)
                .seconds("duration", duration)
                .number("chunks_run", chunksRun)
                .list("logs", logs)
                .build();
    }
}
