package freehold.openjd.job;

import freehold.openjd.EnvironmentTemplate;
import freehold.openjd.JobParameterDefinition;
import freehold.openjd.JobTemplate;
import freehold.openjd.ParameterType;
import freehold.openjd.Parsed;
import freehold.openjd.TemplateError;
import freehold.openjd.expression.SymbolTable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The parameters of a job: defined by several templates together, then given values. */
public final class JobParameters {
    private JobParameters() {}

    /**
     * The definitions that hold for a job submitted with these environments around it: of each
     * parameter, the tightest constraints and the last default. Specification section 1.3.
     *
     * @param environments in the order they are entered
     */
    public static Parsed<List<JobParameterDefinition>> merge(
            List<EnvironmentTemplate> environments, JobTemplate job) {
        Map<String, List<DefinitionMerger.Source>> byName = new LinkedHashMap<>();
        for (EnvironmentTemplate environment : environments) {
            String origin = "environment '%s'".formatted(environment.environment().name());
            collect(origin, environment.parameterDefinitions(), byName);
        }
        collect("the job template", job.parameterDefinitions(), byName);
        List<TemplateError> errors = new ArrayList<>();
        List<JobParameterDefinition> merged = new ArrayList<>();
        for (List<DefinitionMerger.Source> sources : byName.values()) {
            new DefinitionMerger(sources, errors).merge().ifPresent(merged::add);
        }
        return errors.isEmpty()
                ? new Parsed.Valid<>(List.copyOf(merged))
                : new Parsed.Invalid<>(errors);
    }

    private static void collect(
            String origin,
            List<JobParameterDefinition> definitions,
            Map<String, List<DefinitionMerger.Source>> byName) {
        for (JobParameterDefinition definition : definitions) {
            byName.computeIfAbsent(definition.name(), _ -> new ArrayList<>())
                    .add(new DefinitionMerger.Source(origin, definition));
        }
    }

    /**
     * The value of every parameter: as given, or its default. INT values lose leading zeros;
     * others, paths too, stay exactly as they are.
     */
    public static Parsed<Map<String, ParameterValue>> resolve(
            List<JobParameterDefinition> definitions, Map<String, ParameterValue> given) {
        return resolve(definitions, given, Optional.empty());
    }

    /** The same on the machine that submits the job, which makes paths absolute first. */
    public static Parsed<Map<String, ParameterValue>> resolve(
            List<JobParameterDefinition> definitions,
            Map<String, ParameterValue> given,
            SubmitterPaths paths) {
        return resolve(definitions, given, Optional.of(paths));
    }

    private static Parsed<Map<String, ParameterValue>> resolve(
            List<JobParameterDefinition> definitions,
            Map<String, ParameterValue> given,
            Optional<SubmitterPaths> paths) {
        List<TemplateError> errors = new ArrayList<>();
        Map<String, ParameterValue> unknown = new HashMap<>(given);
        Map<String, ParameterValue> values = new LinkedHashMap<>();
        for (JobParameterDefinition definition : definitions) {
            Optional<ParameterValue> own = Optional.ofNullable(unknown.remove(definition.name()));
            Parsed<ParameterValue> value = value(definition, own, paths);
            switch (value.then(it -> checked(it, definition))) {
                case Parsed.Valid(var right) -> values.put(definition.name(), right);
                case Parsed.Invalid(var problems) -> errors.addAll(problems);
            }
        }
        unknown.keySet().stream()
                .sorted()
                .forEach(name -> errors.add(error(name, "is not a parameter of this job")));
        return errors.isEmpty() ? new Parsed.Valid<>(values) : new Parsed.Invalid<>(errors);
    }

    /** The value given, or the default. */
    private static Parsed<ParameterValue> value(
            JobParameterDefinition definition,
            Optional<ParameterValue> given,
            Optional<SubmitterPaths> paths) {
        Optional<SubmitterPaths> where = paths.filter(_ -> definition.type() == ParameterType.PATH);
        if (given.isPresent()) {
            ParameterValue value = given.get();
            return new Parsed.Valid<>(
                    where.filter(_ -> value.type() == ParameterType.PATH)
                            .map(it -> new ParameterValue(value.type(), it.given(value.text())))
                            .orElse(value));
        }
        Optional<String> text = definition.defaultValue();
        if (text.isEmpty()) {
            return invalid(definition, "has no default, so it needs a value");
        }
        Optional<String> problem = where.flatMap(it -> it.problemWithDefault(text.get()));
        return problem.isPresent()
                ? invalid(definition, problem.get())
                : new Parsed.Valid<>(
                        new ParameterValue(
                                definition.type(),
                                where.map(it -> it.ofDefault(text.get())).orElse(text.get())));
    }

    private static Parsed<ParameterValue> checked(
            ParameterValue value, JobParameterDefinition definition) {
        Optional<String> problem = problemWith(definition, value);
        return problem.isPresent()
                ? invalid(definition, problem.get())
                : new Parsed.Valid<>(canonical(value));
    }

    private static Parsed<ParameterValue> invalid(
            JobParameterDefinition definition, String message) {
        return new Parsed.Invalid<>(List.of(error(definition.name(), message)));
    }

    private static Optional<String> problemWith(
            JobParameterDefinition definition, ParameterValue value) {
        return value.type() == definition.type()
                ? definition.problemWith(value.text())
                : Optional.of(
                        "is of type %s, but was given a value of type %s"
                                .formatted(definition.type(), value.type()));
    }

    private static ParameterValue canonical(ParameterValue value) {
        return new ParameterValue(
                value.type(), value.type().parse(value.text()).orElse(value.text()));
    }

    private static TemplateError error(String name, String message) {
        return new TemplateError("parameters -> " + name, message);
    }

    /**
     * The symbols known when a job is created: {@code RawParam.*} for every parameter, {@code
     * Param.*} for all but paths, which only a host can map.
     */
    public static SymbolTable symbols(Map<String, ParameterValue> values) {
        Map<String, String> symbols = new HashMap<>();
        values.forEach((name, value) -> {
            symbols.put("RawParam." + name, value.text());
            if (value.type() != ParameterType.PATH) {
                symbols.put("Param." + name, value.text());
            }
        });
        return SymbolTable.of(symbols);
    }
}
