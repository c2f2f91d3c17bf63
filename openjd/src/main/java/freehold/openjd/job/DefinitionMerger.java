package freehold.openjd.job;

import freehold.openjd.Bounds;
import freehold.openjd.JobParameterDefinition;
import freehold.openjd.JobParameterDefinition.PathParameter;
import freehold.openjd.TemplateError;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Merges what several templates define as one parameter, and reports where they conflict, naming
 * the templates. Rules M1 to M4.
 */
final class DefinitionMerger {
    private final List<Source> sources;
    private final List<TemplateError> errors;

    /** {@code sources} are in the order they are merged, at least one; {@code errors} may grow. */
    DefinitionMerger(List<Source> sources, List<TemplateError> errors) {
        this.sources = sources;
        this.errors = errors;
    }

    /** A definition and who made it, in words. */
    record Source(String origin, JobParameterDefinition definition) {}

    /** The definition that holds; empty if there is a conflict, which has been recorded. */
    Optional<JobParameterDefinition> merge() {
        int before = errors.size();
        refuseDifferent(definition -> definition.type().spelling());
        if (errors.size() == before) {
            refuseDifferent(DefinitionMerger::use);
        }
        return errors.size() == before ? tightest() : Optional.empty();
    }

    /** Rule M1: all templates agree with the first. */
    private void refuseDifferent(Function<JobParameterDefinition, String> trait) {
        Source first = sources.getFirst();
        String expected = trait.apply(first.definition());
        for (Source next : sources) {
            String found = trait.apply(next.definition());
            if (!found.equals(expected)) {
                error(
                        "is %s in %s, but %s in %s"
                                .formatted(expected, first.origin(), found, next.origin()));
            }
        }
    }

    private static String use(JobParameterDefinition definition) {
        return definition instanceof PathParameter path
                ? "a %s with data flow %s".formatted(path.use().objectType(), path.use().dataFlow())
                : "no path";
    }

    private Optional<JobParameterDefinition> tightest() {
        JobParameterDefinition merged = sources.getFirst().definition();
        for (int i = 1; i < sources.size(); i++) {
            merged = MergedDefinition.of(merged, sources.get(i).definition());
            if (isContradictory(merged, sources.subList(0, i + 1))) {
                return Optional.empty();
            }
        }
        return checkDefault(merged) ? Optional.of(merged) : Optional.empty();
    }

    private boolean isContradictory(JobParameterDefinition merged, List<Source> together) {
        Bounds<?> bounds = MergedDefinition.bounds(merged);
        boolean isListed = together.stream().anyMatch(DefinitionMerger::isListed);
        if (!bounds.isSatisfiable()) {
            error(
                    "has no value that all templates allow; %s ask together for %s"
                            .formatted(origins(together, DefinitionMerger::isBounded), bounds));
            return true;
        }
        if (isListed && merged.allowedValues().isEmpty()) {
            error(
                    "has no value that all templates allow; the allowedValues and bounds of %s have none in common"
                            .formatted(origins(together, it -> isListed(it) || isBounded(it))));
            return true;
        }
        return false;
    }

    private static boolean isListed(Source source) {
        return !source.definition().allowedValues().isEmpty();
    }

    private static boolean isBounded(Source source) {
        return !MergedDefinition.bounds(source.definition()).equals(Bounds.open());
    }

    private static String origins(List<Source> sources, Predicate<Source> which) {
        return String.join(
                " and ", sources.stream().filter(which).map(Source::origin).distinct().toList());
    }

    private boolean checkDefault(JobParameterDefinition merged) {
        Optional<String> problem = merged.defaultValue().flatMap(merged::problemWith);
        problem.ifPresent(message -> {
            Source last =
                    sources.reversed().stream()
                            .filter(it -> it.definition().defaultValue().isPresent())
                            .findFirst()
                            .orElseThrow();
            error("the default of %s %s".formatted(last.origin(), message));
        });
        return problem.isEmpty();
    }

    private void error(String message) {
        String name = sources.getFirst().definition().name();
        errors.add(new TemplateError("parameterDefinitions -> " + name, message));
    }
}
