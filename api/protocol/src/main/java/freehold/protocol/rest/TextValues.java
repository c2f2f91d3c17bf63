package freehold.protocol.rest;

import freehold.protocol.FieldPath.IndexStep;
import freehold.protocol.shape.Checks;
import freehold.protocol.shape.ListShape;
import freehold.protocol.shape.Shape;
import freehold.protocol.shape.TextShape;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Values in labels, queries and header fields: single ones, and lists of them. */
final class TextValues {

    private TextValues() {}

    /**
     * The value behind one or, for a list, several texts; null if none can be made, which the
     * checks then say.
     */
    static @Nullable Object read(Shape<?> shape, List<String> texts, Checks checks) {
        return switch (shape) {
            case TextShape<?> single -> single.parse(texts.getFirst(), checks);
            case ListShape<?> list -> readList(list, texts, checks);
            default -> throw new IllegalArgumentException("only a body can carry " + shape);
        };
    }

    private static <E> @Nullable List<E> readList(
            ListShape<E> list, List<String> texts, Checks checks) {
        TextShape<E> element = element(list);
        List<E> values = new ArrayList<>();
        for (int index = 0; index < texts.size(); index++) {
            checks.enter(new IndexStep(index));
            E value = element.parse(texts.get(index), checks);
            checks.leave();
            if (value != null) {
                values.add(value);
            }
        }
        return values.size() == texts.size() ? list.checked(values, checks) : null;
    }

    /** The texts for a value: one, or as many as a list has elements. */
    static List<String> write(Shape<?> shape, Object value) {
        return switch (shape) {
            case TextShape<?> single -> List.of(format(single, value));
            case ListShape<?> list ->
                    ((List<?>) value).stream().map(each -> format(element(list), each)).toList();
            default -> throw new IllegalArgumentException("only a body can carry " + shape);
        };
    }

    private static <E> TextShape<E> element(ListShape<E> list) {
        if (list.element() instanceof TextShape<E> element) {
            return element;
        }
        throw new IllegalArgumentException("only a body can carry lists of " + list.element());
    }

    @SuppressWarnings("unchecked") // the generated code puts each member's own type into its place
    private static <T> String format(TextShape<T> shape, Object value) {
        return shape.format((T) value);
    }
}
