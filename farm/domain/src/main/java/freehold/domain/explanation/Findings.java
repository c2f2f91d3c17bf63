package freehold.domain.explanation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Puts what was found in several steps of a job together. */
public final class Findings {
    private Findings() {}

    /** Each reason once, where it was found first. */
    public static List<Finding> merged(List<Finding> found) {
        Map<Reason, Finding> merged = new LinkedHashMap<>();
        found.forEach(finding -> merged.merge(finding.reason(), finding, Finding::and));
        return List.copyOf(merged.values());
    }
}
