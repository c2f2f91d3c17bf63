package freehold.openjd.document;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.MappingStartEvent;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.events.SequenceStartEvent;

/**
 * Builds a tree from the events of a YAML parser. It works on events, not on the parser's own
 * objects, so that aliases, repeated keys and depth are counted before anything is expanded.
 */
final class YamlReader {
    private static final String STANDARD_TAG = "tag:yaml.org,2002:";

    private final Iterator<Event> events;
    private final DocumentLimits limits;
    private final Map<String, Anchored> anchors = new HashMap<>();
    private final AtomicInteger nodes = new AtomicInteger();
    private final AtomicLong characters = new AtomicLong();

    /** What an anchor names, and what each alias of it adds to the expanded document. */
    private record Anchored(Document document, int nodes, long characters) {}

    private YamlReader(Iterator<Event> events, DocumentLimits limits) {
        this.events = events;
        this.limits = limits;
    }

    static Document read(String text, DocumentLimits limits) throws MalformedDocumentException {
        var options = new LoaderOptions();
        options.setCodePointLimit(limits.characters());
        try {
            var events = new Yaml(options).parse(new StringReader(text)).iterator();
            return new YamlReader(events, limits).root();
        } catch (MarkedYAMLException malformed) {
            throw malformed(malformed);
        } catch (YAMLException malformed) {
            throw new MalformedDocumentException(String.valueOf(malformed.getMessage()));
        }
    }

    private static MalformedDocumentException malformed(MarkedYAMLException malformed) {
        String problem = String.valueOf(malformed.getProblem());
        Mark mark = malformed.getProblemMark();
        return mark == null
                ? new MalformedDocumentException(problem)
                : new MalformedDocumentException(problem, position(mark));
    }

    private Document root() throws MalformedDocumentException {
        expect(Event.ID.StreamStart);
        if (events.next().is(Event.ID.StreamEnd)) {
            throw new MalformedDocumentException("the document is empty");
        }
        Document root = node(events.next(), 0);
        expect(Event.ID.DocumentEnd);
        Event last = events.next();
        if (!last.is(Event.ID.StreamEnd)) {
            throw new MalformedDocumentException(
                    "only one YAML document is allowed", position(last.getStartMark()));
        }
        return root;
    }

    private void expect(Event.ID id) {
        Event event = events.next();
        if (!event.is(id)) {
            throw new IllegalStateException("the YAML parser sent " + event + " for " + id);
        }
    }

    private Document node(Event event, int depth) throws MalformedDocumentException {
        Position position = position(event.getStartMark());
        if (depth > limits.depth()) {
            throw new MalformedDocumentException(
                    "nests deeper than %d levels".formatted(limits.depth()), position);
        }
        int nodesBefore = nodes.get();
        long charactersBefore = characters.get();
        count(1, event instanceof ScalarEvent scalar ? scalar.getValue().length() : 0, position);
        Document document =
                switch (event) {
                    case AliasEvent alias -> alias(alias, position);
                    case ScalarEvent scalar -> scalar(scalar, position);
                    case SequenceStartEvent start -> sequence(start, depth, position);
                    case MappingStartEvent start -> mapping(start, depth, position);
                    default -> throw new IllegalStateException("not a YAML node: " + event);
                };
        if (event instanceof NodeEvent anchored
                && !(event instanceof AliasEvent)
                && anchored.getAnchor() != null) {
            anchors.put(
                    anchored.getAnchor(),
                    new Anchored(
                            document,
                            nodes.get() - nodesBefore,
                            characters.get() - charactersBefore));
        }
        return document;
    }

    private void count(int moreNodes, long moreCharacters, Position position)
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

    private Document alias(AliasEvent alias, Position position) throws MalformedDocumentException {
        Anchored anchored = anchors.get(alias.getAnchor());
        if (anchored == null) {
            throw new MalformedDocumentException(
                    "the alias *%s has no anchor before it".formatted(alias.getAnchor()), position);
        }
        count(anchored.nodes(), anchored.characters(), position);
        return anchored.document();
    }

