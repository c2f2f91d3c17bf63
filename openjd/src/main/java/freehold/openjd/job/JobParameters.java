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
        Map<String, List<MergedDefinition.Source>> byName = new LinkedHashMap<>();
        for (EnvironmentTemplate environment : environments) {
            String origin = "environment '%s'".formatted(environment.environment().name());
            collect(origin, environment.parameterDefinitions(), byName);
        }
        collect("the job template", job.parameterDefinitions(), byName);
        List<TemplateError> errors = new ArrayList<>();
        List<JobParameterDefinition> merged = new ArrayList<>();
        for (List<MergedDefinition.Source> sources : byName.values()) {
            switch (MergedDefinition.of(sources)) {
                case Parsed.Valid(var definition) -> merged.add(definition);
                case Parsed.Invalid(var problems) -> errors.addAll(problems);
            }
        }
        return errors.isEmpty()
                ? new Parsed.Valid<>(List.copyOf(merged))
                : new Parsed.Invalid<>(errors);
    }

    private static void collect(
            String origin,
            List<JobParameterDefinition> definitions,
            Map<String, List<MergedDefinition.Source>> byName) {
        for (JobParameterDefinition definition : definitions) {
            byName.computeIfAbsent(definition.name(), _ -> new ArrayList<>())
                    .add(new MergedDefinition.Source(origin, definition));
        }
    }

    /**
     * The value of every parameter: as given, or its default. INT values lose leading zeros;
     * others, paths too, stay exactly as they are.
     */
    public static Parsed<Map<String, ParameterValue>> resolve(
            List<JobParameterDefinition> definitions, Map<String, ParameterValue> given) {
        List<TemplateError> errors = new ArrayList<>();
        Map<String, ParameterValue> unknown = new HashMap<>(given);
        Map<String, ParameterValue> values = new LinkedHashMap<>();
        for (JobParameterDefinition definition : definitions) {
            Optional<ParameterValue> value =
                    Optional.ofNullable(unknown.remove(definition.name()))
                            .or(() -> defaultOf(definition));
            Optional<String> problem =
                    value.isEmpty()
                            ? Optional.of("has no default, so it needs a value")
                            : problemWith(definition, value.get());
            problem.ifPresent(message -> errors.add(error(definition.name(), message)));
            if (problem.isEmpty()) {
                values.put(definition.name(), canonical(value.orElseThrow()));
            }
        }
        unknown.keySet().stream()
                .sorted()
                .forEach(name -> errors.add(error(name, "is not a parameter of this job")));
        return errors.isEmpty() ? new Parsed.Valid<>(values) : new Parsed.Invalid<>(errors);
    }

    private static Optional<ParameterValue> defaultOf(JobParameterDefinition definition) {
        return definition.defaultValue().map(text -> new ParameterValue(definition.type(), text));
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
