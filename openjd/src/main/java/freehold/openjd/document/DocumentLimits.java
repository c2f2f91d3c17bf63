package freehold.openjd.document;

/**
 * How much a document may demand of its reader, so that hostile input is refused before it costs
 * anything. Rule D2.
 *
 * @param characters the longest text, in UTF-16 units, and the longest that it may become once YAML
 *     aliases are expanded
 * @param depth how deep objects and arrays may nest, at most {@value #DEEPEST}
 * @param nodes how many nodes the tree may have once YAML aliases are expanded
 */
public record DocumentLimits(int characters, int depth, int nodes) {
    /** Whoever walks a tree recurses this often, and must not run out of stack. */
    public static final int DEEPEST = 500;

    /**
     * Room for every template the Deadline Cloud API can carry, and for its steps written back as
     * JSON.
     */
    public static final DocumentLimits DEFAULT = new DocumentLimits(4_000_000, 100, 1_000_000);

    public DocumentLimits {
        if (depth > DEEPEST) {
            throw new IllegalArgumentException(
                    "a depth of %d; at most %d".formatted(depth, DEEPEST));
        }
    }
}
