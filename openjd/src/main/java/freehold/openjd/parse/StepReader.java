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

/** Reads a step. Specification section 3. */
final class StepReader {
    private final Profile profile;
    private final Scope creation;

    /** {@code creation} is the scope of the job's parameters. */
    StepReader(Profile profile, Scope creation) {
        this.profile = profile;
        this.creation = creation;
    }

    StepTemplate read(Fields fields) {
        fields.text("name", TextRule.printable(profile.limits().entityName()));
        fields.optionalText("description", TextRule.DESCRIPTION);
        var environmentReader = new EnvironmentReader(profile);
        List<Environment> environments =
                fields.objects(
                        "stepEnvironments",
                        Integer.MAX_VALUE,
                        each -> environmentReader.read(each, creation));
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

    private static List<StepDependency> dependencies(Fields fields) {
        List<StepDependency> dependencies =
                fields.objects(
                        "dependencies",
                        Integer.MAX_VALUE,
                        each -> {
                            String dependsOn = each.text("dependsOn", TextRule.NOT_EMPTY);
                            each.refuseUnknown();
                            return new StepDependency(dependsOn);
                        });
        fields.refuseRepeated(
                "dependencies",
                "dependsOn",
                dependencies.stream().map(StepDependency::dependsOn).toList());
        return dependencies;
    }
}