    private Document scalar(ScalarEvent scalar, Position position)
            throws MalformedDocumentException {
        boolean plain = scalar.getScalarStyle() == ScalarStyle.PLAIN;
        Optional<String> tag = tag(Objects.requireNonNullElse(scalar.getTag(), ""), position);
        if (tag.isEmpty()) {
            return plain
                    ? YamlScalars.resolve(scalar.getValue(), position)
                    : new Document.TextNode(scalar.getValue(), position);
        }
        return switch (tag.get()) {
            case "str", "!" -> new Document.TextNode(scalar.getValue(), position);
            case "int", "float", "bool", "null" -> YamlScalars.resolve(scalar.getValue(), position);
            default -> throw refusedTag(tag.get(), position);
        };
    }

    private Document sequence(SequenceStartEvent start, int depth, Position position)
            throws MalformedDocumentException {
        Optional<String> tag = tag(Objects.requireNonNullElse(start.getTag(), ""), position);
        if (tag.isPresent() && !tag.get().equals("seq")) {
            throw refusedTag(tag.get(), position);
        }
        List<Document> items = new ArrayList<>();
        Event event = events.next();
        while (!event.is(Event.ID.SequenceEnd)) {
            items.add(node(event, depth + 1));
            event = events.next();
        }
        return new Document.ArrayNode(items, position);
    }

    private Document mapping(MappingStartEvent start, int depth, Position position)
            throws MalformedDocumentException {
        Optional<String> tag = tag(Objects.requireNonNullElse(start.getTag(), ""), position);
        if (tag.isPresent() && !tag.get().equals("map")) {
            throw refusedTag(tag.get(), position);
        }
        Map<String, Document> members = new LinkedHashMap<>();
        Map<String, Document> merged = new LinkedHashMap<>();
        Event event = events.next();
        while (!event.is(Event.ID.MappingEnd)) {
            Document key = node(event, depth + 1);
            Document value = node(events.next(), depth + 1);
            put(key, value, members, merged);
            event = events.next();
        }
        merged.forEach(members::putIfAbsent);
        return new Document.ObjectNode(members, position);
    }

    private void put(
            Document key,
            Document value,
            Map<String, Document> members,
            Map<String, Document> merged)
            throws MalformedDocumentException {
        switch (key) {
            case Document.TextNode(var name, var position) -> {
                if (members.putIfAbsent(name, value) != null) {
                    throw new MalformedDocumentException(
                            "the key '%s' is repeated".formatted(name), position);
                }
            }
            case Document.ForeignNode(_, var text, _) when text.equals("<<") ->
                    merge(value, merged);
            default ->
                    throw new MalformedDocumentException(
                            "a key must be a string, but here YAML reads %s; put it in quotes"
                                    .formatted(key.kind()),
                            key.position());
        }
    }

    /** The merge key of YAML 1.1: the members of one mapping, or of a list where the first wins. */
    private void merge(Document value, Map<String, Document> merged)
            throws MalformedDocumentException {
        switch (value) {
            case Document.ObjectNode node -> {
                count(node.members().size(), 0, node.position());
                node.members().forEach(merged::putIfAbsent);
            }
            case Document.ArrayNode(var items, _)
                    when items.stream().allMatch(Document.ObjectNode.class::isInstance) -> {
                for (Document item : items) {
                    merge(item, merged);
                }
            }
            default ->
                    throw new MalformedDocumentException(
                            "the merge key << takes a mapping, not " + value.kind(),
                            value.position());
        }
    }

    /** The short name of a standard tag; empty for an untagged node. */
    private static Optional<String> tag(String tag, Position position)
            throws MalformedDocumentException {
        if (tag.isEmpty()) {
            return Optional.empty();
        }
        if (tag.equals("!")) {
            return Optional.of(tag);
        }
        if (!tag.startsWith(STANDARD_TAG)) {
            throw refusedTag(tag, position);
        }
        return Optional.of(tag.substring(STANDARD_TAG.length()));
    }

    private static MalformedDocumentException refusedTag(String tag, Position position) {
        return new MalformedDocumentException(
                "the YAML tag '%s' has no meaning in a template".formatted(tag), position);
    }

    private static Position position(Mark mark) {
        return new Position(mark.getLine() + 1, mark.getColumn() + 1);
    }
}
