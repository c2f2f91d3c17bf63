package freehold.worker.session;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * The changes that one entered environment makes to the variables of the actions after it: what it
 * sets, then what it takes away. A name that is both set and taken away is taken away.
 */
record EnvironmentVariables(Map<String, String> set, Set<String> unset) {
    static final EnvironmentVariables NONE = new EnvironmentVariables(Map.of(), Set.of());

    EnvironmentVariables {
        set = Collections.unmodifiableMap(new LinkedHashMap<>(set));
        unset = Collections.unmodifiableSet(new LinkedHashSet<>(unset));
    }

    EnvironmentVariables withSet(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(set);
        more.put(name, value);
        return new EnvironmentVariables(more, unset);
    }

    EnvironmentVariables withUnset(String name) {
        Set<String> more = new LinkedHashSet<>(unset);
        more.add(name);
        return new EnvironmentVariables(set, more);
    }

    void applyTo(Map<String, String> variables) {
        variables.putAll(set);
        variables.keySet().removeAll(unset);
    }
}
