package freehold.protocol.shape;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonToken;
import freehold.protocol.Violation;
import freehold.protocol.shape.Member.Location;
import java.io.IOException;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Named members, each at most once; the shape of generated records and errors.
 *
 * <p>Reading and writing go through an array with one place per member, in the order of the model,
 * null where a member is absent.
 *
 * @param <T> the Java type
 */
public final class StructureShape<T> implements Shape<T> {

    /** Stands for a member that was there and could not be made into a value. */
    private static final Object INVALID = new Object();

    private final Class<T> type;
    private final Members members;
    private final Function<@Nullable Object[], T> make;
    private final Function<T, @Nullable Object[]> take;

    /**
     * A structure.
     *
     * @param type its Java type, whose simple name is the name of the shape
     * @param members gives its members, once
     * @param make a value from one object per member
     * @param take one object per member from a value
     */
    public StructureShape(
            Class<T> type,
            Supplier<List<Member>> members,
            Function<@Nullable Object[], T> make,
            Function<T, @Nullable Object[]> take) {
        this.type = type;
        this.members = new Members(members);
        this.make = make;
        this.take = take;
    }

    /** The Java type. */
    public Class<T> type() {
        return type;
    }

    /** The members, in the order of the model. */
    public List<Member> members() {
        return members.list();
    }

    /** One object per member, null where it is absent. */
    public @Nullable Object[] values(T value) {
        return take.apply(value);
    }

    @Override
    public @Nullable T read(JsonInput in) throws IOException {
        @Nullable Object[] values = new @Nullable Object[members().size()];
        readMembers(values, in, false);
        return make(values, in.checks());
    }

    /** Reads the members that a message carries in its body into their places. */
    public void readBody(@Nullable Object[] values, JsonInput in) throws IOException {
        readMembers(values, in, true);
    }

    private void readMembers(@Nullable Object[] values, JsonInput in, boolean bodyOnly)
            throws IOException {
        in.expect(JsonToken.START_OBJECT, "an object");
        while (in.advance(JsonToken.END_OBJECT)) {
            int index = members.indexOf(in.parser().currentName());
            in.parser().nextToken();
            if (index < 0
                    || in.isNull()
                    || (bodyOnly && members().get(index).location() != Location.BODY)) {
                in.parser().skipChildren();
                continue;
            }
            Member member = members().get(index);
            in.checks().enter(member.step());
            put(values, index, member.shape().read(in));
            in.checks().leave();
        }
    }

    /** Puts what was read for a member, null if nothing could be made of it, into its place. */
    public void put(@Nullable Object[] values, int index, @Nullable Object value) {
        values[index] = value == null ? INVALID : value;
    }

    /**
     * The value with these members; null when a required one is absent or one could not be made,
     * which the checks then say.
     */
    public @Nullable T make(@Nullable Object[] values, Checks checks) {
        boolean complete = true;
        for (int index = 0; index < values.length; index++) {
            if (values[index] == INVALID) {
                complete = false;
            } else if (values[index] == null && members().get(index).isRequired()) {
                checks.enter(members().get(index).step());
                checks.add(new Violation.Missing());
                checks.leave();
                complete = false;
            }
        }
        return complete ? make.apply(values) : null;
    }

    @Override
    public void write(T value, JsonGenerator out) throws IOException {
        writeMembers(take.apply(value), out, false);
    }

    /** Writes the members that a message carries in its body, as one object. */
    public void writeBody(@Nullable Object[] values, JsonGenerator out) throws IOException {
        writeMembers(values, out, true);
    }

    private void writeMembers(@Nullable Object[] values, JsonGenerator out, boolean bodyOnly)
            throws IOException {
        List<Member> list = members();
        out.writeStartObject();
        for (int index = 0; index < values.length; index++) {
            Object value = values[index];
            Member member = list.get(index);
            if (value != null && !(bodyOnly && member.location() != Location.BODY)) {
                out.writeFieldName(member.jsonName());
                writeValue(member.shape(), value, out);
            }
        }
        out.writeEndObject();
    }

    @SuppressWarnings("unchecked") // the generated code puts each member's own type into its place
    static <V> void writeValue(Shape<V> shape, Object value, JsonGenerator out) throws IOException {
        shape.write((V) value, out);
    }
}
