package freehold.openjd.job;

import freehold.openjd.EnvironmentTemplate;
import freehold.openjd.Extension;
import freehold.openjd.JobTemplate;
import freehold.openjd.Parsed;
import freehold.openjd.TemplateError;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Creates jobs from templates. What it costs does not depend on how many tasks they have. */
public final class JobFactory {
    private static final int LONGEST_NAME = 128;
    private static final int LONGEST_NAME_OF_BUNDLE_1 = 512;

    private JobFactory() {}

    /**
     * Fills in a template's parameters and settles everything that depends on them.
     *
     * @param environments templates of the environments around the job, in the order they are
     *     entered; they add parameters, nothing else
     * @param given values for parameters; those left out take their defaults
     */
    public static Parsed<Job> create(
            JobTemplate template,
            List<EnvironmentTemplate> environments,
            Map<String, ParameterValue> given) {
        return JobParameters.merge(environments, template)
                .then(definitions -> JobParameters.resolve(definitions, given))
                .then(parameters -> create(template, parameters));
    }

    /**
     * The same on the machine that submits the job: paths that are relative there are made absolute
     * first. A farm, which does not know that machine, uses the form without.
     */
    public static Parsed<Job> create(
            JobTemplate template,
            List<EnvironmentTemplate> environments,
            Map<String, ParameterValue> given,
            SubmitterPaths paths) {
        return JobParameters.merge(environments, template)
                .then(definitions -> JobParameters.resolve(definitions, given, paths))
                .then(parameters -> create(template, parameters));
    }

    private static Parsed<Job> create(
            JobTemplate template, Map<String, ParameterValue> parameters) {
        List<TemplateError> errors = new ArrayList<>();
        var whole = new Resolution(JobParameters.symbols(parameters), "", errors);
        String name = name(template, whole.in("name"));
        for (int i = 0; i < template.jobEnvironments().size(); i++) {
            ActionChecks.check(template.jobEnvironments().get(i), whole.in("jobEnvironments", i));
        }
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < template.steps().size(); i++) {
            steps.add(StepResolver.resolve(template.steps().get(i), whole.in("steps", i)));
        }
        return errors.isEmpty()
                ? new Parsed.Valid<>(
                        new Job(
                                name,
                                template.description(),
                                template.extensions(),
                                parameters,
                                template.jobEnvironments(),
                                steps))
                : new Parsed.Invalid<>(errors);
    }

    private static String name(JobTemplate template, Resolution where) {
        int longest =
                template.extensions().contains(Extension.FEATURE_BUNDLE_1)
                        ? LONGEST_NAME_OF_BUNDLE_1
                        : LONGEST_NAME;
        String name = where.text(template.name());
        int length = name.codePointCount(0, name.length());
        if (length < 1 || length > longest) {
            where.error("resolves to %d characters; a name has 1 to %d".formatted(length, longest));
        }
        if (name.codePoints().anyMatch(each -> Character.getType(each) == Character.CONTROL)) {
            where.error("resolves to a text with control characters");
        }
        return name;
    }
}
