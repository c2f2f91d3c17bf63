package freehold.openjd.parse;

import freehold.openjd.Environment;
import freehold.openjd.HostRequirements;
import freehold.openjd.ParameterSpaceDefinition;
import freehold.openjd.StepDependency;
import freehold.openjd.StepScript;
import freehold.openjd.StepTemplate;
import freehold.openjd.document.Document;
import freehold.openjd.parse.ReferenceKind.Stage;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads a step. Specification section 3. */
final class StepReader {
    private final Profile profile;
    private final Scope creation;
    private final Set<String> jobEnvironments;
    private final StepGraph graph;

    /**
     * @param creation the scope of the job's parameters
     * @param jobEnvironments the names that the step's environments may not have
     * @param graph is told what the step waits for
     */
    StepReader(Profile profile, Scope creation, Set<String> jobEnvironments, StepGraph graph) {
        this.profile = profile;
        this.creation = creation;
        this.jobEnvironments = Set.copyOf(jobEnvironments);
        this.graph = graph;
    }

    StepTemplate read(Fields fields) {
        fields.text("name", TextRule.printable(profile.limits().entityName()));
        fields.optionalText("description", TextRule.DESCRIPTION);
        List<Environment> environments =
                fields.objects("stepEnvironments", Integer.MAX_VALUE, this::environment);
        fields.refuseRepeated(
                "stepEnvironments", environments.stream().map(Environment::name).toList());
        Optional<HostRequirements> requirements =
                fields.object("hostRequirements")
                        .map(new HostRequirementReader(profile, creation)::read);
        Optional<ParameterSpaceDefinition> space =
                fields.object("parameterSpace")
                        .map(new ParameterSpaceReader(profile, creation)::read);
        StepScript script = new StepScriptReader(profile, scriptScope(fields)).read(fields);
        List<StepDependency> dependencies = dependencies(fields);
        fields.refuseUnknown();
        return new StepTemplate(
                dependencies, environments, requirements, space, script, fields.document());
    }

    /** Task parameters count as known even where their definitions are wrong. */
    private Scope scriptScope(Fields fields) {
        List<String> names =
                fields.optional("parameterSpace").stream()
                        .filter(Document.ObjectNode.class::isInstance)
                        .map(Document.ObjectNode.class::cast)
                        .flatMap(space -> space.member("taskParameterDefinitions").stream())
                        .flatMap(Values::namesOf)
                        .toList();
        return creation.at(Stage.HOST)
                .with(ReferenceKind.TASK_PARAMETER, names)
                .with(ReferenceKind.RAW_TASK_PARAMETER, names);
    }

    private Environment environment(Fields fields) {
        Environment environment = new EnvironmentReader(profile).read(fields, creation);
        if (jobEnvironments.contains(environment.name())) {
            fields.error(
                    "name",
                    "'%s' is already the name of a job environment".formatted(environment.name()));
        }
        return environment;
    }

    private List<StepDependency> dependencies(Fields fields) {
        List<StepGraph.Wait> waits =
                fields.objects(
                        "dependencies",
                        Integer.MAX_VALUE,
                        each -> {
                            String dependsOn = each.text("dependsOn", TextRule.NOT_EMPTY);
                            each.refuseUnknown();
                            return new StepGraph.Wait(dependsOn, each.path("dependsOn"));
                        });
        List<String> targets = waits.stream().map(StepGraph.Wait::target).toList();
        fields.refuseRepeated("dependencies", "dependsOn", targets);
        graph.add(fields.document().text("name").orElse(""), waits);
        return targets.stream().map(StepDependency::new).toList();
    }
}
