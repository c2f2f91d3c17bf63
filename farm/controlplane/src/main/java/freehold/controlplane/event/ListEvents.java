package freehold.controlplane.event;

import freehold.api.extension.CursorExpiredException;
import freehold.api.extension.EventStart;
import freehold.api.extension.ListEventsOperation;
import freehold.api.extension.ListEventsRequest;
import freehold.api.extension.ListEventsResponse;
import freehold.controlplane.Existing;
import freehold.controlplane.Refusals;
import freehold.controlplane.access.CallContext;
import freehold.controlplane.paging.Paging;
import freehold.domain.event.EventCursor;
import freehold.domain.event.EventFilter;
import freehold.domain.farm.FarmId;
import freehold.domain.job.JobId;
import freehold.protocol.Reply;
import freehold.store.Reading;
import freehold.store.Store;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;

/** {@code GET /freehold/…/farms/{farmId}/events}: reads on in the feed, or waits for more. */
public final class ListEvents implements ListEventsOperation<CallContext> {
    /** Another node's events wake nobody here, so a call that waits looks this often. */
    private static final Duration LOOK = Duration.ofSeconds(1);

    private final Store store;
    private final EventViews views;
    private final InstantSource clock;

    public ListEvents(Store store, EventViews views, InstantSource clock) {
        this.store = store;
        this.views = views;
        this.clock = clock;
    }

    /** One call, as far as it has come. */
    private record Call(
            FarmId farm, EventCursor cursor, EventFilter filter, int limit, Instant end) {
        Call from(EventCursor next) {
            return new Call(farm, next, filter, limit, end);
        }
    }

    @Override
    public Reply<ListEventsResponse> handle(ListEventsRequest request, CallContext context) {
        FarmId farm = new FarmId(request.farmId());
        EventCursor cursor = store.read(reading -> start(reading, farm, request));
        Duration wait = Duration.ofSeconds(request.waitSeconds().orElse(0));
        return look(
                new Call(
                        farm,
                        cursor,
                        EventFilters.of(request.detailTypes(), request.jobId().map(JobId::new)),
                        request.maxResults().orElse(Paging.USUAL),
                        clock.instant().plus(wait)));
    }

    private static EventCursor start(Reading reading, FarmId farm, ListEventsRequest request) {
        Existing.farm(reading, farm);
        EventFeed feed = new EventFeed(reading, farm);
        if (request.nextToken().isEmpty()) {
            boolean latest = request.startFrom().equals(Optional.of(EventStart.LATEST));
            return latest ? feed.latest() : feed.oldest();
        }
        return EventCursor.parse(request.nextToken().get())
                .orElseThrow(() ->
                        Refusals.invalidField(
                                "nextToken",
                                "is not a place in a feed; send it as an answer gave it out"));
    }

    private Reply<ListEventsResponse> look(Call call) {
        EventFeed.Part part = store.read(reading -> part(reading, call));
        Instant now = clock.instant();
        boolean waits = part.events().isEmpty() && part.atEnd() && now.isBefore(call.end());
        if (!waits) {
            return new Reply.Answer<>(answer(part));
        }
        Instant again = now.plus(LOOK);
        return new Reply.WaitFor<>(
                Set.of(WakingStore.topic(call.farm())),
                again.isBefore(call.end()) ? again : call.end(),
                _ -> look(call.from(part.next())));
    }

    private static EventFeed.Part part(Reading reading, Call call) {
        EventFeed feed = new EventFeed(reading, call.farm());
        if (!feed.holds(call.cursor())) {
            throw CursorExpiredException.builder()
                    .message(
                            "The events that follow this nextToken are no longer kept. Go on with"
                                    + " oldestToken, and read from the API how things stand, since"
                                    + " the changes in between are lost.")
                    .oldestToken(feed.oldest().text())
                    .build();
        }
        return feed.after(call.cursor(), call.filter(), call.limit());
    }

    private ListEventsResponse answer(EventFeed.Part part) {
        return ListEventsResponse.builder()
                .events(part.events().stream().map(views::view).toList())
                .nextToken(part.next().text())
                .atEnd(part.atEnd())
                .build();
    }
}
