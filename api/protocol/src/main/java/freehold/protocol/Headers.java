package freehold.protocol;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Header fields in their order; a name may occur more than once and is compared without regard to
 * case (RFC 9110, section 5.1).
 *
 * @param fields every field, in order
 */
public record Headers(List<Field> fields) {

    /** Headers without a field. */
    public static final Headers NONE = new Headers(List.of());

    /** One line of a header section. */
    public record Field(String name, String value) {}

    public Headers {
        fields = List.copyOf(fields);
    }

    /** Headers with exactly one field. */
    public static Headers of(String name, String value) {
        return new Headers(List.of(new Field(name, value)));
    }

    /** The value of the first field of that name. */
    public Optional<String> first(String name) {
        for (Field field : fields) {
            if (field.name().equalsIgnoreCase(name)) {
                return Optional.of(field.value());
            }
        }
        return Optional.empty();
    }

    /** The values of all fields of that name, in order. */
    public List<String> all(String name) {
        return fields.stream()
                .filter(field -> field.name().equalsIgnoreCase(name))
                .map(Field::value)
                .toList();
    }

    /** These fields and one more at the end. */
    public Headers with(String name, String value) {
        List<Field> more = new ArrayList<>(fields);
        more.add(new Field(name, value));
        return new Headers(more);
    }
}
