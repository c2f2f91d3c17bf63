package freehold.openjd;

import freehold.openjd.document.Document;
import freehold.openjd.document.DocumentFormat;
import freehold.openjd.document.DocumentLimits;
import freehold.openjd.document.Documents;
import freehold.openjd.document.MalformedDocumentException;
import freehold.openjd.job.TaskParameters;
import freehold.openjd.parse.Templates;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A correct small template, and ways to vary it. Fragments are JSON with single quotes. */
public final class Samples {
    private static final Document.ObjectNode STEP =
            object("{'name': 'Render', 'script': {'actions': {'onRun': {'command': 'echo'}}}}");
    private static final Document.ObjectNode JOB =
            object(
                    """
                    {'specificationVersion': 'jobtemplate-2023-09', 'name': 'Sample',
                     'parameterDefinitions': [
                       {'name': 'Text', 'type': 'STRING', 'default': 'text'},
                       {'name': 'Count', 'type': 'INT', 'default': 3},
                       {'name': 'Scene', 'type': 'PATH', 'default': 'scene'}]}
                    """);

    private Samples() {}

    /** An object from JSON with single quotes. */
    public static Document.ObjectNode object(String json) {
        try {
            return (Document.ObjectNode)
                    Documents.read(
                            json.replace('\'', '"'), DocumentFormat.JSON, DocumentLimits.DEFAULT);
        } catch (MalformedDocumentException malformed) {
            throw new IllegalArgumentException(json, malformed);
        }
    }

    /** The sample job with other or more root fields. */
    public static String job(String fields) {
        return overlay(JOB.with("steps", Document.ArrayNode.of(List.of(STEP))), fields).toJson();
    }

    /** The sample job whose one step has other or more fields. */
    public static String jobWithStep(String fields) {
        return jobOf(step(fields));
    }

    /** The sample job with these steps. */
    public static String jobOf(Document... steps) {
        return JOB.with("steps", Document.ArrayNode.of(List.of(steps))).toJson();
    }

    /** The sample step with other or more fields. */
    public static Document step(String fields) {
        return overlay(STEP, fields);
    }

    /** The sample job whose one step has this parameter space. */
    public static String jobWithSpace(String space) {
        return jobWithStep("{'parameterSpace': %s}".formatted(space));
    }

    /** The sample job with one job parameter, besides its name {@code P}. */
    public static String jobWithParameter(String fields) {
        Document definition = overlay(object("{'name': 'P'}"), fields);
        return job("{'parameterDefinitions': [%s]}".formatted(definition.toJson()));
    }

    /** The sample job whose action has other or more fields. */
    public static String jobWithAction(String fields) {
        Document action = overlay(object("{'command': 'echo'}"), fields);
        return jobWithStep("{'script': {'actions': {'onRun': %s}}}".formatted(action.toJson()));
    }

    /** The sample job with one job environment, besides its name. */
    public static String jobWithEnvironment(String fields) {
        Document environment = overlay(object("{'name': 'Env'}"), fields);
        return job("{'jobEnvironments': [%s]}".formatted(environment.toJson()));
    }

    /** A job with the extension FEATURE_BUNDLE_1 listed. */
    public static String bundled(String json) {
        return listing(json, Extension.FEATURE_BUNDLE_1);
    }

    /** A job with these extensions listed. */
    public static String listing(String json, Extension... extensions) {
        List<Document> names =
                Arrays.stream(extensions)
                        .<Document>map(extension -> Document.TextNode.of(extension.name()))
                        .toList();
        return object(json.replace("'", "\\u0027"))
                .with("extensions", Document.ArrayNode.of(names))
                .toJson();
    }

    private static Document.ObjectNode overlay(Document.ObjectNode base, String fields) {
        Document.ObjectNode result = base;
        for (Map.Entry<String, Document> field : object(fields).members().entrySet()) {
            result = result.with(field.getKey(), field.getValue());
        }
        return result;
    }

    /** The template, which must be right. */
    public static JobTemplate read(String json) {
        return Templates.readJobTemplate(json, DocumentFormat.JSON).orThrow();
    }

    /** Where the template is wrong: the paths of its mistakes, in order. */
    public static List<String> wrongPaths(String json) {
        return Templates.readJobTemplate(json, DocumentFormat.JSON).problems().stream()
                .map(TemplateError::path)
                .toList();
    }

    /** What is wrong with the template. */
    public static List<String> messages(String json) {
        return Templates.readJobTemplate(json, DocumentFormat.JSON).problems().stream()
                .map(TemplateError::message)
                .toList();
    }

    /** The text of one parameter of a task that has it. */
    public static String value(TaskParameters task, String name) {
        return Optional.ofNullable(task.values().get(name)).orElseThrow().text();
    }
}
