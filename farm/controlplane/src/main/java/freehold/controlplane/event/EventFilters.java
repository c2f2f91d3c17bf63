package freehold.controlplane.event;

import freehold.domain.event.EventFilter;
import freehold.domain.event.EventKind;
import freehold.domain.job.JobId;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads which events are wanted. */
final class EventFilters {
    private EventFilters() {}

    /**
     * Those of these kinds, or of all if absent or empty. A kind that is not told yet finds
     * nothing, so that a list may name kinds of a later version.
     */
    static EventFilter of(Optional<List<String>> detailTypes, Optional<JobId> job) {
        return new EventFilter(kinds(detailTypes.orElse(List.of())), job);
    }

    private static Set<EventKind> kinds(List<String> detailTypes) {
        return detailTypes.isEmpty()
                ? EnumSet.allOf(EventKind.class)
                : detailTypes.stream()
                        .flatMap(type -> EventKind.of(type).stream())
                        .collect(Collectors.toSet());
    }
}
