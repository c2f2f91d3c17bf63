package freehold.protocol.shape;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonToken;
import freehold.protocol.Violation;
import java.io.IOException;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Exactly one out of several members; the shape of generated sealed interfaces.
 *
 * @param <U> the sealed interface
 */
public final class UnionShape<U> implements Shape<U> {

    /**
     * A union's content.
     *
     * @param index which member it holds, in the order of the model; -1 for one newer than the
     *     model
     * @param value what the member holds; the member's name when it is newer than the model
     */
    public record Choice(int index, Object value) {}

    /** The member of the JSON view that names a member newer than the model. */
    public static final String UNKNOWN_MEMBER = "SDK_UNKNOWN_MEMBER";

    private final Members members;
    private final Function<Choice, U> make;
    private final Function<U, Choice> take;

    public UnionShape(
            Supplier<List<Member>> members, Function<Choice, U> make, Function<U, Choice> take) {
        this.members = new Members(members);
        this.make = make;
        this.take = take;
    }

    /** The members, in the order of the model. */
    public List<Member> members() {
        return members.list();
    }

    /** The union that holds this choice. */
    public U of(Choice choice) {
        return make.apply(choice);
    }

    /** What a union holds. */
    public Choice choice(U union) {
        return take.apply(union);
    }

    @Override
    public @Nullable U read(JsonInput in) throws IOException {
        in.expect(JsonToken.START_OBJECT, "an object with exactly one member");
        Choice choice = null;
        int present = 0;
        while (in.advance(JsonToken.END_OBJECT)) {
            String name = in.parser().currentName();
            in.parser().nextToken();
            if (in.isNull() || name.equals("__type")) {
                in.parser().skipChildren();
            } else {
                choice = readChoice(name, in);
                present++;
            }
        }
        boolean isUnknown = present == 1 && choice != null && choice.index() < 0;
        if (present != 1 || (isUnknown && in.checks().isStrict())) {
            in.checks()
                    .add(
                            new Violation.NotExactlyOne(
                                    members().stream().map(Member::name).toList(),
                                    isUnknown ? 0 : present));
            return null;
        }
        return choice == null ? null : make.apply(choice);
    }

    private @Nullable Choice readChoice(String name, JsonInput in) throws IOException {
        int index = members.indexOf(name);
        if (index < 0) {
            in.parser().skipChildren();
            return new Choice(-1, name);
        }
        Member member = members().get(index);
        in.checks().enter(member.step());
        Object value = member.shape().read(in);
        in.checks().leave();
        return value == null ? null : new Choice(index, value);
    }

    @Override
    public void write(U union, JsonGenerator out) throws IOException {
        Choice choice = take.apply(union);
        out.writeStartObject();
        if (choice.index() < 0) {
            out.writeObjectFieldStart(UNKNOWN_MEMBER);
            out.writeStringField("name", choice.value().toString());
            out.writeEndObject();
        } else {
            Member member = members().get(choice.index());
            out.writeFieldName(member.jsonName());
            StructureShape.writeValue(member.shape(), choice.value(), out);
        }
        out.writeEndObject();
    }
}
