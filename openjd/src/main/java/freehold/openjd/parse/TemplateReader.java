package freehold.openjd.parse;

import freehold.openjd.Environment;
import freehold.openjd.EnvironmentTemplate;
import freehold.openjd.JobParameterDefinition;
import freehold.openjd.JobTemplate;
import freehold.openjd.StepTemplate;
import freehold.openjd.document.Document;
import freehold.openjd.expression.FormatString;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

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

    private static final EnvironmentTemplate NO_ENVIRONMENT_TEMPLATE =
            new EnvironmentTemplate(Set.of(), List.of(), NO_ENVIRONMENT);
    private static final JobTemplate NO_JOB =
            new JobTemplate(
                    FormatString.literal(""),
                    Optional.empty(),
                    Set.of(),
                    List.of(),
                    List.of(),
                    List.of());

    private final Errors errors;
    private final ExtensionReader extensions;

    TemplateReader(ExtensionReader extensions, Errors errors) {
        this.extensions = extensions;
        this.errors = errors;
    }

    JobTemplate job(Document.ObjectNode root) {
        var fields = new Fields(root, "", errors);
        return header("jobtemplate-2023-09", fields)
                .map(profile -> job(profile, fields))
                .orElse(NO_JOB);
    }

    private JobTemplate job(Profile profile, Fields fields) {
        Optional<String> description = fields.optionalText("description", TextRule.DESCRIPTION);
        List<JobParameterDefinition> definitions =
                definitions(profile.limits().parameterDefinitions(), profile, fields);
        Scope scope = Scope.creation(definitions);
        FormatString name =
                fields.format("name", TextRule.printable(profile.limits().jobName()), scope);
        List<Environment> environments = environments(profile, scope, fields);
        List<StepTemplate> steps = steps(profile, scope, environments, fields);
        fields.refuseUnknown();
        return new JobTemplate(
                name, description, profile.extensions(), definitions, environments, steps);
    }

    private static List<Environment> environments(Profile profile, Scope scope, Fields fields) {
        var reader = new EnvironmentReader(profile);
        List<Environment> environments =
                fields.objects(
                        "jobEnvironments", Integer.MAX_VALUE, each -> reader.read(each, scope));
        fields.refuseRepeated(
                "jobEnvironments", environments.stream().map(Environment::name).toList());
        return environments;
    }

    private List<StepTemplate> steps(
            Profile profile, Scope scope, List<Environment> environments, Fields fields) {
        Set<String> taken =
                environments.stream()
                        .map(Environment::name)
                        .filter(name -> !name.isEmpty())
                        .collect(Collectors.toSet());
        var graph = new StepGraph(errors);
        fields.required("steps");
        List<StepTemplate> steps =
                fields.objects(
                        "steps",
                        Integer.MAX_VALUE,
                        new StepReader(profile, scope, taken, graph)::read);
        fields.refuseRepeated("steps", steps.stream().map(StepTemplate::name).toList());
        graph.check();
        return steps;
    }

    EnvironmentTemplate environment(Document.ObjectNode root) {
        var fields = new Fields(root, "", errors);
        return header("environment-2023-09", fields)
                .map(profile -> environment(profile, fields))
                .orElse(NO_ENVIRONMENT_TEMPLATE);
    }

    private static EnvironmentTemplate environment(Profile profile, Fields fields) {
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

    /**
     * Reads what decides how the rest is to be read; empty if that is by rules this library does
     * not have, so that nothing of the rest can be called a mistake.
     */
    private Optional<Profile> header(String version, Fields fields) {
        Optional<String> found =
                fields.required("specificationVersion")
                        .flatMap(node ->
                                fields.values()
                                        .text(
                                                node,
                                                fields.path("specificationVersion"),
                                                TextRule.ANY));
        boolean other = found.filter(text -> !text.equals(version)).isPresent();
        if (other) {
            fields.error(
                    "specificationVersion",
                    "'%s' must be %s".formatted(Values.abbreviate(found.orElseThrow()), version));
        }
        fields.optionalText("$schema", TextRule.ANY);
        return extensions.read(fields).filter(_ -> !other).map(Profile::of);
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
}
