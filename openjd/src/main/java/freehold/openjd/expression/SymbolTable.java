package freehold.openjd.expression;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The values that references in format strings stand for, by dotted name. Immutable. */
public final class SymbolTable {
    private static final SymbolTable EMPTY = new SymbolTable(Map.of());

    private final Map<String, String> values;

    private SymbolTable(Map<String, String> values) {
        this.values = values;
    }

    /** The table without symbols. */
    public static SymbolTable empty() {
        return EMPTY;
    }

    /** A table of these symbols. */
    public static SymbolTable of(Map<String, String> values) {
        return new SymbolTable(Map.copyOf(values));
    }

    /** This table and one more symbol; the later value of a name counts. */
    public SymbolTable with(String name, String value) {
        return plus(of(Map.of(name, value)));
    }

    /** Both tables together; where they share a name, {@code other} counts. */
    public SymbolTable plus(SymbolTable other) {
        Map<String, String> all = new LinkedHashMap<>(values);
        all.putAll(other.values);
        return new SymbolTable(Map.copyOf(all));
    }

    /** The text of a symbol, if the table has it. */
    public Optional<String> value(String name) {
        return Optional.ofNullable(values.get(name));
    }

    /** The names of all symbols. */
    public Set<String> names() {
        return values.keySet();
    }
}
