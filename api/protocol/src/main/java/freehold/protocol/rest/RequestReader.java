package freehold.protocol.rest;

import freehold.protocol.HttpCall;
import freehold.protocol.InvalidInput;
import freehold.protocol.Labels;
import freehold.protocol.shape.Checks;
import freehold.protocol.shape.ListShape;
import freehold.protocol.shape.Member;
import freehold.protocol.shape.Member.Location;
import freehold.protocol.shape.StructureShape;
import freehold.protocol.shape.Unit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A server's reading of requests: every member from its place, every constraint checked.
 *
 * @param <I> the input
 */
final class RequestReader<I> {

    private final StructureShape<I> input;

    RequestReader(StructureShape<I> input) {
        this.input = input;
    }

    I read(HttpCall call, Labels labels) {
        boolean takesBody = takesBody();
        MediaTypes.check(call, takesBody);
        Checks checks = Checks.strict();
        @Nullable Object[] values = new @Nullable Object[input.members().size()];
        readTexts(call, labels, values, checks);
        if (takesBody && call.body().length > 0) {
            Json.read(
                    call.body(),
                    checks,
                    in -> {
                        in.parser().nextToken();
                        input.readBody(values, in);
                        return null;
                    });
        }
        I made = input.make(values, checks);
        if (made == null || !checks.errors().isEmpty()) {
            throw InvalidInput.constraints(checks.errors());
        }
        return made;
    }

    /** Whether a body is expected; an input that is merely empty may come as an empty object. */
    private boolean takesBody() {
        boolean isEmpty = input.members().isEmpty() && !input.type().equals(Unit.class);
        return isEmpty
                || input.members().stream().anyMatch(member -> member.location() == Location.BODY);
    }

    private void readTexts(HttpCall call, Labels labels, @Nullable Object[] values, Checks checks) {
        QueryString query = QueryString.parse(call.rawQuery());
        for (int index = 0; index < values.length; index++) {
            Member member = input.members().get(index);
            List<String> texts =
                    switch (member.location()) {
                        case BODY -> List.of();
                        case LABEL -> labels.value(member.name()).stream().toList();
                        case QUERY -> query.all(member.locationName());
                        case HEADER -> fields(member, call.headers().all(member.locationName()));
                    };
            if (!texts.isEmpty()) {
                checks.enter(member.step());
                input.put(values, index, TextValues.read(member.shape(), texts, checks));
                checks.leave();
            }
        }
    }

    static List<String> fields(Member member, List<String> fields) {
        return member.shape() instanceof ListShape<?> list
                ? HeaderLists.split(list, fields)
                : fields;
    }
}
