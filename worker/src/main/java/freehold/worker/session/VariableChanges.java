package freehold.worker.session;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What an entered environment has changed of the variables so far; grows while it is entered. */
final class VariableChanges {
    private final Map<String, String> set = new ConcurrentHashMap<>();
    private final Set<String> unset = ConcurrentHashMap.newKeySet();

    void set(String name, String value) {
        set.put(name, value);
    }

    void unset(String name) {
        unset.add(name);
    }

    EnvironmentVariables soFar() {
        return new EnvironmentVariables(set, unset);
    }
}
