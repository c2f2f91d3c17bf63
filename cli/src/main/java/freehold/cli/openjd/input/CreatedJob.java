package freehold.cli.openjd.input;

import freehold.cli.openjd.output.Refused;
import freehold.openjd.EnvironmentTemplate;
import freehold.openjd.Extension;
import freehold.openjd.JobParameterDefinition;
import freehold.openjd.JobTemplate;
import freehold.openjd.ParameterType;
import freehold.openjd.Parsed;
import freehold.openjd.TemplateError;
import freehold.openjd.job.Job;
import freehold.openjd.job.JobFactory;
import freehold.openjd.job.JobParameters;
import freehold.openjd.job.ParameterValue;
import freehold.openjd.job.SubmitterPaths;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** A job made of the template and the parameters that the user named. */
public record CreatedJob(JobTemplate template, Job job) {
    /**
     * Makes the job.
     *
     * @param environments around the job, outermost first
     */
    public static CreatedJob from(
            JobOptions options,
            Host host,
            Set<Extension> accepted,
            List<EnvironmentTemplate> environments)
            throws Refused {
        JobTemplate template = template(options, host, accepted);
        try {
            Map<String, String> values = options.values(host);
            SubmitterPaths paths = options.paths(host);
            Parsed<Job> created =
                    JobParameters.merge(environments, template)
                            .then(definitions ->
                                    JobFactory.create(
                                            template,
                                            environments,
                                            typed(definitions, values),
                                            paths));
            return new CreatedJob(template, valid(created));
        } catch (Refused refused) {
            throw new Refused("ERROR generating Job: " + refused.reason());
        }
    }

    /** Reads the template. */
    public static JobTemplate template(JobOptions options, Host host, Set<Extension> accepted)
            throws Refused {
        TemplateFile file;
        try {
            file = options.template(host);
        } catch (Refused unreadable) {
            throw new Refused("ERROR generating Job: " + unreadable.reason());
        }
        return switch (file.job(accepted)) {
            case Parsed.Valid(var template) -> template;
            case Parsed.Invalid(var errors) ->
                    throw new Refused(
                            "ERROR validating template: " + Problems.of("JobTemplate", errors));
        };
    }

    /** A value takes its parameter's type; that of an unknown parameter does not matter. */
    private static Map<String, ParameterValue> typed(
            List<JobParameterDefinition> definitions, Map<String, String> values) {
        Map<String, ParameterType> types = new HashMap<>();
        definitions.forEach(definition -> types.put(definition.name(), definition.type()));
        Map<String, ParameterValue> typed = new HashMap<>();
        values.forEach((name, text) ->
                typed.put(
                        name,
                        new ParameterValue(types.getOrDefault(name, ParameterType.STRING), text)));
        return typed;
    }

    private static Job valid(Parsed<Job> created) throws Refused {
        return switch (created) {
            case Parsed.Valid(var job) -> job;
            case Parsed.Invalid(var errors) ->
                    throw new Refused(
                            errors.stream()
                                    .map(TemplateError::toString)
                                    .collect(Collectors.joining("\n")));
        };
    }
}
