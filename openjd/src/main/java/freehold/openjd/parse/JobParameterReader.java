package freehold.openjd.parse;

import freehold.openjd.Bounds;
import freehold.openjd.JobParameterDefinition;
import freehold.openjd.JobParameterDefinition.DataFlow;
import freehold.openjd.JobParameterDefinition.ObjectType;
import freehold.openjd.JobParameterDefinition.PathUse;
import freehold.openjd.JobParameterDefinition.Presentation;
import freehold.openjd.ParameterType;
import freehold.openjd.document.Document;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Reads the definition of a job parameter. Specification section 2. */
final class JobParameterReader {
    private static final int MOST_ALLOWED_VALUES = Integer.MAX_VALUE;

    private final Profile profile;

    JobParameterReader(Profile profile) {
        this.profile = profile;
    }

    JobParameterDefinition read(Fields fields) {
        String name = fields.text("name", TextRule.identifier(profile.limits().identifier()));
        Optional<ParameterType> type =
                fields.required("type")
                        .flatMap(node ->
                                fields.values().text(node, fields.path("type"), TextRule.ANY))
                        .flatMap(text -> fields.constant("type", text, ParameterType.ofJobs()));
        return type.map(known -> read(name, known, fields)).orElseGet(() -> untyped(name));
    }

    /** Which fields a definition of unknown type may have is unknown, too. */
    private static JobParameterDefinition untyped(String name) {
        return new JobParameterDefinition.StringParameter(
                name, Presentation.NONE, Optional.empty(), List.of(), Bounds.open());
    }

    private JobParameterDefinition read(String name, ParameterType type, Fields fields) {
        JobParameterDefinition unvalued = constraints(name, type, fields);
        fields.refuseNull("allowedValues");
        List<String> allowed =
                fields
                        .list(
                                "allowedValues",
                                MOST_ALLOWED_VALUES,
                                (item, path) -> checked(item, path, unvalued, fields))
                        .stream()
                        .flatMap(Optional::stream)
                        .toList();
        var hints = presentation(type, fields);
        var unset = with(new Written(hints, Optional.empty(), allowed), unvalued);
        Optional<String> defaultValue =
                fields.optional("default")
                        .flatMap(node -> checked(node, fields.path("default"), unset, fields));
        fields.refuseUnknown();
        return with(new Written(hints, defaultValue, allowed), unvalued);
    }

    /** The value in its text form, if the definition allows it. */
    private static Optional<String> checked(
            Document node, String path, JobParameterDefinition definition, Fields fields) {
        Optional<String> value = fields.values().value(node, path, definition.type());
        Optional<String> problem = value.flatMap(definition::problemWith);
        problem.ifPresent(message -> fields.errorAt(path, message));
        return problem.isEmpty() ? value : Optional.empty();
    }

    /** The definition without values and hints: all that values are held against. */
    private JobParameterDefinition constraints(String name, ParameterType type, Fields fields) {
        var none = Optional.<String>empty();
        var hints = Presentation.NONE;
        List<String> any = List.of();
        return switch (type) {
            case STRING ->
                    new JobParameterDefinition.StringParameter(
                            name, hints, none, any, lengths(fields));
            case PATH ->
                    new JobParameterDefinition.PathParameter(
                            name, hints, none, any, lengths(fields), use(fields));
            case CHUNK_INT -> throw ParameterType.notOfJobs(type);
            case INT ->
                    new JobParameterDefinition.IntParameter(
                            name,
                            hints,
                            none,
                            any,
                            JobParameterReader.<Long>bounds(
                                    fields, "Value", valueReader(fields, type, Long::valueOf)));
            case FLOAT ->
                    new JobParameterDefinition.FloatParameter(
                            name,
                            hints,
                            none,
                            any,
                            JobParameterReader.<BigDecimal>bounds(
                                    fields, "Value", valueReader(fields, type, BigDecimal::new)));
        };
    }

    private static <T> BiFunction<Document, String, Optional<T>> valueReader(
            Fields fields, ParameterType type, Function<String, T> toValue) {
        return (node, path) -> fields.values().value(node, path, type).map(toValue);
    }

    private static Bounds<Long> lengths(Fields fields) {
        Bounds<Long> lengths = bounds(fields, "Length", fields.values()::integer);
        if (lengths.min().filter(least -> least < 0).isPresent()) {
            fields.error("minLength", "must be at least 0");
        }
        if (lengths.max().filter(most -> most <= 0).isPresent()) {
            fields.error("maxLength", "must be at least 1");
        }
        return lengths;
    }

    /** The pair {@code minX} and {@code maxX}; open where the pair contradicts itself. */
    private static <T extends Comparable<T>> Bounds<T> bounds(
            Fields fields, String what, BiFunction<Document, String, Optional<T>> reader) {
        Bounds<T> bounds =
                new Bounds<T>(
                        bound(fields, "min" + what, reader), bound(fields, "max" + what, reader));
        if (bounds.isSatisfiable()) {
            return bounds;
        }
        fields.error("max" + what, "must not be less than min" + what);
        return Bounds.open();
    }

    private static <T> Optional<T> bound(
            Fields fields, String name, BiFunction<Document, String, Optional<T>> reader) {
        return fields.optional(name).flatMap(node -> reader.apply(node, fields.path(name)));
    }

    private static PathUse use(Fields fields) {
        return new PathUse(
                fields.constant("objectType", ObjectType.class).orElse(ObjectType.DIRECTORY),
                fields.constant("dataFlow", DataFlow.class).orElse(DataFlow.NONE));
    }

    private static Presentation presentation(ParameterType type, Fields fields) {
        Optional<String> description = fields.optionalText("description", TextRule.DESCRIPTION);
        Optional<Fields> hints = fields.object("userInterface");
        hints.ifPresent(new UserInterfaceReader(type, fields.document())::check);
        return new Presentation(description, hints.map(Fields::document));
    }

    /** What a definition says beside its constraints. */
    private record Written(Presentation hints, Optional<String> value, List<String> allowed) {}

    private static JobParameterDefinition with(Written written, JobParameterDefinition definition) {
        Presentation hints = written.hints();
        Optional<String> value = written.value();
        List<String> allowed = written.allowed();
        return switch (definition) {
            case JobParameterDefinition.StringParameter it ->
                    new JobParameterDefinition.StringParameter(
                            it.name(), hints, value, allowed, it.length());
            case JobParameterDefinition.PathParameter it ->
                    new JobParameterDefinition.PathParameter(
                            it.name(), hints, value, allowed, it.length(), it.use());
            case JobParameterDefinition.IntParameter it ->
                    new JobParameterDefinition.IntParameter(
                            it.name(), hints, value, allowed, it.values());
            case JobParameterDefinition.FloatParameter it ->
                    new JobParameterDefinition.FloatParameter(
                            it.name(), hints, value, allowed, it.values());
        };
    }
}
