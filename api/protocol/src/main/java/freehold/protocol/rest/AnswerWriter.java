package freehold.protocol.rest;

import freehold.protocol.Headers;
import freehold.protocol.HttpAnswer;
import freehold.protocol.shape.Member;
import freehold.protocol.shape.Member.Location;
import freehold.protocol.shape.StructureShape;
import freehold.protocol.shape.Unit;
import org.jspecify.annotations.Nullable;

/** A server's writing of outputs and errors. */
final class AnswerWriter {

    private static final int NO_CONTENT = 204;

    private AnswerWriter() {}

    static <O> HttpAnswer write(int status, StructureShape<O> structure, O output) {
        @Nullable Object[] values = structure.values(output);
        Headers headers = Headers.NONE;
        for (int index = 0; index < values.length; index++) {
            Member member = structure.members().get(index);
            Object value = values[index];
            if (value != null && member.location() == Location.HEADER) {
                headers =
                        RequestWriter.withField(
                                headers, member, TextValues.write(member.shape(), value));
            }
        }
        if (status == NO_CONTENT || structure == Unit.SHAPE) {
            return new HttpAnswer(status, headers, new byte[0]);
        }
        byte[] body = Json.bytes(out -> structure.writeBody(values, out));
        return new HttpAnswer(status, headers.with("Content-Type", MediaTypes.JSON), body);
    }
}
