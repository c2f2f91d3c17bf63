package freehold.openjd.parse;

import freehold.openjd.JobParameterDefinition;
import freehold.openjd.ParameterType;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The names that references may use at one place of a template; an inner scope adds to an outer
 * one. Specification section 7, the tables of value references.
 *
 * @param hostOnly names that only sessions know, available from {@link #onHost} on
 * @param open whether any job parameter may exist
 */
record Scope(Optional<Scope> outer, Set<String> names, Set<String> hostOnly, boolean open) {
    private static final List<String> PARAMETER_PREFIXES = List.of("Param.", "RawParam.");
    private static final Set<String> SESSION =
            Set.of(
                    "Session.WorkingDirectory",
                    "Session.HasPathMappingRules",
                    "Session.PathMappingRulesFile");

    /** What is known when a job is created: its parameters, but paths only as they were given. */
    static Scope creation(List<JobParameterDefinition> definitions) {
        Set<String> names = new HashSet<>();
        Set<String> hostOnly = new HashSet<>(SESSION);
        for (JobParameterDefinition definition : definitions) {
            names.add("RawParam." + definition.name());
            Set<String> mapped = definition.type() == ParameterType.PATH ? hostOnly : names;
            mapped.add("Param." + definition.name());
        }
        return new Scope(Optional.empty(), names, hostOnly, false);
    }

    /** The scope of a part read without its template: any parameter may exist. */
    static Scope anyParameter() {
        return new Scope(Optional.empty(), Set.of(), SESSION, true);
    }

    /** This scope on the host that runs the session. */
    Scope onHost() {
        return with(hostOnly);
    }

    /** This scope with more names. */
    Scope with(Set<String> more) {
        return new Scope(Optional.of(this), more, Set.of(), open);
    }

    /** This scope with more names of one kind. */
    Scope with(String prefix, Stream<String> more) {
        Set<String> prefixed = new HashSet<>();
        more.forEach(name -> prefixed.add(prefix + name));
        return with(prefixed);
    }

    /** Whether a reference may use the name here. */
    boolean allows(String name) {
        return names.contains(name)
                || (open && PARAMETER_PREFIXES.stream().anyMatch(name::startsWith))
                || outer.filter(scope -> scope.allows(name)).isPresent();
    }

    /** Every name that may be used here. */
    Stream<String> allNames() {
        return Stream.concat(names.stream(), outer.stream().flatMap(Scope::allNames));
    }

    /** Why a name that is not allowed here is not. */
    String refusal(String name) {
        if (hostOnly.contains(name) && name.startsWith("Param.")) {
            return "%s is a path, known only on the host; use Raw%s here".formatted(name, name);
        }
        if (hostOnly.contains(name)) {
            return "%s is known only on the host that runs the session".formatted(name);
        }
        return name.startsWith("Task.") || name.startsWith("Env.")
                ? "%s is not defined here".formatted(name)
                : "%s is not defined".formatted(name);
    }
}
