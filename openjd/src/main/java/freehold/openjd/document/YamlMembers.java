package freehold.openjd.document;

import java.util.LinkedHashMap;
import java.util.Map;

/** Collects the members of one YAML mapping, those that it merges last. */
final class YamlMembers {
    private final Map<String, Document> members = new LinkedHashMap<>();
    private final Map<String, Document> merged = new LinkedHashMap<>();

    /** Adds a member, or the members that a merge key brings. */
    void put(Document key, Document value) throws MalformedDocumentException {
        switch (key) {
            case Document.TextNode(var name, var position) ->
                    putOnce(members, name, value, position);
            case Document.ForeignNode(_, var sign, var position)
                    when sign.equals(YamlScalars.DEFAULT_VALUE) ->
                    putOnce(members, sign, value, position);
            case Document.ForeignNode(_, var sign, var position)
                    when sign.equals(YamlScalars.MERGE) ->
                    putOnce(merged, sign, value, position);
            default ->
                    throw new MalformedDocumentException(
                            "a key must be a string, but here YAML reads %s; put it in quotes"
                                    .formatted(key.kind()),
                            key.position());
        }
    }

    private static void putOnce(
            Map<String, Document> members, String name, Document value, Position position)
            throws MalformedDocumentException {
        if (members.putIfAbsent(name, value) != null) {
            throw MalformedDocumentException.repeatedKey(name, position);
        }
    }

    /** All members; one that is written out counts before one that is merged. */
    Map<String, Document> all() throws MalformedDocumentException {
        for (Document value : merged.values()) {
            merge(value);
        }
        return members;
    }

    /** The merge key of YAML 1.1: the members of one mapping, or of a list where the first wins. */
    private void merge(Document value) throws MalformedDocumentException {
        switch (value) {
            case Document.ObjectNode node -> node.members().forEach(members::putIfAbsent);
            case Document.ArrayNode(var items, _)
                    when items.stream().allMatch(Document.ObjectNode.class::isInstance) -> {
                for (Document item : items) {
                    merge(item);
                }
            }
            default ->
                    throw new MalformedDocumentException(
                            "the merge key << takes a mapping or a list of mappings, not "
                                    + value.kind(),
                            value.position());
        }
    }
}
