package freehold.controlplane.job;

import freehold.api.DeadlineShapes;
import freehold.api.JobParameter;
import freehold.openjd.ParameterType;
import freehold.openjd.Parsed;
import freehold.openjd.TemplateError;
import freehold.openjd.job.ParameterValue;
import freehold.protocol.rest.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Values of job parameters, between the wire, the store's text and the templates' terms. */
final class JobParameterTexts {
    private JobParameterTexts() {}

    /** The text to keep of values as they were given. */
    static String text(Map<String, JobParameter> given) {
        return Json.write(DeadlineShapes.JOB_PARAMETERS, given);
    }

    /** What was written by {@link #text}, or {@link #resolved}. */
    static Map<String, JobParameter> read(String text) {
        return Json.read(DeadlineShapes.JOB_PARAMETERS, text);
    }

    /** Given values in the templates' terms; those of kinds that no template has are mistakes. */
    static Parsed<Map<String, ParameterValue>> given(String text) {
        Map<String, ParameterValue> values = new LinkedHashMap<>();
        List<TemplateError> errors = new ArrayList<>();
        read(text)
                .forEach((name, value) ->
                        value(value)
                                .ifPresentOrElse(
                                        known -> values.put(name, known),
                                        () -> errors.add(unknown(name))));
        return errors.isEmpty() ? new Parsed.Valid<>(values) : new Parsed.Invalid<>(errors);
    }

    private static TemplateError unknown(String name) {
        return new TemplateError(
                "parameters -> " + name, "must be given as int, float, string or path");
    }

    /** The text to keep of all values of a job that is created. */
    static String resolved(Map<String, ParameterValue> values) {
        Map<String, JobParameter> shown = new LinkedHashMap<>();
        values.forEach((name, value) -> shown.put(name, shown(value)));
        return text(shown);
    }

    private static Optional<ParameterValue> value(JobParameter value) {
        return switch (value) {
            case JobParameter.Int(var text) -> of(ParameterType.INT, text);
            case JobParameter.Float(var text) -> of(ParameterType.FLOAT, text);
            case JobParameter.String(var text) -> of(ParameterType.STRING, text);
            case JobParameter.Path(var text) -> of(ParameterType.PATH, text);
            case JobParameter.Bool _,
                    JobParameter.RangeExpr _,
                    JobParameter.StringList _,
                    JobParameter.PathList _,
                    JobParameter.IntList _,
                    JobParameter.FloatList _,
                    JobParameter.BoolList _,
                    JobParameter.IntListList _,
                    JobParameter.SdkUnknownMember _ ->
                    Optional.empty();
        };
    }

    private static Optional<ParameterValue> of(ParameterType type, String text) {
        return Optional.of(new ParameterValue(type, text));
    }

    private static JobParameter shown(ParameterValue value) {
        return switch (value.type()) {
            case INT -> new JobParameter.Int(value.text());
            case FLOAT -> new JobParameter.Float(value.text());
            case STRING -> new JobParameter.String(value.text());
            case PATH -> new JobParameter.Path(value.text());
            case CHUNK_INT -> throw ParameterType.notOfJobs(value.type());
        };
    }
}
