package freehold.openjd;

import freehold.openjd.document.Document;
import freehold.openjd.expression.FormatString;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What is set up before tasks run and torn down after them. It has a script, variables or both.
 * Specification section 4, Environment.
 *
 * @param variables in the order written; each value is resolved when the environment is entered
 * @param document the environment's own part of the template, verbatim
 */
public record Environment(
        String name,
        Optional<String> description,
        Optional<EnvironmentScript> script,
        Map<String, FormatString> variables,
        Document.ObjectNode document) {
    public Environment {
        variables = Collections.unmodifiableMap(new LinkedHashMap<>(variables));
    }
}
