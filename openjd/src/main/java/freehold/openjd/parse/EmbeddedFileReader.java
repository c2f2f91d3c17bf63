package freehold.openjd.parse;

import freehold.openjd.EmbeddedFile;
import freehold.openjd.EndOfLine;
import freehold.openjd.Extension;
import freehold.openjd.expression.FormatString;
import java.util.List;
import java.util.Optional;

/** Reads the files of a script, each of which may refer to all of them. Specification section 6. */
final class EmbeddedFileReader {
    private final Profile profile;
    private final ReferenceKind kind;
    private final Scope around;

    private enum FileType {
        TEXT
    }

    /** The files of a script, and the scope in which they are known. */
    record Files(List<EmbeddedFile> files, Scope scope) {}

    /**
     * @param kind what references to the files are
     * @param around the scope that knows everything but the files
     */
    EmbeddedFileReader(Profile profile, ReferenceKind kind, Scope around) {
        this.profile = profile;
        this.kind = kind;
        this.around = around;
    }

    Files read(Fields script) {
        List<String> names =
                script.optional("embeddedFiles").stream().flatMap(Values::namesOf).toList();
        Scope scope = around.with(kind, names);
        List<EmbeddedFile> files =
                script.objects("embeddedFiles", Integer.MAX_VALUE, each -> file(each, scope));
        script.refuseRepeated("embeddedFiles", files.stream().map(EmbeddedFile::name).toList());
        return new Files(files, scope);
    }

    private EmbeddedFile file(Fields fields, Scope scope) {
        String name = fields.text("name", TextRule.identifier(profile.limits().identifier()));
        fields.required("type");
        fields.constant("type", FileType.class);
        Optional<String> filename = filename(fields);
        boolean runnable =
                fields.optional("runnable")
                        .flatMap(node -> fields.values().flag(node, fields.path("runnable")))
                        .orElse(false);
        Optional<EndOfLine> endOfLine = endOfLine(fields);
        FormatString data = fields.format("data", TextRule.NOT_EMPTY, scope);
        fields.refuseUnknown();
        return new EmbeddedFile(name, filename, runnable, endOfLine, data);
    }

    private Optional<String> filename(Fields fields) {
        var rule = new TextRule(1, profile.limits().filename(), TextRule.Characters.ANY);
        Optional<String> filename = fields.optionalText("filename", rule);
        filename.filter(EmbeddedFileReader::isNoBasename)
                .ifPresent(_ ->
                        fields.error(
                                "filename",
                                "must be the name of a file in the session's folder, without / and"
                                        + " \\, and neither . nor .."));
        return filename;
    }

    private static boolean isNoBasename(String filename) {
        return filename.contains("/")
                || filename.contains("\\")
                || filename.indexOf('\0') >= 0
                || filename.equals(".")
                || filename.equals("..");
    }

    /** Without the extension a file is written as it is. */
    private Optional<EndOfLine> endOfLine(Fields fields) {
        Optional<EndOfLine> written =
                fields.optional("endOfLine", Extension.FEATURE_BUNDLE_1, profile)
                        .flatMap(_ -> fields.constant("endOfLine", EndOfLine.class));
        return profile.has(Extension.FEATURE_BUNDLE_1)
                ? Optional.of(written.orElse(EndOfLine.AUTO))
                : Optional.empty();
    }
}
