package freehold.openjd.parse;

import freehold.openjd.Environment;
import freehold.openjd.EnvironmentTemplate;
import freehold.openjd.Extension;
import freehold.openjd.JobTemplate;
import freehold.openjd.Parsed;
import freehold.openjd.StepTemplate;
import freehold.openjd.TemplateError;
import freehold.openjd.document.AmbiguousScalar;
import freehold.openjd.document.Document;
import freehold.openjd.document.DocumentFormat;
import freehold.openjd.document.DocumentLimits;
import freehold.openjd.document.Documents;
import freehold.openjd.document.MalformedDocumentException;
import freehold.openjd.document.Position;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;

/** Reads templates and parts of them, finding every mistake. This is the way into the library. */
public final class Templates {
    private Templates() {}

    /**
     * Reads a job template, with the {@linkplain DocumentLimits#DEFAULT usual} limits on its text.
     */
    public static Parsed<JobTemplate> readJobTemplate(String text, DocumentFormat format) {
        return readJobTemplate(text, format, Extension.supported());
    }

    /**
     * Reads a job template, which may list these extensions as far as {@linkplain
     * Extension#supported() this library implements} them.
     */
    public static Parsed<JobTemplate> readJobTemplate(
            String text, DocumentFormat format, Set<Extension> accepted) {
        return readJobTemplate(text, format, accepted, _ -> {});
    }

    /**
     * Reads a job template, and tells of the scalars that other readers of YAML may understand
     * differently.
     *
     * @param warnings told of each as the text is read, whether or not it is a template
     */
    public static Parsed<JobTemplate> readJobTemplate(
            String text,
            DocumentFormat format,
            Set<Extension> accepted,
            Consumer<? super AmbiguousScalar> warnings) {
        return read(text, format, warnings, (root, errors) -> reader(accepted, errors).job(root));
    }

    /** Reads an environment template. */
    public static Parsed<EnvironmentTemplate> readEnvironmentTemplate(
            String text, DocumentFormat format) {
        return readEnvironmentTemplate(text, format, Extension.supported());
    }

    /**
     * Reads an environment template, which may list these extensions as far as {@linkplain
     * Extension#supported() this library implements} them.
     */
    public static Parsed<EnvironmentTemplate> readEnvironmentTemplate(
            String text, DocumentFormat format, Set<Extension> accepted) {
        return readEnvironmentTemplate(text, format, accepted, _ -> {});
    }

    /**
     * Reads an environment template, and tells of the scalars that other readers of YAML may
     * understand differently.
     *
     * @param warnings told of each as the text is read, whether or not it is a template
     */
    public static Parsed<EnvironmentTemplate> readEnvironmentTemplate(
            String text,
            DocumentFormat format,
            Set<Extension> accepted,
            Consumer<? super AmbiguousScalar> warnings) {
        return read(
                text,
                format,
                warnings,
                (root, errors) -> reader(accepted, errors).environment(root));
    }

    private static TemplateReader reader(Set<Extension> accepted, Errors errors) {
        Set<Extension> usable = EnumSet.copyOf(Extension.supported());
        usable.retainAll(accepted);
        return new TemplateReader(new ExtensionReader(usable), errors);
    }

    /**
     * Reads a step apart from its template, as a host gets it. References to job parameters are not
     * checked, for the definitions are elsewhere; all others are.
     *
     * @param extensions those that the step's template lists
     */
    public static Parsed<StepTemplate> readStep(
            Document.ObjectNode document, Set<Extension> extensions) {
        return read(document, (root, errors) -> step(root, extensions, errors));
    }

    /** Reads a step apart from its template, from JSON. */
    public static Parsed<StepTemplate> readStep(String json, Set<Extension> extensions) {
        return read(
                json,
                DocumentFormat.JSON,
                _ -> {},
                (root, errors) -> step(root, extensions, errors));
    }

    /**
     * Reads an environment apart from its template; references to job parameters are not checked.
     *
     * @param extensions those that the environment's template lists
     */
    public static Parsed<Environment> readEnvironment(
            Document.ObjectNode document, Set<Extension> extensions) {
        return read(document, (root, errors) -> environment(root, extensions, errors));
    }

    /** Reads an environment apart from its template, from JSON. */
    public static Parsed<Environment> readEnvironment(String json, Set<Extension> extensions) {
        return read(
                json,
                DocumentFormat.JSON,
                _ -> {},
                (root, errors) -> environment(root, extensions, errors));
    }

    private static StepTemplate step(
            Document.ObjectNode document, Set<Extension> extensions, Errors errors) {
        return new StepReader(
                        Profile.of(extensions),
                        Scope.anyParameter(),
                        Set.of(),
                        new StepGraph(errors))
                .read(new Fields(document, "", errors));
    }

    private static Environment environment(
            Document.ObjectNode document, Set<Extension> extensions, Errors errors) {
        return new EnvironmentReader(Profile.of(extensions))
                .read(new Fields(document, "", errors), Scope.anyParameter());
    }

    private static <T> Parsed<T> read(
            String text,
            DocumentFormat format,
            Consumer<? super AmbiguousScalar> warnings,
            BiFunction<Document.ObjectNode, Errors, T> reader) {
        try {
            Document root = Documents.read(text, format, DocumentLimits.DEFAULT, warnings);
            return root instanceof Document.ObjectNode object
                    ? read(object, reader)
                    : invalid(
                            "the document must be an object, not " + root.kind(), root.position());
        } catch (MalformedDocumentException malformed) {
            return invalid(malformed.problem(), malformed.position());
        }
    }

    private static <T> Parsed<T> read(
            Document.ObjectNode root, BiFunction<Document.ObjectNode, Errors, T> reader) {
        var errors = new Errors();
        T value = reader.apply(root, errors);
        List<TemplateError> found = errors.in(root);
        return found.isEmpty() ? new Parsed.Valid<>(value) : new Parsed.Invalid<>(found);
    }

    private static <T> Parsed<T> invalid(String message, Position position) {
        return new Parsed.Invalid<>(List.of(new TemplateError("", message, position)));
    }
}
