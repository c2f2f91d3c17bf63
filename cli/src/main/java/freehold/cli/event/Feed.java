package freehold.cli.event;

import freehold.api.extension.CursorExpiredException;
import freehold.api.extension.ListEventsRequest;
import freehold.api.extension.ListEventsResponse;
import freehold.client.ClientFailure;
import freehold.client.FreeholdClient;
import java.io.PrintWriter;

/** Reads a feed to its end, or for as long as it is wanted. */
public final class Feed {
    private static final int WAIT = 20;
    private static final long PAUSE_MILLIS = 2_000;

    private final FreeholdClient client;
    private final Wanted wanted;
    private final Lines lines;
    private final PrintWriter err;

    public Feed(FreeholdClient client, Wanted wanted, Lines lines, PrintWriter err) {
        this.client = client;
        this.wanted = wanted;
        this.lines = lines;
        this.err = err;
    }

    /**
     * Shows events.
     *
     * @param follow whether it goes on at the end of the feed, until nobody reads any more
     */
    public void show(boolean follow) throws InterruptedException {
        ListEventsResponse answer = client.listEvents(wanted.first(follow));
        while (lines.show(answer.events()) && (follow || !answer.atEnd())) {
            ListEventsRequest next = wanted.after(answer.nextToken(), follow ? WAIT : 0);
            answer = follow ? patiently(next) : client.listEvents(next);
        }
    }

    /** Asks until there is an answer; a server that restarts loses no follower. */
    private ListEventsResponse patiently(ListEventsRequest request) throws InterruptedException {
        ListEventsRequest next = request;
        while (true) {
            try {
                return client.listEvents(next);
            } catch (CursorExpiredException expired) {
                err.println("freehold events: some events were dropped before they were read");
                next = wanted.after(expired.oldestToken(), WAIT);
            } catch (ClientFailure unreachable) {
                err.println("freehold events: " + unreachable.getMessage() + "; trying again");
                Thread.sleep(PAUSE_MILLIS);
            }
        }
    }
}
