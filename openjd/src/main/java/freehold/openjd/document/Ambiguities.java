package freehold.openjd.document;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * Finds the plain scalars that YAML 1.1 and YAML 1.2 read differently. It follows the reader
 * through the tree, because a path is worth its cost only where there is something to tell.
 */
final class Ambiguities {
    private static final int MOST = 1000;

    private final Consumer<? super AmbiguousScalar> listener;
    private final List<String> path = new ArrayList<>();
    private final AtomicInteger told = new AtomicInteger();

    Ambiguities(Consumer<? super AmbiguousScalar> listener) {
        this.listener = listener;
    }

    void enterMember(String key) {
        path.add(key);
    }

    void enterItem(int index) {
        path.add("[" + index + "]");
    }

    void leave() {
        path.removeLast();
    }

    /** Looks at a plain scalar without a tag, which the reader takes for {@code reading}. */
    void check(String text, Document reading, Position position) {
        if (told.get() == MOST) {
            return;
        }
        Document other = CoreScalars.resolve(text, position);
        if (!reading.equals(other)) {
            told.incrementAndGet();
            listener.accept(new AmbiguousScalar(path(), position, text, reading, other));
        }
    }

    private String path() {
        var text = new StringBuilder();
        for (String step : path) {
            if (!text.isEmpty() && !step.startsWith("[")) {
                text.append(" -> ");
            }
            text.append(Excerpt.of(step));
        }
        return text.toString();
    }
}
