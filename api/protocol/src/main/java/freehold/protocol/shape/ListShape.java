package freehold.protocol.shape;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonToken;
import freehold.protocol.FieldPath.IndexStep;
import freehold.protocol.Violation;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Elements of one shape, in order.
 *
 * @param element the shape of each
 * @param length how many are allowed
 * @param unique whether no two may be equal
 */
public record ListShape<E>(Shape<E> element, Length length, boolean unique)
        implements Shape<List<E>> {

    @Override
    public @Nullable List<E> read(JsonInput in) throws IOException {
        in.expect(JsonToken.START_ARRAY, "an array");
        List<E> elements = new ArrayList<>();
        int index = 0;
        while (in.advance(JsonToken.END_ARRAY)) {
            in.checks().enter(new IndexStep(index));
            if (in.isNull()) {
                throw in.unreadable("present: an array has no null elements");
            }
            E value = element.read(in);
            in.checks().leave();
            index++;
            if (value != null) {
                elements.add(value);
            }
        }
        return elements.size() == index ? checked(elements, in.checks()) : null;
    }

    /** Checks a complete list and closes it against change. */
    public List<E> checked(List<E> elements, Checks checks) {
        length.check(elements.size(), checks);
        if (unique && checks.isStrict()) {
            checkUnique(elements, checks);
        }
        return List.copyOf(elements);
    }

    private static void checkUnique(List<? extends Object> elements, Checks checks) {
        Map<Object, Integer> seen = new HashMap<>();
        for (int index = 0; index < elements.size(); index++) {
            Integer first = seen.putIfAbsent(comparable(elements.get(index)), index);
            if (first != null) {
                checks.add(new Violation.DuplicateElement(first, index));
                return;
            }
        }
    }

    /** Octets are equal by content, which their array does not say. */
    private static Object comparable(Object element) {
        return element instanceof byte[] octets ? ByteBuffer.wrap(octets) : element;
    }

    @Override
    public void write(List<E> value, JsonGenerator out) throws IOException {
        out.writeStartArray();
        for (E each : value) {
            element.write(each, out);
        }
        out.writeEndArray();
    }
}
