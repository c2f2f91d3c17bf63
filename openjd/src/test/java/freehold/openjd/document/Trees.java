package freehold.openjd.document;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/** Trees for tests: arbitrary ones, and the same ones without their places. */
public final class Trees {
    /** Pieces of texts that some notation, style or version takes for something else. */
    private static final List<String> PIECES =
            List.of(
                    "a",
                    "Z",
                    "é",
                    "😀",
                    " ",
                    "  ",
                    "\n",
                    "\n\n",
                    "\t",
                    "\r",
                    "\r\n",
                    "\u0085",
                    "\u2028",
                    "\u2029",
                    "\u00A0",
                    "\uFEFF",
                    "\uFFFD",
                    "\uFFFF",
                    "\u0000",
                    "\u0007",
                    "\u001B",
                    "\u007F",
                    ":",
                    ": ",
                    " #",
                    "#",
                    "- ",
                    "-",
                    "? ",
                    "?",
                    ",",
                    "[",
                    "]",
                    "{",
                    "}",
                    "{{Param.A}}",
                    "'",
                    "''",
                    "\"",
                    "\\",
                    "%",
                    "@",
                    "`",
                    "&a",
                    "*a",
                    "!x",
                    "!!int ",
                    "|",
                    ">",
                    "---",
                    "...",
                    "--- ",
                    "~",
                    "=",
                    "<<",
                    "yes",
                    "No",
                    "on",
                    "null",
                    "true",
                    "1",
                    "010",
                    "08",
                    "0o7",
                    "0x1F",
                    "0b1",
                    "1_000",
                    "1:30",
                    "1e3",
                    "1.5e3",
                    ".5",
                    "-.5",
                    "5.",
                    ".inf",
                    ".nan",
                    "2024-01-31");

    private static final List<String> DECIMALS =
            List.of("1.50", "-0.0", "0.1e-7", "1e5", "1E400", "-2.5E+3", "12e03", "1.5e3");

    private Trees() {}

    /** Any tree of at most that depth. */
    public static Document random(RandomGenerator random, int depth) {
        return switch (random.nextInt(depth > 0 ? 9 : 7)) {
            case 0, 1, 2 -> Document.TextNode.of(text(random));
            case 3 ->
                    new Document.IntegerNode(
                            BigInteger.valueOf(random.nextLong()).pow(random.nextInt(1, 5)),
                            Position.NONE);
            case 4 ->
                    Document.DecimalNode.of(DECIMALS.get(random.nextInt(DECIMALS.size())))
                            .orElseThrow();
            case 5 -> new Document.BooleanNode(random.nextBoolean(), Position.NONE);
            case 6 -> new Document.NullNode(Position.NONE);
            case 7 -> array(random, depth - 1);
            default -> object(random, depth - 1);
        };
    }

    private static Document array(RandomGenerator random, int depth) {
        List<Document> items = new ArrayList<>();
        for (int i = random.nextInt(5); i > 0; i--) {
            items.add(random(random, depth));
        }
        return Document.ArrayNode.of(items);
    }

    private static Document object(RandomGenerator random, int depth) {
        Map<String, Document> members = new LinkedHashMap<>();
        for (int i = random.nextInt(5); i > 0; i--) {
            members.put(text(random), random(random, depth));
        }
        return Document.ObjectNode.of(members);
    }

    /** A text of some pieces, now and then a long one. */
    static String text(RandomGenerator random) {
        var text = new StringBuilder();
        for (int i = random.nextInt(6); i > 0; i--) {
            text.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        return random.nextInt(20) == 0
                ? text.toString().repeat(random.nextInt(80))
                : text.toString();
    }

    /** The same tree as if it had never stood in a text. */
    public static Document placeless(Document tree) {
        return switch (tree) {
            case Document.ObjectNode(var members, _) -> {
                Map<String, Document> inner = new LinkedHashMap<>();
                members.forEach((name, value) -> inner.put(name, placeless(value)));
                yield Document.ObjectNode.of(inner);
            }
            case Document.ArrayNode(var items, _) ->
                    Document.ArrayNode.of(items.stream().map(Trees::placeless).toList());
            case Document.TextNode(var text, _) -> Document.TextNode.of(text);
            case Document.IntegerNode(var value, _) ->
                    new Document.IntegerNode(value, Position.NONE);
            case Document.DecimalNode(var text, _) -> new Document.DecimalNode(text, Position.NONE);
            case Document.BooleanNode(var value, _) ->
                    new Document.BooleanNode(value, Position.NONE);
            case Document.NullNode _ -> new Document.NullNode(Position.NONE);
            case Document.ForeignNode(var kind, var text, _) ->
                    new Document.ForeignNode(kind, text, Position.NONE);
        };
    }
}
