package freehold.worker.session;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Changes to environment variables: what is set, then what is taken away. A name that is both set
 * and taken away is taken away. Rule SR7.
 */
record EnvironmentVariables(Map<String, String> set, Set<String> unset) {
    EnvironmentVariables {
        set = Map.copyOf(set);
        unset = Set.copyOf(unset);
    }

    /** These changes and then those of an environment entered after them. */
    EnvironmentVariables then(EnvironmentVariables later) {
        Map<String, String> allSet = new HashMap<>(set);
        allSet.putAll(later.set);
        allSet.keySet().removeAll(later.unset);
        Set<String> allUnset = new HashSet<>(unset);
        allUnset.removeAll(later.set.keySet());
        allUnset.addAll(later.unset);
        return new EnvironmentVariables(allSet, allUnset);
    }
}
