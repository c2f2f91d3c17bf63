package freehold.openjd.document;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Counts what a document amounts to while it is read. An alias counts for all that its anchor
 * names, though it costs nothing here: whoever walks the tree will meet it again.
 */
final class Expansion {
    private final DocumentLimits limits;
    private final Map<String, Anchored> anchors = new HashMap<>();
    private final AtomicInteger nodes = new AtomicInteger();
    private final AtomicLong characters = new AtomicLong();
    private final AtomicInteger deepest = new AtomicInteger();

    /** What an anchor names, and what each alias of it adds. */
    private record Anchored(Document document, int nodes, long characters, int height) {}

    /** How far the counts were when an anchored node began. */
    record Start(int nodes, long characters, int depth, int deepest) {}

    Expansion(DocumentLimits limits) {
        this.limits = limits;
    }

    /** Counts a scalar, key or not. */
    void addScalar(String text, Position position) throws MalformedDocumentException {
        add(1, text.length(), position);
    }

    /** Counts an object or array, {@code depth} levels of which are open with it. */
    void addCollection(int depth, Position position) throws MalformedDocumentException {
        add(1, 0, position);
        reach(depth, position);
    }

    private void add(int moreNodes, long moreCharacters, Position position)
            throws MalformedDocumentException {
        if (characters.addAndGet(moreCharacters) > limits.characters()) {
            throw new MalformedDocumentException(
                    "has more than %d characters with its aliases expanded"
                            .formatted(limits.characters()),
                    position);
        }
        if (nodes.addAndGet(moreNodes) > limits.nodes()) {
            throw new MalformedDocumentException(
                    "has more than %d nodes with its aliases expanded".formatted(limits.nodes()),
                    position);
        }
    }

    private void reach(int depth, Position position) throws MalformedDocumentException {
        deepest.accumulateAndGet(depth, Math::max);
        if (depth > limits.depth()) {
            throw new MalformedDocumentException(
                    "nests deeper than the %d levels allowed".formatted(limits.depth()), position);
        }
    }

    /** An anchored node begins, within {@code depth} open levels. */
    Start begin(int depth) {
        return new Start(nodes.get(), characters.get(), depth, deepest.getAndSet(depth));
    }

    /** The node that began there ends. */
    void end(Start start, String anchor, Document document) {
        int height = deepest.get() - start.depth();
        int more = nodes.get() - start.nodes();
        anchors.put(
                anchor,
                new Anchored(document, more, characters.get() - start.characters(), height));
        deepest.accumulateAndGet(start.deepest(), Math::max);
    }

    /** What an alias stands for, counted once more; {@code depth} levels are open around it. */
    Document alias(String anchor, int depth, Position position) throws MalformedDocumentException {
        Optional<Anchored> anchored = Optional.ofNullable(anchors.get(anchor));
        if (anchored.isEmpty()) {
            throw new MalformedDocumentException(
                    "the alias *%s has no anchor before it".formatted(Excerpt.of(anchor)),
                    position);
        }
        add(anchored.get().nodes(), anchored.get().characters(), position);
        reach(depth + anchored.get().height(), position);
        return anchored.get().document();
    }
}
