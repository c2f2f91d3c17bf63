package freehold.worker.session;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Tells a command that is being canceled by when it must have ended: {@code cancel_info.json}. */
final class CancelNotice {
    private static final String FILE = "cancel_info.json";

    private CancelNotice() {}

    /** Replaces the notice as a whole, so that a command never reads half of one. */
    static void write(Path workingDirectory, Instant end) throws IOException {
        String text =
                JsonText.write(json -> {
                    json.writeStartObject();
                    json.writeStringField(
                            "NotifyEnd", end.truncatedTo(ChronoUnit.SECONDS).toString());
                    json.writeEndObject();
                });
        Path draft = workingDirectory.resolve("." + FILE);
        Files.writeString(draft, text, StandardCharsets.UTF_8);
        Files.move(draft, workingDirectory.resolve(FILE), StandardCopyOption.REPLACE_EXISTING);
    }
}
