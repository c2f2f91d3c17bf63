package freehold.openjd.parse;

import freehold.openjd.TemplateError;
import freehold.openjd.document.Document;
import freehold.openjd.document.Position;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds where in the text of a document its errors are, by walking along their paths. */
final class Positions {
    private static final String ARROW = " -> ";
    private static final Pattern ITEM = Pattern.compile("(.+)\\[([0-9]{1,9})]");

    private final Document root;

    Positions(Document root) {
        this.root = root;
    }

    TemplateError locate(TemplateError error) {
        return new TemplateError(error.path(), error.message(), position(error.path()));
    }

    /** Where the node at the path begins, or the innermost that exists on the way to it. */
    private Position position(String path) {
        Document node = root;
        String rest = path;
        while (!rest.isEmpty()) {
            // Only the last segment can be a name of the author's own, arrows and all.
            Optional<Document> whole = child(node, rest);
            int arrow = rest.indexOf(ARROW);
            if (whole.isPresent() || arrow < 0) {
                return whole.orElse(node).position();
            }
            Optional<Document> next = child(node, rest.substring(0, arrow));
            if (next.isEmpty()) {
                return node.position();
            }
            node = next.get();
            rest = rest.substring(arrow + ARROW.length());
        }
        return node.position();
    }

    /** The member that a segment names, or the item of such a member. */
    private static Optional<Document> child(Document node, String segment) {
        if (!(node instanceof Document.ObjectNode object)) {
            return Optional.empty();
        }
        Optional<Document> member = Optional.ofNullable(object.members().get(segment));
        return member.or(() -> item(object, ITEM.matcher(segment)));
    }

    private static Optional<Document> item(Document.ObjectNode object, Matcher item) {
        return item.matches()
                        && object.members().get(item.group(1))
                                instanceof Document.ArrayNode(var items, _)
                        && Integer.parseInt(item.group(2)) < items.size()
                ? Optional.of(items.get(Integer.parseInt(item.group(2))))
                : Optional.empty();
    }
}
