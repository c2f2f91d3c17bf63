package freehold.store.sql.table;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Rows of one table that a group of commands has locked, as its commands left them: written once
 * for all of them, and put back as they were when a command is undone.
 */
final class HeldRows<K, V> {
    private final Consumer<List<V>> writing;
    private final Map<K, Held<V>> rows = new LinkedHashMap<>();

    /** What the present command has changed here, as it found it. */
    private final Map<K, Optional<Held<V>>> found = new HashMap<>();

    private record Held<V>(V value, boolean written) {}

    /**
     * @param writing brings rows into the database
     */
    HeldRows(Consumer<List<V>> writing) {
        this.writing = writing;
    }

    Optional<V> find(K key) {
        return Optional.ofNullable(rows.get(key)).map(Held::value);
    }

    /** All that is held. */
    Stream<V> all() {
        return rows.values().stream().map(Held::value);
    }

    /** Holds a row as the database has it. */
    void keep(K key, V value) {
        change(key, Optional.of(new Held<>(value, true)));
    }

    /** Holds a row that is to be written. */
    void put(K key, V value) {
        change(key, Optional.of(new Held<>(value, false)));
    }

    /** Writes what is not, and returns whether there was any. */
    boolean flush() {
        List<Map.Entry<K, Held<V>>> unwritten =
                rows.entrySet().stream()
                        .filter(entry -> !entry.getValue().written())
                        .map(entry -> Map.entry(entry.getKey(), entry.getValue()))
                        .toList();
        if (unwritten.isEmpty()) {
            return false;
        }
        writing.accept(unwritten.stream().map(entry -> entry.getValue().value()).toList());
        unwritten.forEach(entry -> keep(entry.getKey(), entry.getValue().value()));
        return true;
    }

    /** Lets go of all rows; they have been written. */
    void clear() {
        List.copyOf(rows.keySet()).forEach(key -> change(key, Optional.empty()));
    }

    /** What is held now is what {@link #undo} goes back to. */
    void begin() {
        found.clear();
    }

    void undo() {
        found.forEach(this::set);
        found.clear();
    }

    private void change(K key, Optional<Held<V>> now) {
        found.putIfAbsent(key, Optional.ofNullable(rows.get(key)));
        set(key, now);
    }

    private void set(K key, Optional<Held<V>> now) {
        now.ifPresentOrElse(held -> rows.put(key, held), () -> rows.remove(key));
    }
}
