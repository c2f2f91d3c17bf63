package freehold.protocol.rest;

import freehold.protocol.HttpAnswer;
import freehold.protocol.InvalidInput;
import freehold.protocol.shape.Checks;
import freehold.protocol.shape.Member;
import freehold.protocol.shape.Member.Location;
import freehold.protocol.shape.StructureShape;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A client's reading of outputs and errors: what it does not know it keeps by name or ignores. */
final class AnswerReader {

    private AnswerReader() {}

    /**
     * The structure in an answer.
     *
     * @throws UnreadableAnswer if the answer does not hold it
     */
    static <O> O read(StructureShape<O> structure, HttpAnswer answer) {
        Checks checks = Checks.lenient();
        @Nullable Object[] values = new @Nullable Object[structure.members().size()];
        try {
            readHeaders(structure, answer, values, checks);
            readBody(structure, answer, values, checks);
        } catch (InvalidInput unreadable) {
            throw new UnreadableAnswer(unreadable.getMessage() + "", unreadable);
        }
        O made = structure.make(values, checks);
        if (made == null) {
            InvalidInput mistakes = InvalidInput.constraints(checks.errors());
            throw new UnreadableAnswer(
                    "the answer is not complete: " + mistakes.getMessage(), mistakes);
        }
        return made;
    }

    private static void readHeaders(
            StructureShape<?> structure,
            HttpAnswer answer,
            @Nullable Object[] values,
            Checks checks) {
        for (int index = 0; index < values.length; index++) {
            Member member = structure.members().get(index);
            if (member.location() != Location.HEADER) {
                continue;
            }
            List<String> texts =
                    RequestReader.fields(member, answer.headers().all(member.locationName()));
            if (!texts.isEmpty()) {
                checks.enter(member.step());
                structure.put(values, index, TextValues.read(member.shape(), texts, checks));
                checks.leave();
            }
        }
    }

    private static void readBody(
            StructureShape<?> structure,
            HttpAnswer answer,
            @Nullable Object[] values,
            Checks checks) {
        if (answer.body().length > 0) {
            Json.read(
                    answer.body(),
                    checks,
                    in -> {
                        in.parser().nextToken();
                        structure.readBody(values, in);
                        return null;
                    });
        }
    }
}
