package freehold.openjd.document;

/**
 * A plain YAML scalar that readers of YAML 1.1, of which this library is one, and readers of the
 * core schema of YAML 1.2 take for different values. No mistake, but worth a warning. Rule D1.
 *
 * @param path where, in the style of errors, such as {@code steps[0] -> script}; of a key the path
 *     of its member
 * @param position where it began
 * @param text as written
 * @param reading what it is here
 * @param otherReading what it is to a reader of YAML 1.2
 */
public record AmbiguousScalar(
        String path, Position position, String text, Document reading, Document otherReading) {
    /** What it is here, what it may be elsewhere, and what to write to be understood everywhere. */
    public String message() {
        return "%s is %s in YAML 1.1, which holds here, and %s in YAML 1.2; %s"
                .formatted(Excerpt.of(text), words(reading), words(otherReading), remedy());
    }

    private String remedy() {
        if (text.equals(YamlScalars.MERGE)) {
            return "list the members instead";
        }
        return reading instanceof Document.ForeignNode
                ? "write " + yaml(otherReading)
                : "write %s or %s".formatted(yaml(reading), yaml(otherReading));
    }

    private static String words(Document scalar) {
        return switch (scalar) {
            case Document.TextNode _, Document.ForeignNode _ -> scalar.kind();
            default -> yaml(scalar);
        };
    }

    /** Written so that both versions agree. */
    private static String yaml(Document scalar) {
        return Excerpt.of(scalar.toYaml().strip());
    }

    @Override
    public String toString() {
        return "%s%s (%s)".formatted(path.isEmpty() ? "" : path + ": ", message(), position);
    }
}
