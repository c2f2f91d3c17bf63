package freehold.openjd.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.MappingStartEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.events.SequenceStartEvent;
import org.yaml.snakeyaml.parser.Parser;
import org.yaml.snakeyaml.parser.ParserImpl;

/**
 * Builds a tree from the events of a YAML parser. It works on events, not on the parser's own
 * objects, so that aliases, repeated keys and depth are counted before anything is expanded.
 */
final class YamlReader {
    private static final int LONGEST_PROBLEM = 200;

    private final Parser events;
    private final Expansion expansion;
    private final Ambiguities ambiguities;

    private YamlReader(Parser events, Expansion expansion, Ambiguities ambiguities) {
        this.events = events;
        this.expansion = expansion;
        this.ambiguities = ambiguities;
    }

    static Document read(String text, DocumentLimits limits, Ambiguities ambiguities)
            throws MalformedDocumentException {
        var whole = new WholeText(Characters.withoutMark(text));
        var events = new ParserImpl(whole, new LoaderOptions());
        try {
            return new YamlReader(events, new Expansion(limits), ambiguities).root();
        } catch (MarkedYAMLException malformed) {
            throw malformed(malformed);
        } catch (YAMLException malformed) {
            throw new MalformedDocumentException(
                    Excerpt.of(String.valueOf(malformed.getMessage()), LONGEST_PROBLEM),
                    position(whole.getMark()));
        } catch (NumberFormatException beyondUnicode) {
            // The scanner lets it go by for escapes of eight digits.
            throw new MalformedDocumentException(
                    "the escape stands for no character; the last is \\U0010FFFF",
                    position(whole.getMark()));
        }
    }

    private static MalformedDocumentException malformed(MarkedYAMLException malformed) {
        String problem = Excerpt.of(String.valueOf(malformed.getProblem()), LONGEST_PROBLEM);
        return Optional.ofNullable(malformed.getProblemMark())
                .map(mark -> new MalformedDocumentException(problem, position(mark)))
                .orElseGet(() -> new MalformedDocumentException(problem));
    }

    private Document root() throws MalformedDocumentException {
        events.getEvent();
        Event start = events.getEvent();
        if (start.is(Event.ID.StreamEnd)) {
            throw new MalformedDocumentException("the document is empty", new Position(1, 1));
        }
        Document root = node(events.getEvent(), 0);
        refuseMore();
        return root;
    }

    private void refuseMore() throws MalformedDocumentException {
        try {
            events.getEvent();
            Event last = events.getEvent();
            if (!last.is(Event.ID.StreamEnd)) {
                throw MalformedDocumentException.more(position(last.getStartMark()));
            }
        } catch (MarkedYAMLException alsoNoYaml) {
            throw MalformedDocumentException.more(position(alsoNoYaml.getProblemMark()));
        }
    }

    /** Reads what the event begins; {@code depth} lists and mappings are open around it. */
    private Document node(Event event, int depth) throws MalformedDocumentException {
        Position position = position(event.getStartMark());
        return switch (event) {
            case AliasEvent alias -> expansion.alias(alias.getAnchor(), depth, position);
            case ScalarEvent scalar when scalar.getAnchor() != null ->
                    anchored(scalar.getAnchor(), scalar, depth);
            case CollectionStartEvent start when start.getAnchor() != null ->
                    anchored(start.getAnchor(), start, depth);
            default -> content(event, depth, position);
        };
    }

    private Document anchored(String anchor, Event event, int depth)
            throws MalformedDocumentException {
        Expansion.Start start = expansion.begin(depth);
        Document document = content(event, depth, position(event.getStartMark()));
        expansion.end(start, anchor, document);
        return document;
    }

    private Document content(Event event, int depth, Position position)
            throws MalformedDocumentException {
        return switch (event) {
            case ScalarEvent scalar -> scalar(scalar, position);
            case SequenceStartEvent start -> sequence(start, depth + 1, position);
            case MappingStartEvent start -> mapping(start, depth + 1, position);
            default -> throw new IllegalStateException("not a YAML node: " + event);
        };
    }

    private Document scalar(ScalarEvent scalar, Position position)
            throws MalformedDocumentException {
        expansion.addScalar(scalar.getValue(), position);
        Characters.checkString(scalar.getValue(), position);
        Document document = YamlTags.scalar(scalar, position);
        if (YamlTags.isPlain(scalar)) {
            ambiguities.check(scalar.getValue(), document, position);
        }
        return document;
    }

    private Document sequence(SequenceStartEvent start, int depth, Position position)
            throws MalformedDocumentException {
        YamlTags.check(start, "seq", position);
        expansion.addCollection(depth, position);
        List<Document> items = new ArrayList<>();
        Event event = events.getEvent();
        while (!event.is(Event.ID.SequenceEnd)) {
            ambiguities.enterItem(items.size());
            items.add(node(event, depth));
            ambiguities.leave();
            event = events.getEvent();
        }
        return new Document.ArrayNode(items, position);
    }

    private Document mapping(MappingStartEvent start, int depth, Position position)
            throws MalformedDocumentException {
        YamlTags.check(start, "map", position);
        expansion.addCollection(depth, position);
        var members = new YamlMembers();
        Event event = events.getEvent();
        while (!event.is(Event.ID.MappingEnd)) {
            ambiguities.enterMember(event instanceof ScalarEvent key ? key.getValue() : "");
            Document key = node(event, depth);
            members.put(key, node(events.getEvent(), depth));
            ambiguities.leave();
            event = events.getEvent();
        }
        return new Document.ObjectNode(members.all(), position);
    }

    private static Position position(Mark mark) {
        return new Position(mark.getLine() + 1, mark.getColumn() + 1);
    }
}
