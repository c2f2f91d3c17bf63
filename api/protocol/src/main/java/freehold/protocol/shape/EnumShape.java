package freehold.protocol.shape;

import com.fasterxml.jackson.core.JsonGenerator;
import freehold.protocol.Violation;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Text out of a fixed set, each value standing for a constant.
 *
 * @param <E> the Java enum, whose last constant stands for values newer than the model
 */
public final class EnumShape<E extends Enum<E>> implements TextShape<E> {

    private final Map<String, E> constants = new LinkedHashMap<>();
    private final Function<E, String> value;
    private final E unknown;
    private final boolean ignoresCase;

    private EnumShape(E[] constants, Function<E, String> value, boolean ignoresCase) {
        this.value = value;
        this.unknown = constants[constants.length - 1];
        this.ignoresCase = ignoresCase;
        for (E constant : constants) {
            if (constant != unknown) {
                this.constants.put(key(value.apply(constant)), constant);
            }
        }
    }

    /** An enum whose values are spelled in exactly one way. */
    public static <E extends Enum<E>> EnumShape<E> of(E[] constants, Function<E, String> value) {
        return new EnumShape<>(constants, value, false);
    }

    /** An enum whose values may come in any letter case. */
    public static <E extends Enum<E>> EnumShape<E> ignoringCase(
            E[] constants, Function<E, String> value) {
        return new EnumShape<>(constants, value, true);
    }

    /** The constant for a value on the wire; empty when the model has none. */
    public Optional<E> find(String text) {
        return Optional.ofNullable(constants.get(key(text)));
    }

    /** The values of the model, in its order. */
    public List<String> values() {
        return constants.values().stream().map(value).toList();
    }

    @Override
    public @Nullable E read(JsonInput in) throws IOException {
        return parse(in.text("a string"), in.checks());
    }

    @Override
    public @Nullable E parse(String text, Checks checks) {
        E constant = constants.get(key(text));
        if (constant != null || checks.isStrict()) {
            if (constant == null) {
                checks.add(new Violation.NotInEnumeration(new ArrayList<>(values())));
            }
            return constant;
        }
        return unknown;
    }

    @Override
    public void write(E constant, JsonGenerator out) throws IOException {
        out.writeString(value.apply(constant));
    }

    @Override
    public String format(E constant) {
        return value.apply(constant);
    }

    private String key(String text) {
        return ignoresCase ? text.toUpperCase(Locale.ROOT) : text;
    }
}
