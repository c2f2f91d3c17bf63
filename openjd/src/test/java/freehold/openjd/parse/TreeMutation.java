package freehold.openjd.parse;

import freehold.openjd.document.Document;
import freehold.openjd.document.Position;
import freehold.openjd.document.Trees;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/** A tree with some of its nodes swapped, left out, doubled, or put in the place of others. */
final class TreeMutation {
    private static final int ODDS = 25;

    private final RandomGenerator random;
    private final List<Document> nodes = new ArrayList<>();
    private final Document original;

    TreeMutation(RandomGenerator random, Document original) {
        this.random = random;
        this.original = Trees.placeless(original);
        collect(this.original);
    }

    private void collect(Document node) {
        nodes.add(node);
        switch (node) {
            case Document.ObjectNode(var members, _) -> members.values().forEach(this::collect);
            case Document.ArrayNode(var items, _) -> items.forEach(this::collect);
            default -> {}
        }
    }

    Document mutate() {
        return mutated(original);
    }

    private Document mutated(Document node) {
        if (random.nextInt(ODDS) == 0) {
            return replacement(node);
        }
        return switch (node) {
            case Document.ObjectNode(var members, _) -> object(members);
            case Document.ArrayNode(var items, _) -> array(items);
            default -> node;
        };
    }

    private Document object(Map<String, Document> members) {
        Map<String, Document> mutated = new LinkedHashMap<>();
        members.forEach((name, value) -> {
            switch (random.nextInt(ODDS)) {
                case 0 -> {}
                case 1 -> mutated.put(name + "s", mutated(value));
                default -> mutated.put(name, mutated(value));
            }
        });
        return Document.ObjectNode.of(mutated);
    }

    private Document array(List<Document> items) {
        List<Document> mutated = new ArrayList<>();
        for (Document item : items) {
            switch (random.nextInt(ODDS)) {
                case 0 -> {}
                case 1 -> mutated.addAll(List.of(item, mutated(item)));
                default -> mutated.add(mutated(item));
            }
        }
        return Document.ArrayNode.of(mutated);
    }

    private Document replacement(Document node) {
        return switch (random.nextInt(6)) {
            case 0 -> nodes.get(random.nextInt(nodes.size()));
            case 1 -> Trees.random(random, 3);
            case 2 ->
                    new Document.IntegerNode(
                            BigInteger.TEN.pow(random.nextInt(600)).negate(), Position.NONE);
            case 3 -> Document.TextNode.of("{{".repeat(random.nextInt(4)) + "Param.Shot}}");
            case 4 -> nested(node);
            default -> new Document.NullNode(Position.NONE);
        };
    }

    private Document nested(Document node) {
        Document nested = node;
        for (int i = random.nextInt(150); i > 0; i--) {
            nested =
                    random.nextBoolean()
                            ? Document.ArrayNode.of(List.of(nested))
                            : Document.ObjectNode.of(Map.of("name", nested));
        }
        return nested;
    }
}
