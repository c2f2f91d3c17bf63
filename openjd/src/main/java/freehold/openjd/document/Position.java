package freehold.openjd.document;

/**
 * Where a node began in its text, so that an error can point at it; line and column count from 1.
 *
 * @param line 0 for a node that was made rather than read
 */
public record Position(int line, int column) {
    /** The position of nodes that never stood in a text. */
    public static final Position NONE = new Position(0, 0);

    @Override
    public String toString() {
        return "line " + line + ", column " + column;
    }
}
