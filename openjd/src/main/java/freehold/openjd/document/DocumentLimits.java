package freehold.openjd.document;

/**
 * How much a document may demand of its reader, so that hostile input is refused before it costs
 * anything.
 *
 * @param characters the longest text, in UTF-16 units
 * @param depth how deep objects and arrays may nest
 * @param nodes how many nodes the tree may have once YAML aliases are expanded
 */
public record DocumentLimits(int characters, int depth, int nodes) {
    /**
     * Room for every template the Deadline Cloud API can carry, and for its steps written back as
     * JSON.
     */
    public static final DocumentLimits DEFAULT = new DocumentLimits(4_000_000, 100, 1_000_000);
}
