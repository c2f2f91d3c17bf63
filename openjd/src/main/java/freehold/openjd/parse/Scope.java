package freehold.openjd.parse;

import freehold.openjd.JobParameterDefinition;
import freehold.openjd.ParameterType;
import freehold.openjd.parse.ReferenceKind.Stage;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The names that references may use at one place of a template; an inner scope adds to an outer
 * one. Specification section 7, the tables of value references.
 *
 * @param names those that this scope adds, with their kinds
 * @param kinds those that this scope may have names of
 * @param stage when the format strings of the place are resolved
 * @param open the kinds of which any name may exist
 */
record Scope(
        Optional<Scope> outer,
        Map<String, ReferenceKind> names,
        Set<ReferenceKind> kinds,
        Stage stage,
        Set<ReferenceKind> open) {
    private static final List<String> SESSION =
            List.of("WorkingDirectory", "HasPathMappingRules", "PathMappingRulesFile");
    private static final Set<ReferenceKind> PARAMETERS =
            Set.of(ReferenceKind.PARAMETER, ReferenceKind.RAW_PARAMETER);

    /** What is known when a job is created: its parameters, but paths only as they were given. */
    static Scope creation(List<JobParameterDefinition> definitions) {
        Map<String, ReferenceKind> names = new HashMap<>();
        for (JobParameterDefinition definition : definitions) {
            ReferenceKind kind =
                    definition.type() == ParameterType.PATH
                            ? ReferenceKind.PATH_PARAMETER
                            : ReferenceKind.PARAMETER;
            names.put(kind.nameOf(definition.name()), kind);
            names.put(
                    ReferenceKind.RAW_PARAMETER.nameOf(definition.name()),
                    ReferenceKind.RAW_PARAMETER);
        }
        return new Scope(Optional.empty(), names, PARAMETERS, Stage.CREATION, Set.of())
                .with(ReferenceKind.SESSION, SESSION);
    }

    /** The scope of a part read without its template: any parameter may exist. */
    static Scope anyParameter() {
        return new Scope(Optional.empty(), Map.of(), PARAMETERS, Stage.CREATION, PARAMETERS)
                .with(ReferenceKind.SESSION, SESSION);
    }

    /** This scope for a field that is resolved at another stage. */
    Scope at(Stage other) {
        return new Scope(outer, names, kinds, other, open);
    }

    /** This scope with more names of one kind. */
    Scope with(ReferenceKind kind, List<String> more) {
        Map<String, ReferenceKind> added = new HashMap<>();
        more.forEach(name -> added.put(kind.nameOf(name), kind));
        return new Scope(Optional.of(this), added, Set.of(kind), stage, open);
    }

    /** Whether a reference may use the name here. */
    boolean allows(String name) {
        return kind(name).map(kind -> kind.isKnownAt(stage)).orElseGet(() -> isOpenTo(name));
    }

    private boolean isOpenTo(String name) {
        return open.stream().anyMatch(kind -> kind.isFormOf(name));
    }

    private Optional<ReferenceKind> kind(String name) {
        return Optional.ofNullable(names.get(name))
                .or(() -> outer.flatMap(scope -> scope.kind(name)));
    }

    /** Every name that may be used here. */
    Stream<String> allNames() {
        return entries().filter(name -> name.getValue().isKnownAt(stage)).map(Map.Entry::getKey);
    }

    private Stream<Map.Entry<String, ReferenceKind>> entries() {
        return Stream.concat(outer.stream().flatMap(Scope::entries), names.entrySet().stream());
    }

    /** Why a name that is not allowed here is not, in words that follow it. */
    String refusal(String name) {
        Optional<ReferenceKind> known = kind(name);
        if (known.isPresent()) {
            return known.get() == ReferenceKind.PATH_PARAMETER
                    ? "is a path, known only on the host; use Raw%s here".formatted(name)
                    : "is known only on the host that runs the session";
        }
        return Arrays.stream(ReferenceKind.values())
                .filter(kind -> kind.couldBe(name) && !has(kind))
                .flatMap(kind -> kind.home().stream())
                .findFirst()
                .map("is not defined here; %s"::formatted)
                .orElse("is not defined");
    }

    private boolean has(ReferenceKind kind) {
        return kinds.contains(kind) || outer.filter(scope -> scope.has(kind)).isPresent();
    }
}
