package freehold.openjd.parse;

import freehold.openjd.Action;
import freehold.openjd.Environment;
import freehold.openjd.EnvironmentScript;
import freehold.openjd.document.Document;
import freehold.openjd.expression.FormatString;
import freehold.openjd.parse.ReferenceKind.Stage;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Reads an environment. Specification section 4. */
final class EnvironmentReader {
    private static final TextRule VARIABLE_NAME = TextRule.identifier(256);
    private static final TextRule VARIABLE_VALUE = new TextRule(0, 2048, TextRule.Characters.ANY);

    private final Profile profile;

    EnvironmentReader(Profile profile) {
        this.profile = profile;
    }

    /** Reads the environment; {@code creation} is the scope around it. */
    Environment read(Fields fields, Scope creation) {
        Scope scope = creation.at(Stage.HOST);
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
        EmbeddedFileReader.Files files =
                new EmbeddedFileReader(profile, ReferenceKind.ENVIRONMENT_FILE, scope).read(fields);
        fields.required("actions");
        Optional<Fields> actionFields = fields.object("actions");
        var actions = new ActionReader(profile, files.scope());
        Optional<Action> onEnter = actionFields.flatMap(each -> action(each, "onEnter", actions));
        Optional<Action> onExit = actionFields.flatMap(each -> action(each, "onExit", actions));
        actionFields.ifPresent(EnvironmentReader::checkActions);
        fields.refuseUnknown();
        return new EnvironmentScript(onEnter, onExit, files.files());
    }

    private static Optional<Action> action(Fields fields, String name, ActionReader actions) {
        return fields.object(name).map(actions::read);
    }

    private static void checkActions(Fields fields) {
        if (fields.optional("onEnter").isEmpty() && fields.optional("onExit").isEmpty()) {
            fields.error("needs onEnter, onExit, or both");
        }
        fields.refuseUnknown();
    }
}
