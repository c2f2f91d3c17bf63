package freehold.store.sql.table;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/** Answers that hold until something they were read from changes. */
final class Memo<K, V> {
    private final Map<K, V> answers = new HashMap<>();

    V get(K question, Supplier<V> reading) {
        V known = answers.get(question);
        if (known != null) {
            return known;
        }
        V read = reading.get();
        answers.put(question, read);
        return read;
    }

    void put(K question, V answer) {
        answers.put(question, answer);
    }

    void clear() {
        answers.clear();
    }
}
