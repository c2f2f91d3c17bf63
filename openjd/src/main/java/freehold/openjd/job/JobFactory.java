package freehold.openjd.job;

import freehold.openjd.EnvironmentTemplate;
import freehold.openjd.JobTemplate;
import freehold.openjd.Parsed;
import freehold.openjd.StepTemplate;
import freehold.openjd.TemplateError;
import freehold.openjd.expression.SymbolTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Creates jobs from templates. What it costs does not depend on how many tasks they have. */
public final class JobFactory {
    private static final int LONGEST_NAME = 128;

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

    private static Parsed<Job> create(
            JobTemplate template, Map<String, ParameterValue> parameters) {
        SymbolTable symbols = JobParameters.symbols(parameters);
        List<TemplateError> errors = new ArrayList<>();
        String name = name(template, symbols, errors);
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < template.steps().size(); i++) {
            StepTemplate step = template.steps().get(i);
            steps.add(new StepResolver(symbols, "steps[" + i + "]", errors).resolve(step));
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

    private static String name(
            JobTemplate template, SymbolTable symbols, List<TemplateError> errors) {
        String name = template.name().resolve(symbols);
        int length = name.codePointCount(0, name.length());
        if (length < 1 || length > LONGEST_NAME) {
            errors.add(
                    new TemplateError(
                            "name",
                            "resolves to %d characters; a name has 1 to %d"
                                    .formatted(length, LONGEST_NAME)));
        }
        if (name.codePoints().anyMatch(each -> Character.getType(each) == Character.CONTROL)) {
            errors.add(new TemplateError("name", "resolves to a text with control characters"));
        }
        return name;
    }
}
