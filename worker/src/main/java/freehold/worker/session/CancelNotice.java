package freehold.worker.session;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Tells a command that is being canceled by when it must have ended: {@code cancel_info.json}. */
final class CancelNotice {
    static final String FILE = "cancel_info.json";

    private CancelNotice() {}

    static String text(Instant end) {
        return JsonText.write(json -> {
            json.writeStartObject();
            json.writeStringField("NotifyEnd", end.truncatedTo(ChronoUnit.SECONDS).toString());
            json.writeEndObject();
        });
    }
}
