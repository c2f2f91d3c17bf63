package freehold.cli.event;

import freehold.api.extension.Event;
import freehold.protocol.Document;
import freehold.protocol.rest.Json;
import freehold.protocol.shape.DocumentShape;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Prints events, one a line: to be read by people on a terminal, by programs otherwise. */
public final class Lines {
    private static final List<String> SUBJECTS =
            List.of("taskId", "stepId", "jobId", "fleetId", "budgetId");
    private static final List<String> BEFORE =
            List.of("previousRunStatus", "previousTaskRunStatus", "previousLifecycleStatus");
    private static final List<String> AFTER =
            List.of("runStatus", "taskRunStatus", "lifecycleStatus");

    private final PrintWriter out;
    private final boolean forPeople;

    public Lines(PrintWriter out, boolean forPeople) {
        this.out = out;
        this.forPeople = forPeople;
    }

    /** Prints events; false if nobody reads them any more. */
    public boolean show(List<Event> events) {
        events.stream()
                .map(event -> forPeople ? text(event) : Json.write(Event.SHAPE, event))
                .forEach(line -> out.print(line + "\n"));
        return !out.checkError();
    }

    static String text(Event event) {
        Map<String, Document> detail =
                event.detail() instanceof Document.JsonObject(var members) ? members : Map.of();
        String subject = first(detail, SUBJECTS).orElse("");
        String change =
                first(detail, AFTER)
                        .map(after ->
                                first(detail, BEFORE).map(it -> it + " -> ").orElse("") + after)
                        .orElseGet(() -> Json.write(DocumentShape.DOCUMENT, event.detail()));
        String kind = event.detailType().replace(" Status Change", "");
        return "%s  %-14s  %s  %s".formatted(event.time(), kind, subject, change);
    }

    private static Optional<String> first(Map<String, Document> detail, List<String> names) {
        return names.stream()
                .flatMap(name -> Stream.ofNullable(detail.get(name)))
                .flatMap(value ->
                        value instanceof Document.JsonString(var text)
                                ? Stream.of(text)
                                : Stream.empty())
                .findFirst();
    }
}
