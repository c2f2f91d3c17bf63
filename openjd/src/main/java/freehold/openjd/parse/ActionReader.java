package freehold.openjd.parse;

import freehold.openjd.Action;
import freehold.openjd.Cancelation;
import freehold.openjd.EmbeddedFile;
import freehold.openjd.expression.FormatString;
import java.util.List;
import java.util.Optional;

/** Reads actions and embedded files, which steps and environments share. Sections 5 and 6. */
final class ActionReader {
    private static final TextRule COMMAND = TextRule.printable(TextRule.UNLIMITED);
    private static final TextRule ARGUMENT =
            new TextRule(0, TextRule.UNLIMITED, TextRule.Characters.LINES);
    private static final long LONGEST_NOTIFY_PERIOD = 600;

    private final Profile profile;

    private enum Mode {
        TERMINATE,
        NOTIFY_THEN_TERMINATE
    }

    private enum FileType {
        TEXT
    }

    ActionReader(Profile profile) {
        this.profile = profile;
    }

    Action action(Fields fields, Scope scope) {
        FormatString command = fields.format("command", COMMAND, scope);
        List<FormatString> args =
                fields.list(
                        "args",
                        Integer.MAX_VALUE,
                        (item, path) -> fields.values().format(item, path, ARGUMENT, scope));
        Optional<FormatString> timeout = seconds("timeout", Long.MAX_VALUE, fields);
        Optional<Cancelation> cancelation =
                fields.object("cancelation").map(ActionReader::cancelation);
        fields.refuseUnknown();
        return new Action(command, args, timeout, cancelation);
    }

    private static Cancelation cancelation(Fields fields) {
        fields.required("mode");
        Mode mode = fields.constant("mode", Mode.class).orElse(Mode.NOTIFY_THEN_TERMINATE);
        Cancelation cancelation =
                switch (mode) {
                    case TERMINATE -> new Cancelation.Terminate();
                    case NOTIFY_THEN_TERMINATE ->
                            new Cancelation.NotifyThenTerminate(
                                    seconds(
                                            "notifyPeriodInSeconds",
                                            LONGEST_NOTIFY_PERIOD,
                                            fields));
                };
        fields.refuseUnknown();
        return cancelation;
    }

    private static Optional<FormatString> seconds(String name, long most, Fields fields) {
        Optional<Long> seconds =
                fields.optional(name)
                        .flatMap(node -> fields.values().integer(node, fields.path(name)));
        seconds.filter(value -> value < 1 || value > most)
                .ifPresent(_ ->
                        fields.error(
                                name,
                                most == Long.MAX_VALUE
                                        ? "must be at least 1 second"
                                        : "must be 1 to %d seconds".formatted(most)));
        return seconds.map(value -> FormatString.literal(value.toString()));
    }

    /** The files of a script, each of which may refer to all of them by {@code prefix}. */
    Files files(Fields script, String prefix, Scope scope) {
        List<String> names =
                script.optional("embeddedFiles").stream()
                        .flatMap(node -> Values.namesOf(node))
                        .toList();
        Scope inner = scope.with(prefix, names.stream());
        List<EmbeddedFile> files =
                script.objects("embeddedFiles", Integer.MAX_VALUE, each -> file(each, inner));
        script.refuseRepeated("embeddedFiles", files.stream().map(EmbeddedFile::name).toList());
        return new Files(files, inner);
    }

    /** The files of a script, and the scope in which they are known. */
    record Files(List<EmbeddedFile> files, Scope scope) {}

    private EmbeddedFile file(Fields fields, Scope scope) {
        String name = fields.text("name", TextRule.identifier(profile.limits().identifier()));
        fields.required("type");
        fields.constant("type", FileType.class);
        Optional<String> filename =
                fields.optionalText(
                        "filename",
                        new TextRule(1, profile.limits().filename(), TextRule.Characters.ANY));
        filename.filter(ActionReader::isNoBasename)
                .ifPresent(_ ->
                        fields.error(
                                "filename",
                                "must be the name of a file in the session's folder,"
                                        + " without / and \\"));
        boolean runnable =
                fields.optional("runnable")
                        .flatMap(node -> fields.values().flag(node, fields.path("runnable")))
                        .orElse(false);
        FormatString data = fields.format("data", TextRule.NOT_EMPTY, scope);
        fields.refuseUnknown();
        return new EmbeddedFile(name, filename, runnable, Optional.empty(), data);
    }

    private static boolean isNoBasename(String filename) {
        return filename.contains("/")
                || filename.contains("\\")
                || filename.indexOf('\0') >= 0
                || filename.equals(".")
                || filename.equals("..");
    }
}
