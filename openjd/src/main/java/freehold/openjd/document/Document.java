package freehold.openjd.document;

import java.math.BigInteger;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A node of a template's tree, kept as it was written so that it can be handed on verbatim. */
public sealed interface Document {
    /** Where the node began, or {@link Position#NONE}. */
    Position position();

    /** What the node is, in words fit for an error message, such as {@code a string}. */
    String kind();

    /** The tree as compact JSON. */
    default String toJson() {
        return JsonWriter.write(this);
    }

    /**
     * The tree as YAML that readers of every version understand alike: what one of them would take
     * for something else is in quotes, and texts of several lines are blocks where that is exact.
     */
    default String toYaml() {
        return YamlWriter.write(this);
    }

    /** A JSON object or YAML mapping; members keep their order. */
    record ObjectNode(Map<String, Document> members, Position position) implements Document {
        public ObjectNode {
            members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
        }

        /** An object that stood in no text. */
        public static ObjectNode of(Map<String, Document> members) {
            return new ObjectNode(members, Position.NONE);
        }

        /** The member of that name; an explicit null counts as absent. */
        public Optional<Document> member(String name) {
            Document member = members.get(name);
            return member instanceof NullNode ? Optional.empty() : Optional.ofNullable(member);
        }

        /** The member of that name if it is a string. */
        public Optional<String> text(String name) {
            return member(name)
                    .filter(TextNode.class::isInstance)
                    .map(TextNode.class::cast)
                    .map(TextNode::text);
        }

        /** This object with one member set, in its old place if it had one. */
        public ObjectNode with(String name, Document value) {
            Map<String, Document> changed = new LinkedHashMap<>(members);
            changed.put(name, value);
            return new ObjectNode(changed, position);
        }

        @Override
        public String kind() {
            return "an object";
        }
    }

    /** A JSON array or YAML sequence. */
    record ArrayNode(List<Document> items, Position position) implements Document {
        public ArrayNode {
            items = List.copyOf(items);
        }

        /** An array that stood in no text. */
        public static ArrayNode of(List<? extends Document> items) {
            return new ArrayNode(List.copyOf(items), Position.NONE);
        }

        @Override
        public String kind() {
            return "a list";
        }
    }

    /** A string. */
    record TextNode(String text, Position position) implements Document {
        /** A string that stood in no text. */
        public static TextNode of(String text) {
            return new TextNode(text, Position.NONE);
        }

        @Override
        public String kind() {
            return "a string";
        }
    }

    /** A number written without fraction and exponent. */
    record IntegerNode(BigInteger value, Position position) implements Document {
        /** An integer that stood in no text. */
        public static IntegerNode of(long value) {
            return new IntegerNode(BigInteger.valueOf(value), Position.NONE);
        }

        @Override
        public String kind() {
            return "an integer";
        }
    }

    /**
     * A number with a fraction or an exponent.
     *
     * @param text the digits as written, always a legal JSON number
     */
    record DecimalNode(String text, Position position) implements Document {
        /** The decimal that JSON writes so; empty if the text is none that a document may have. */
        public static Optional<DecimalNode> of(String text) {
            return NumberNodes.isJsonDecimal(text)
                    ? Optional.of(new DecimalNode(text, Position.NONE))
                    : Optional.empty();
        }

        @Override
        public String kind() {
            return "a decimal number";
        }
    }

    /** True or false. */
    record BooleanNode(boolean value, Position position) implements Document {
        @Override
        public String kind() {
            return "a boolean";
        }
    }

    /** An explicit null. */
    record NullNode(Position position) implements Document {
        @Override
        public String kind() {
            return "null";
        }
    }

    /**
     * A YAML scalar of a type that no template field has, such as a date.
     *
     * @param kind what it is, in words
     * @param text as written
     */
    record ForeignNode(String kind, String text, Position position) implements Document {}
}
