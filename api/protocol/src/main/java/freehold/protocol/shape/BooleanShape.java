package freehold.protocol.shape;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;

/** {@code true} or {@code false}. */
public enum BooleanShape implements TextShape<Boolean> {
    BOOLEAN;

    private static final String EXPECTED = "true or false";

    @Override
    public Boolean read(JsonInput in) throws IOException {
        JsonToken token = in.parser().currentToken();
        if (token != JsonToken.VALUE_TRUE && token != JsonToken.VALUE_FALSE) {
            throw in.unreadable(EXPECTED);
        }
        return token == JsonToken.VALUE_TRUE;
    }

    @Override
    public Boolean parse(String text, Checks checks) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw checks.unreadable(EXPECTED);
        };
    }

    @Override
    public void write(Boolean value, JsonGenerator out) throws IOException {
        out.writeBoolean(value);
    }

    @Override
    public String format(Boolean value) {
        return value.toString();
    }
}
