package freehold.openjd.parse;

import freehold.openjd.Action;
import freehold.openjd.Environment;
import freehold.openjd.EnvironmentScript;
import freehold.openjd.document.Document;
import freehold.openjd.expression.FormatString;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Reads an environment. Specification section 4. */
final class EnvironmentReader {
    private static final TextRule VARIABLE_NAME = TextRule.identifier(256);
    private static final TextRule VARIABLE_VALUE = new TextRule(0, 2048, TextRule.Characters.ANY);

    private final Profile profile;
    private final ActionReader actions;

    EnvironmentReader(Profile profile) {
        this.profile = profile;
        this.actions = new ActionReader(profile);
    }

    /** Reads the environment; {@code creation} is the scope around it. */
    Environment read(Fields fields, Scope creation) {
        Scope scope = creation.onHost();
        String name = fields.text("name", TextRule.printable(profile.limits().entityName()));
        Optional<String> description = fields.optionalText("description", TextRule.DESCRIPTION);
        Optional<Fields> script = fields.object("script");
        boolean hasScript = fields.optional("script").isPresent();
        boolean hasVariables = fields.optional("variables").isPresent();
        Map<String, FormatString> variables = variables(fields, scope);
        Optional<EnvironmentScript> read = script.map(each -> script(each, scope));
        if (!hasScript && !hasVariables) {
            fields.error("needs a script, variables, or both");
        }
        fields.refuseUnknown();
        return new Environment(name, description, read, variables, fields.document());
    }

    private static Map<String, FormatString> variables(Fields fields, Scope scope) {
        Map<String, FormatString> variables = new LinkedHashMap<>();
        Optional<Fields> object = fields.object("variables");
        object.ifPresent(each ->
                each.document()
                        .members()
                        .forEach((name, value) ->
                                variables.put(name, variable(name, value, each, scope))));
        if (object.isPresent() && variables.isEmpty()) {
            fields.error("variables", "must have at least one, or be left out");
        }
        return variables;
    }

    private static FormatString variable(
            String name, Document value, Fields variables, Scope scope) {
        VARIABLE_NAME
                .problemWith(name)
                .ifPresent(problem -> variables.error(name, "the name " + problem));
        return variables.values().format(value, variables.path(name), VARIABLE_VALUE, scope);
    }

    private EnvironmentScript script(Fields fields, Scope scope) {
        ActionReader.Files files = actions.files(fields, "Env.File.", scope);
        fields.required("actions");
        Optional<Fields> actionFields = fields.object("actions");
        Optional<Action> onEnter = actionFields.flatMap(each -> action(each, "onEnter", files));
        Optional<Action> onExit = actionFields.flatMap(each -> action(each, "onExit", files));
        actionFields.ifPresent(each -> {
            if (onEnter.isEmpty() && onExit.isEmpty()) {
                each.error("needs onEnter, onExit, or both");
            }
            each.refuseUnknown();
        });
        fields.refuseUnknown();
        return new EnvironmentScript(onEnter, onExit, files.files());
    }

    private Optional<Action> action(Fields fields, String name, ActionReader.Files files) {
        return fields.object(name).map(each -> actions.action(each, files.scope()));
    }
}
