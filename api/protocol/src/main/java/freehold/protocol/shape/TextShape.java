package freehold.protocol.shape;

import org.jspecify.annotations.Nullable;

/**
 * A shape whose values also have a form outside JSON: in a path, a query or a header field.
 *
 * @param <T> the Java type of the values
 */
public sealed interface TextShape<T> extends Shape<T>
        permits StringShape, EnumShape, BooleanShape, NumberShape, TimestampShape {

    /**
     * The value behind its text form, checked; null when there is none, which the checks then say.
     *
     * @throws freehold.protocol.InvalidInput when the notation is wrong
     */
    @Nullable T parse(String text, Checks checks);

    /** The text form of the value. */
    String format(T value);
}
