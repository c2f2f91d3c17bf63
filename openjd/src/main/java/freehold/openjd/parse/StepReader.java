package freehold.openjd.parse;

import freehold.openjd.Action;
import freehold.openjd.Environment;
import freehold.openjd.HostRequirements;
import freehold.openjd.ParameterSpaceDefinition;
import freehold.openjd.StepDependency;
import freehold.openjd.StepScript;
import freehold.openjd.StepTemplate;
import freehold.openjd.document.Document;
import freehold.openjd.expression.FormatString;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads a step. Specification section 3. */
final class StepReader {
    private static final Action NO_ACTION =
            new Action(FormatString.literal(""), List.of(), Optional.empty(), Optional.empty());
    private static final StepScript NO_SCRIPT = new StepScript(NO_ACTION, List.of());

    private final Profile profile;
    private final Scope creation;
    private final ActionReader actions;

    /** {@code creation} is the scope of the job's parameters. */
    StepReader(Profile profile, Scope creation) {
        this.profile = profile;
        this.creation = creation;
        this.actions = new ActionReader(profile);
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
                fields.object("hostRequirements").map(new HostRequirementReader(creation)::read);
        Optional<ParameterSpaceDefinition> space =
                fields.object("parameterSpace")
                        .map(new ParameterSpaceReader(profile, creation)::read);
        fields.required("script");
        StepScript script =
                fields.object("script")
                        .map(each -> script(each, scriptScope(fields)))
                        .orElse(NO_SCRIPT);
        List<StepDependency> dependencies = dependencies(fields);
        fields.refuseUnknown();
        return new StepTemplate(
                dependencies, environments, requirements, space, script, fields.document());
    }

    /** Task parameters count as known even where their definitions are wrong. */
    private Scope scriptScope(Fields fields) {
        Set<String> names =
                fields.optional("parameterSpace").stream()
                        .filter(Document.ObjectNode.class::isInstance)
                        .map(Document.ObjectNode.class::cast)
                        .flatMap(space -> space.member("taskParameterDefinitions").stream())
                        .flatMap(Values::namesOf)
                        .collect(Collectors.toSet());
        return creation.onHost()
                .with("Task.Param.", names.stream())
                .with("Task.RawParam.", names.stream());
    }

    private StepScript script(Fields fields, Scope scope) {
        ActionReader.Files files = actions.files(fields, "Task.File.", scope);
        fields.required("actions");
        Optional<Fields> actionFields = fields.object("actions");
        Optional<Action> onRun = actionFields.flatMap(each -> onRun(each, files.scope()));
        fields.refuseUnknown();
        return new StepScript(onRun.orElse(NO_ACTION), files.files());
    }

    private Optional<Action> onRun(Fields fields, Scope scope) {
        fields.required("onRun");
        Optional<Action> onRun = fields.object("onRun").map(each -> actions.action(each, scope));
        fields.refuseUnknown();
        return onRun;
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
                "dependencies", dependencies.stream().map(StepDependency::dependsOn).toList());
        return dependencies;
    }
}
