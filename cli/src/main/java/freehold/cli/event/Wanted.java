package freehold.cli.event;

import freehold.api.extension.EventStart;
import freehold.api.extension.ListEventsRequest;
import java.util.List;
import java.util.Optional;

/**
 * What a user wants to see.
 *
 * @param from {@code beginning} or a cursor; if absent, what is usual
 * @param types all kinds if empty
 */
public record Wanted(
        String farmId, Optional<String> from, Optional<String> job, List<String> types) {
    private static final String BEGINNING = "beginning";

    public Wanted {
        types = List.copyOf(types);
    }

    /**
     * The first question.
     *
     * @param follow whether it begins with what happens from now on, unless the user says otherwise
     */
    ListEventsRequest first(boolean follow) {
        boolean latest = follow && from.isEmpty();
        return request()
                .startFrom(latest ? EventStart.LATEST : EventStart.OLDEST)
                .nextToken(from.filter(it -> !it.equals(BEGINNING)))
                .build();
    }

    /** The question that goes on after an answer, or after nothing for a while. */
    ListEventsRequest after(String cursor, int waitSeconds) {
        return request().nextToken(cursor).waitSeconds(waitSeconds).build();
    }

    private ListEventsRequest.Builder request() {
        return ListEventsRequest.builder()
                .farmId(farmId)
                .jobId(job)
                .detailTypes(Optional.of(types).filter(it -> !it.isEmpty()));
    }
}
