package freehold.protocol.shape;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * A number type of Smithy: its Java type, and how its values are written down.
 *
 * @param <T> the Java type
 */
public final class NumberKind<T extends Number> {

    private interface Write<T> {
        void write(T value, JsonGenerator out) throws IOException;
    }

    private static final Pattern WHOLE = Pattern.compile("-?(0|[1-9][0-9]*)");
    private static final Pattern DECIMAL =
            Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]+)?|NaN|-?Infinity");

    private static final Set<String> NAMED = Set.of("NaN", "Infinity", "-Infinity");

    public static final NumberKind<Byte> BYTE =
            new NumberKind<>(
                    "an integer of 8 bits",
                    WHOLE,
                    Byte::valueOf,
                    (value, out) -> out.writeNumber(value));
    public static final NumberKind<Short> SHORT =
            new NumberKind<>(
                    "an integer of 16 bits",
                    WHOLE,
                    Short::valueOf,
                    (value, out) -> out.writeNumber(value));
    public static final NumberKind<Integer> INTEGER =
            new NumberKind<>(
                    "an integer of 32 bits",
                    WHOLE,
                    Integer::valueOf,
                    (value, out) -> out.writeNumber(value));
    public static final NumberKind<Long> LONG =
            new NumberKind<>(
                    "an integer of 64 bits",
                    WHOLE,
                    Long::valueOf,
                    (value, out) -> out.writeNumber(value));
    public static final NumberKind<Float> FLOAT =
            new NumberKind<>("a number", DECIMAL, Float::valueOf, NumberKind::writeFloat);
    public static final NumberKind<Double> DOUBLE =
            new NumberKind<>("a number", DECIMAL, Double::valueOf, NumberKind::writeDouble);

    private final String expected;
    private final Pattern notation;
    private final Function<String, T> value;
    private final Write<T> write;

    private NumberKind(
            String expected, Pattern notation, Function<String, T> value, Write<T> write) {
        this.expected = expected;
        this.notation = notation;
        this.value = value;
        this.write = write;
    }

    T read(JsonInput in) throws IOException {
        JsonToken token = in.parser().currentToken();
        String text = in.parser().getText();
        boolean isNamedFraction =
                token == JsonToken.VALUE_STRING && notation == DECIMAL && NAMED.contains(text);
        if (!token.isNumeric() && !isNamedFraction) {
            throw in.unreadable(expected);
        }
        return parse(text, in.checks());
    }

    T parse(String text, Checks checks) {
        if (!notation.matcher(text).matches()) {
            throw checks.unreadable(expected);
        }
        try {
            return value.apply(text);
        } catch (NumberFormatException outside) {
            throw checks.unreadable(expected);
        }
    }

    void write(T number, JsonGenerator out) throws IOException {
        write.write(number, out);
    }

    private static void writeFloat(Float number, JsonGenerator out) throws IOException {
        if (Float.isFinite(number)) {
            out.writeNumber(number);
        } else {
            out.writeString(number.toString());
        }
    }

    private static void writeDouble(Double number, JsonGenerator out) throws IOException {
        if (Double.isFinite(number)) {
            out.writeNumber(number);
        } else {
            out.writeString(number.toString());
        }
    }
}
