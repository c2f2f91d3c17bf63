package freehold.cli.openjd.input;

import freehold.cli.openjd.output.Refused;
import freehold.openjd.EnvironmentTemplate;
import freehold.openjd.Extension;
import freehold.openjd.JobTemplate;
import freehold.openjd.Parsed;
import freehold.openjd.TemplateError;
import freehold.openjd.document.AmbiguousScalar;
import freehold.openjd.document.Document;
import freehold.openjd.document.MalformedDocumentException;
import freehold.openjd.parse.Templates;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** A template in a file; the file was read and has text. */
public record TemplateFile(TextFile file) {
    private static final String JOB = "jobtemplate-2023-09";
    private static final String ENVIRONMENT = "environment-2023-09";

    /** Reads the file. */
    public static TemplateFile read(String name, Path path) throws Refused {
        return new TemplateFile(TextFile.read("", name, path));
    }

    /** The template, read as a job's. */
    public Parsed<JobTemplate> job(Set<Extension> accepted) {
        return Templates.readJobTemplate(file.text(), file.format(), accepted);
    }

    /** The template, read as an environment's. */
    public Parsed<EnvironmentTemplate> environment(Set<Extension> accepted) {
        return Templates.readEnvironmentTemplate(file.text(), file.format(), accepted);
    }

    /** What a look at a template found. */
    public record Findings(String kind, List<TemplateError> problems) {
        public Findings {
            problems = List.copyOf(problems);
        }

        /** The mistakes, counted and listed. */
        public String text() {
            return Problems.of(kind, problems);
        }
    }

    /**
     * Checks the template as whichever of the two it says it is.
     *
     * @param warnings told of what other readers of YAML understand differently
     */
    public Findings check(Set<Extension> accepted, Consumer<? super AmbiguousScalar> warnings)
            throws Refused {
        return switch (version(warnings)) {
            case JOB -> new Findings("JobTemplate", job(accepted).problems());
            case ENVIRONMENT ->
                    new Findings("EnvironmentTemplate", environment(accepted).problems());
            case String other ->
                    throw new Refused(
                            "ERROR: Unknown template 'specificationVersion' (%s); it is %s or %s"
                                    .formatted(other, JOB, ENVIRONMENT));
        };
    }

    private String version(Consumer<? super AmbiguousScalar> warnings) throws Refused {
        try {
            if (!(file.document(warnings) instanceof Document.ObjectNode root)) {
                throw new Refused(
                        "ERROR: '%s' failed checks: the document must be an object"
                                .formatted(file.name()));
            }
            Document version =
                    root.member("specificationVersion")
                            .orElseThrow(() ->
                                    new Refused("ERROR: Missing field 'specificationVersion'"));
            return version instanceof Document.TextNode(var text, _) ? text : version.toJson();
        } catch (MalformedDocumentException malformed) {
            throw new Refused(
                    "ERROR: '%s' failed checks: %s".formatted(file.name(), malformed.problem()));
        }
    }
}
