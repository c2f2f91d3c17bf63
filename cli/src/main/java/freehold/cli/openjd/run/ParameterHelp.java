package freehold.cli.openjd.run;

import freehold.openjd.Bounds;
import freehold.openjd.JobParameterDefinition;
import freehold.openjd.JobParameterDefinition.FloatParameter;
import freehold.openjd.JobParameterDefinition.IntParameter;
import freehold.openjd.JobParameterDefinition.PathParameter;
import freehold.openjd.JobParameterDefinition.StringParameter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What a user has to know of one parameter of a job. */
final class ParameterHelp {
    private final JobParameterDefinition definition;

    private ParameterHelp(JobParameterDefinition definition) {
        this.definition = definition;
    }

    /** Its name, type, default and constraints in one line, and what its author says in more. */
    static String of(JobParameterDefinition definition) {
        return new ParameterHelp(definition).text();
    }

    private String text() {
        StringBuilder text =
                new StringBuilder(
                        "%s (%s) ".formatted(definition.name(), definition.type().spelling()));
        text.append(defaultText());
        if (!constraints().isEmpty()) {
            text.append(" (").append(String.join(", ", constraints())).append(')');
        }
        definition
                .presentation()
                .description()
                .ifPresent(said -> text.append('\n').append(said.indent(4).stripTrailing()));
        definition
                .defaultValue()
                .filter(ParameterHelp::hasLines)
                .ifPresent(lines -> text.append("\n    Default value:\n").append(lines.indent(6)));
        return text.toString();
    }

    private String defaultText() {
        return definition
                .defaultValue()
                .map(value -> hasLines(value) ? "see below" : quoted(value))
                .map("[default: %s]"::formatted)
                .orElse("[required]");
    }

    private static boolean hasLines(String value) {
        return value.contains("\n");
    }

    private String quoted(String value) {
        return switch (definition) {
            case StringParameter _, PathParameter _ -> "'" + value + "'";
            case IntParameter _, FloatParameter _ -> value;
        };
    }

    private List<String> constraints() {
        List<String> constraints = new ArrayList<>();
        switch (definition) {
            case StringParameter it -> addLength(it.length(), constraints);
            case PathParameter it -> addLength(it.length(), constraints);
            case IntParameter it -> addRange(it.values(), constraints);
            case FloatParameter it -> addRange(it.values(), constraints);
        }
        if (!definition.allowedValues().isEmpty()) {
            constraints.add(
                    definition.allowedValues().stream()
                            .map(this::quoted)
                            .collect(Collectors.joining(", ", "allowed: ", "")));
        }
        return constraints;
    }

    private static void addLength(Bounds<Long> length, List<String> constraints) {
        if (length.min().isPresent() && length.max().isPresent()) {
            constraints.add(
                    "length: %s to %s characters"
                            .formatted(
                                    length.min().get().toString(), length.max().get().toString()));
        } else {
            length.min()
                    .ifPresent(min -> constraints.add("minimum length: " + min + " characters"));
            length.max()
                    .ifPresent(max -> constraints.add("maximum length: " + max + " characters"));
        }
    }

    private static <T extends Comparable<T>> void addRange(
            Bounds<T> values, List<String> constraints) {
        if (values.min().isPresent() && values.max().isPresent()) {
            constraints.add("range: %s to %s".formatted(values.min().get(), values.max().get()));
        } else {
            values.min().ifPresent(min -> constraints.add("minimum: " + min));
            values.max().ifPresent(max -> constraints.add("maximum: " + max));
        }
    }
}
