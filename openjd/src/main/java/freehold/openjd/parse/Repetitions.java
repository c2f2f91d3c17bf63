package freehold.openjd.parse;

import freehold.openjd.document.Document;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Finds what the objects of a list have in common and must not. */
final class Repetitions {
    private final Fields fields;
    private final String list;

    Repetitions(Fields fields, String list) {
        this.fields = fields;
        this.list = list;
    }

    /** Records each text but the first of its kind; {@code texts} are those of the objects. */
    void refuse(String member, List<String> texts) {
        Set<String> seen = new HashSet<>();
        List<Integer> places = placesOfObjects();
        for (int i = 0; i < texts.size(); i++) {
            if (!texts.get(i).isEmpty() && !seen.add(texts.get(i))) {
                fields.errorAt(
                        "%s[%d] -> %s".formatted(fields.path(list), places.get(i), member),
                        "'%s' is used more than once; each must differ"
                                .formatted(Values.abbreviate(texts.get(i))));
            }
        }
    }

    /** Where in the list the objects stand among what is left out. */
    private List<Integer> placesOfObjects() {
        List<Document> items =
                fields.document().members().get(list) instanceof Document.ArrayNode(var all, _)
                        ? all
                        : List.of();
        return IntStream.range(0, items.size())
                .filter(i -> items.get(i) instanceof Document.ObjectNode)
                .boxed()
                .toList();
    }
}
