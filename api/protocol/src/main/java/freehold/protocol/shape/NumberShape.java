package freehold.protocol.shape;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;

/**
 * A number of some type within a range.
 *
 * @param kind the type
 * @param range the numbers allowed
 */
public record NumberShape<T extends Number>(NumberKind<T> kind, Range range)
        implements TextShape<T> {

    @Override
    public T read(JsonInput in) throws IOException {
        T number = kind.read(in);
        range.check(number, in.checks());
        return number;
    }

    @Override
    public T parse(String text, Checks checks) {
        T number = kind.parse(text, checks);
        range.check(number, checks);
        return number;
    }

    @Override
    public void write(T value, JsonGenerator out) throws IOException {
        kind.write(value, out);
    }

    @Override
    public String format(T value) {
        return value.toString();
    }
}
