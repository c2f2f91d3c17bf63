package freehold.worker.agent;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import freehold.worker.log.LogStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Map;

/**
 * The worker's own log: one JSON object for each thing that happened, for people and for the
 * monitor.
 */
final class WorkerLog {
    private static final JsonFactory JSON = new JsonFactory();

    private final LogStream stream;
    private final WorkerIds worker;

    WorkerLog(LogStream stream, WorkerIds worker) {
        this.stream = stream;
        this.worker = worker;
    }

    /**
     * Adds an event.
     *
     * @param type such as {@code Session} or {@code Worker}
     * @param subtype what happened to it, such as {@code Start}
     */
    void event(String type, String subtype, String message, Map<String, String> fields) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            json.writeStartObject();
            json.writeStringField("level", "INFO");
            json.writeStringField("type", type);
            json.writeStringField("subtype", subtype);
            json.writeStringField("message", message);
            json.writeStringField("farm_id", worker.farmId());
            json.writeStringField("fleet_id", worker.fleetId());
            json.writeStringField("worker_id", worker.workerId());
            for (var field : fields.entrySet()) {
                json.writeStringField(field.getKey(), field.getValue());
            }
            json.writeEndObject();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        stream.line(text.toString());
    }
}
