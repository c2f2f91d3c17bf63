package freehold.openjd;

import java.util.List;
import java.util.function.Function;

/** What became of a text: the value it describes, or every mistake in it. */
public sealed interface Parsed<T> {
    /** The text was right. */
    record Valid<T>(T value) implements Parsed<T> {}

    /** The text was wrong; there is at least one error. */
    record Invalid<T>(List<TemplateError> errors) implements Parsed<T> {
        public Invalid {
            errors = List.copyOf(errors);
            if (errors.isEmpty()) {
                throw new IllegalArgumentException("nothing is invalid without an error");
            }
        }
    }

    /** Goes on with the value, or hands the errors on. */
    default <R> Parsed<R> then(Function<? super T, Parsed<R>> next) {
        return switch (this) {
            case Valid<T>(var value) -> next.apply(value);
            case Invalid<T>(var errors) -> new Invalid<>(errors);
        };
    }

    /** The errors; none for a valid value. */
    default List<TemplateError> problems() {
        return switch (this) {
            case Valid<T> _ -> List.of();
            case Invalid<T>(var errors) -> errors;
        };
    }

    /**
     * The value, for callers that know it is valid.
     *
     * @throws IllegalStateException if it is not, naming every error
     */
    default T orThrow() {
        return switch (this) {
            case Valid<T>(var value) -> value;
            case Invalid<T>(var errors) -> throw new IllegalStateException("invalid: " + errors);
        };
    }
}
