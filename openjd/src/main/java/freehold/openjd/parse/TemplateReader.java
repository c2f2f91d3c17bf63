package freehold.openjd.parse;

import freehold.openjd.Environment;
import freehold.openjd.EnvironmentTemplate;
import freehold.openjd.JobParameterDefinition;
import freehold.openjd.JobTemplate;
import freehold.openjd.StepTemplate;
import freehold.openjd.document.Document;
import freehold.openjd.expression.FormatString;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the root objects of templates. Specification sections 1.1 and 1.2. */
final class TemplateReader {
    private static final int ENVIRONMENT_PARAMETERS = 50;
    private static final Environment NO_ENVIRONMENT =
            new Environment(
                    "",
                    Optional.empty(),
                    Optional.empty(),
                    Map.of(),
                    Document.ObjectNode.of(Map.of()));

    private final Errors errors;
    private final ExtensionReader extensions;

    TemplateReader(ExtensionReader extensions, Errors errors) {
        this.extensions = extensions;
        this.errors = errors;
    }

    JobTemplate job(Document.ObjectNode root) {
        var fields = new Fields(root, "", errors);
        Profile profile = header("jobtemplate-2023-09", fields);
        Optional<String> description = fields.optionalText("description", TextRule.DESCRIPTION);
        List<JobParameterDefinition> definitions =
                definitions(profile.limits().parameterDefinitions(), profile, fields);
        Scope scope = Scope.creation(definitions);
        FormatString name =
                fields.format("name", TextRule.printable(profile.limits().jobName()), scope);
        var environmentReader = new EnvironmentReader(profile);
        List<Environment> environments =
                fields.objects(
                        "jobEnvironments",
                        Integer.MAX_VALUE,
                        each -> environmentReader.read(each, scope));
        fields.refuseRepeated(
                "jobEnvironments", environments.stream().map(Environment::name).toList());
        fields.required("steps");
        List<StepTemplate> steps =
                fields.objects("steps", Integer.MAX_VALUE, new StepReader(profile, scope)::read);
        fields.refuseRepeated("steps", steps.stream().map(StepTemplate::name).toList());
        refuseShadowed(environments, steps);
        new StepGraph(steps, errors).check();
        fields.refuseUnknown();
        return new JobTemplate(
                name, description, profile.extensions(), definitions, environments, steps);
    }

    EnvironmentTemplate environment(Document.ObjectNode root) {
        var fields = new Fields(root, "", errors);
        Profile profile = header("environment-2023-09", fields);
        List<JobParameterDefinition> definitions =
                definitions(ENVIRONMENT_PARAMETERS, profile, fields);
        Scope scope = Scope.creation(definitions);
        fields.required("environment");
        Optional<Environment> environment =
                fields.object("environment")
                        .map(each -> new EnvironmentReader(profile).read(each, scope));
        fields.refuseUnknown();
        return new EnvironmentTemplate(
                profile.extensions(), definitions, environment.orElse(NO_ENVIRONMENT));
    }

    /** Checks the version and the schema; returns what the template is to be read by. */
    private Profile header(String version, Fields fields) {
        fields.required("specificationVersion")
                .flatMap(node ->
                        fields.values()
                                .text(node, fields.path("specificationVersion"), TextRule.ANY))
                .filter(text -> !text.equals(version))
                .ifPresent(text ->
                        fields.error(
                                "specificationVersion",
                                "'%s' must be %s".formatted(Values.abbreviate(text), version)));
        fields.optionalText("$schema", TextRule.ANY);
        return Profile.of(extensions.read(fields));
    }

    private static List<JobParameterDefinition> definitions(
            int most, Profile profile, Fields fields) {
        List<JobParameterDefinition> definitions =
                fields.objects("parameterDefinitions", most, new JobParameterReader(profile)::read);
        fields.refuseRepeated(
                "parameterDefinitions",
                definitions.stream().map(JobParameterDefinition::name).toList());
        return definitions;
    }

    /** A step's environments may not be called like the job's. */
    private void refuseShadowed(List<Environment> jobEnvironments, List<StepTemplate> steps) {
        Set<String> taken = new HashSet<>();
        jobEnvironments.forEach(environment -> taken.add(environment.name()));
        for (int i = 0; i < steps.size(); i++) {
            List<Environment> environments = steps.get(i).stepEnvironments();
            for (int j = 0; j < environments.size(); j++) {
                String name = environments.get(j).name();
                if (!name.isEmpty() && taken.contains(name)) {
                    errors.add(
                            "steps[%d] -> stepEnvironments[%d] -> name".formatted(i, j),
                            "'%s' is already the name of a job environment".formatted(name));
                }
            }
        }
    }
}
