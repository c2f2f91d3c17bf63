package freehold.worker.agent;

import freehold.api.JobParameter;
import freehold.api.TaskParameterValue;
import freehold.openjd.ParameterType;
import freehold.openjd.job.ParameterValue;
import freehold.worker.session.PathFormat;
import freehold.worker.session.PathMappingRule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the farm's parameters and path mapping rules as those of a session. */
final class Parameters {
    private Parameters() {}

    static Map<String, ParameterValue> ofJob(Map<String, JobParameter> parameters)
            throws EntityRefused {
        Map<String, ParameterValue> values = new LinkedHashMap<>();
        for (var parameter : parameters.entrySet()) {
            values.put(
                    parameter.getKey(),
                    switch (parameter.getValue()) {
                        case JobParameter.Int(var text) ->
                                new ParameterValue(ParameterType.INT, text);
                        case JobParameter.Float(var text) ->
                                new ParameterValue(ParameterType.FLOAT, text);
                        case JobParameter.String(var text) ->
                                new ParameterValue(ParameterType.STRING, text);
                        case JobParameter.Path(var text) ->
                                new ParameterValue(ParameterType.PATH, text);
                        default -> throw unknown(parameter.getKey());
                    });
        }
        return values;
    }

    static Map<String, ParameterValue> ofTask(Map<String, TaskParameterValue> parameters)
            throws EntityRefused {
        Map<String, ParameterValue> values = new LinkedHashMap<>();
        for (var parameter : parameters.entrySet()) {
            values.put(
                    parameter.getKey(),
                    switch (parameter.getValue()) {
                        case TaskParameterValue.Int(var text) ->
                                new ParameterValue(ParameterType.INT, text);
                        case TaskParameterValue.Float(var text) ->
                                new ParameterValue(ParameterType.FLOAT, text);
                        case TaskParameterValue.String(var text) ->
                                new ParameterValue(ParameterType.STRING, text);
                        case TaskParameterValue.Path(var text) ->
                                new ParameterValue(ParameterType.PATH, text);
                        case TaskParameterValue.ChunkInt(var text) ->
                                new ParameterValue(ParameterType.CHUNK_INT, text);
                        case TaskParameterValue.SdkUnknownMember _ ->
                                throw unknown(parameter.getKey());
                    });
        }
        return values;
    }

    static List<PathMappingRule> rules(List<freehold.api.PathMappingRule> rules)
            throws EntityRefused {
        List<PathMappingRule> known = new ArrayList<>();
        for (freehold.api.PathMappingRule rule : rules) {
            known.add(new PathMappingRule(format(rule), rule.sourcePath(), rule.destinationPath()));
        }
        return known;
    }

    private static PathFormat format(freehold.api.PathMappingRule rule) throws EntityRefused {
        return switch (rule.sourcePathFormat()) {
            case WINDOWS -> PathFormat.WINDOWS;
            case POSIX -> PathFormat.POSIX;
            case UNKNOWN_TO_SDK_VERSION ->
                    throw new EntityRefused(
                            "paths below %s are of a format that this worker does not know"
                                    .formatted(rule.sourcePath()));
        };
    }

    private static EntityRefused unknown(String name) {
        return new EntityRefused(
                "parameter %s is of a type that this worker does not know".formatted(name));
    }
}
