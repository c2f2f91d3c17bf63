package freehold.client.paging;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * All pages of an answer, each fetched when the iteration comes to it; every iteration begins anew.
 *
 * @param <P> one page
 */
public final class Pages<P> implements Iterable<P> {

    private final Function<Optional<String>, P> fetch;
    private final Function<P, Optional<String>> nextToken;

    /**
     * The pages of one request.
     *
     * @param fetch gives the page that a token stands for; without a token, the first
     * @param nextToken the token of the page after this one; an absent or empty one ends it all
     */
    public Pages(Function<Optional<String>, P> fetch, Function<P, Optional<String>> nextToken) {
        this.fetch = fetch;
        this.nextToken = nextToken;
    }

    /**
     * The pages in order. Its {@code next()} throws what the operation throws, and {@link
     * RepeatedToken} if the service leads in a circle.
     */
    @Override
    public Iterator<P> iterator() {
        return new Walk();
    }

    /** The pages in order. */
    public Stream<P> stream() {
        return StreamSupport.stream(spliterator(), false);
    }

    /** What is on the pages, page after page. */
    public <T> Stream<T> items(Function<P, List<T>> ofPage) {
        return stream().flatMap(page -> ofPage.apply(page).stream());
    }

    /** One iteration, used by one thread: where it stands is all that changes. */
    private final class Walk implements Iterator<P> {

        private final Deque<Optional<String>> ahead = new ArrayDeque<>(List.of(Optional.empty()));

        @Override
        public boolean hasNext() {
            return !ahead.isEmpty();
        }

        @Override
        public P next() {
            if (ahead.isEmpty()) {
                throw new NoSuchElementException("that was the last page");
            }
            // Taken away only after the page is there, so that a failed fetch can be repeated.
            Optional<String> token = ahead.getFirst();
            P page = fetch.apply(token);
            Optional<String> following = nextToken.apply(page).filter(text -> !text.isEmpty());
            if (following.isPresent() && following.equals(token)) {
                throw new RepeatedToken(following.get());
            }
            ahead.clear();
            following.ifPresent(next -> ahead.add(Optional.of(next)));
            return page;
        }
    }
}
